'use client';

import { useContext } from 'react';
import type { ToastOptions, Toasts } from './createToasts.js';
import { ToastContext } from './toastContext.js';

export interface ToastControls {
  /** Shows a notice; returns its id. */
  readonly show: (options: ToastOptions) => number;
  readonly dismiss: (id: number) => void;
}

const NOWHERE: Pick<Toasts, 'show' | 'dismiss'> = { show: () => -1, dismiss: () => undefined };

/**
 * Short notices over the conversation. They do nothing outside of a `ToastProvider`.
 *
 * @example
 * const toast = useToast();
 * toast.show({ text: t('done.deleted'), action: { label: t('ui.undo'), onAction: undo } });
 */
export function useToast(): ToastControls {
  return useContext(ToastContext) ?? NOWHERE;
}
