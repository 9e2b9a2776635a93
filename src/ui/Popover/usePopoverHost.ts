'use client';

import { useContext } from 'react';
import type { PopoverHost } from './popoverHostContext.js';
import { PopoverHostContext } from './popoverHostContext.js';

const NOWHERE: PopoverHost = { open: () => undefined, close: () => undefined };

/**
 * Opens the root's popover at an element or a point.
 *
 * @example
 * const popover = usePopoverHost();
 * popover.open({ anchor: button, label: t('reaction.label'), render: (close) => <Reactors onDone={close} /> });
 */
export function usePopoverHost(): PopoverHost {
  return useContext(PopoverHostContext) ?? NOWHERE;
}
