'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { prefetchWhenIdle } from '../chunk/prefetchWhenIdle.js';
import { useChunk } from '../chunk/useChunk.js';
import { Portal } from '../Portal/Portal.js';
import { TooltipContext } from './tooltipContext.js';
import type { TooltipHost } from './tooltipContext.js';
import { tooltipChunk } from './tooltipChunk.js';

export interface TooltipProviderProps {
  readonly children?: ReactNode;
}

interface Shown {
  readonly anchor: Element;
  readonly text: string;
}

/** Long enough to move the pointer from the control onto the tooltip, which keeps it open. */
const LEAVE_MS = 120;
/** After one tooltip the next comes without waiting: the person is reading through a toolbar. */
const WARM_MS = 400;

/** One tooltip for everything inside. Escape hides it; the pointer may rest on it. */
export function TooltipProvider({ children }: TooltipProviderProps): ReactNode {
  const [shown, setShown] = useState<Shown>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hiddenAt = useRef(Number.NEGATIVE_INFINITY);
  const isUp = useRef(false);
  const isOpen = shown !== undefined;
  const { value: Bubble } = useChunk(tooltipChunk, isOpen);
  useEffect(() => prefetchWhenIdle([tooltipChunk]), []);

  const host = useMemo<TooltipHost>(() => {
    const later = (ms: number, act: () => void): void => {
      clearTimeout(timer.current);
      if (ms === 0) act();
      else timer.current = setTimeout(act, ms);
    };
    return {
      show(anchor, text, delayMs) {
        // One that is up gives way now: its own going was put off for the pointer's way onto it.
        const isWarm = isUp.current || performance.now() - hiddenAt.current < WARM_MS;
        later(isWarm ? 0 : delayMs, () => setShown({ anchor, text }));
      },
      hide(anchor) {
        later(LEAVE_MS, () =>
          setShown((current) => {
            if (current?.anchor !== anchor) return current;
            hiddenAt.current = performance.now();
            return undefined;
          }),
        );
      },
    };
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    isUp.current = isOpen;
    if (!isOpen) return undefined;
    const dismiss = (): void => {
      clearTimeout(timer.current);
      setShown(undefined);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') dismiss();
    };
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('scroll', dismiss, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('scroll', dismiss, true);
    };
  }, [isOpen]);

  return (
    <TooltipContext value={host}>
      {children}
      {shown && Bubble ? (
        <Portal>
          <Bubble
            anchor={shown.anchor}
            text={shown.text}
            onPointerEnter={() => clearTimeout(timer.current)}
            onPointerLeave={() => host.hide(shown.anchor)}
          />
        </Portal>
      ) : null}
    </TooltipContext>
  );
}
