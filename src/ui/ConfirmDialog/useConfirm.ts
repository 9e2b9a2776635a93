'use client';

import { useContext } from 'react';
import { ConfirmContext } from './confirmContext.js';
import type { Confirm } from './confirmContext.js';

const NOBODY_TO_ASK: Confirm = () => Promise.resolve(false);

/**
 * Asks before an act that cannot be undone. Outside of a `ConfirmProvider` the answer is no.
 *
 * @example
 * const confirm = useConfirm();
 * if (await confirm({ title, confirmLabel: t('ui.delete'), cancelLabel: t('ui.cancel'), tone: 'danger' })) remove();
 */
export function useConfirm(): Confirm {
  return useContext(ConfirmContext) ?? NOBODY_TO_ASK;
}
