'use client';

import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Clock } from '../../shared/clock.js';
import { useChunk } from '../chunk/useChunk.js';
import { Portal } from '../Portal/Portal.js';
import { createToasts, type Toasts } from './createToasts.js';
import { ToastContext } from './toastContext.js';
import { toastRegionChunk } from './toastRegionChunk.js';

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
      <LazyRegion toasts={own} />
    </ToastContext>
  );
}

/** A notice that comes before the region waits for it; without a line each next notice fetches it again. */
function LazyRegion({ toasts }: { readonly toasts: Toasts }): ReactNode {
  const newestId = useSyncExternalStore(toasts.subscribe, () => newestOf(toasts), nothingYet);
  const { value: Region } = useChunk(toastRegionChunk, true, newestId);
  return Region ? (
    <Portal>
      <Region toasts={toasts} />
    </Portal>
  ) : null;
}

function newestOf(toasts: Toasts): number {
  return toasts.getToasts().at(-1)?.id ?? 0;
}

function nothingYet(): number {
  return 0;
}
