'use client';

import { useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Clock } from '../../shared/clock.js';
import { Portal } from '../Portal/Portal.js';
import { createToasts } from './createToasts.js';
import { ToastContext } from './toastContext.js';
import { ToastRegion } from './ToastRegion.js';

export interface ToastProviderProps {
  /** Tests hand in a virtual one. @default the system's */
  readonly clock?: Clock | undefined;
  readonly children?: ReactNode;
}

/** One stack of notices for everything inside. A provider inside another uses the outer stack. */
export function ToastProvider({ clock, children }: ToastProviderProps): ReactNode {
  const outer = useContext(ToastContext);
  const [own] = useState(() => (outer ? undefined : createToasts(clock)));
  useEffect(() => () => own?.dispose(), [own]);
  if (!own) return children;
  return (
    <ToastContext value={own}>
      {children}
      <Portal>
        <ToastRegion toasts={own} />
      </Portal>
    </ToastContext>
  );
}
