'use client';

import { useRef, useSyncExternalStore } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { rememberFocus } from '../focus/rememberFocus.js';
import type { FocusTrail } from '../focus/rememberFocus.js';
import type { Toast, Toasts } from './createToasts.js';
import { ToastLine } from './ToastLine.js';
import { useOverRoot } from './useOverRoot.js';

export interface ToastRegionProps {
  readonly toasts: Toasts;
}

/** The notices. The region stands there from the start, so that readers hear what is put in; hover and focus hold the time. */
export function ToastRegion({ toasts }: ToastRegionProps): ReactNode {
  const t = useT();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.getToasts, toasts.getToasts);
  const wayBack = useRef<FocusTrail>(null);
  const region = useRef<HTMLElement>(null);
  useOverRoot(region, shown.length > 0);

  const onLeave = (toast: Toast): void => {
    toasts.dismiss(toast.id);
    toasts.resume();
    wayBack.current?.()?.focus();
    wayBack.current = null;
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    toasts.pause();
    if (!event.currentTarget.contains(event.relatedTarget))
      wayBack.current = rememberFocus(event.relatedTarget instanceof Element ? event.relatedTarget : null);
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) toasts.resume();
  };

  return (
    <section
      ref={region}
      className="cl-Toasts"
      aria-label={t('ui.notices')}
      onPointerEnter={() => toasts.pause()}
      onPointerLeave={() => toasts.resume()}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <ol className="cl-Toasts-list" aria-live="polite" aria-relevant="additions">
        {shown.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onLeave={onLeave} />
        ))}
      </ol>
    </section>
  );
}
