'use client';

import { useEffect, useMemo, useRef } from 'react';
import { isComposing } from './isComposing.js';
import type { CompositionKeyEvent } from './isComposing.js';

export interface CompositionGuard {
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  /** True while text is being composed: the value must not be rewritten, nothing may pop up or close. */
  readonly isActive: () => boolean;
  /** Whether the key belongs to the input method, or to a composition that ended in this very task. */
  readonly isTaken: (event: CompositionKeyEvent) => boolean;
}

/** For a field where Enter means something: give the two handlers to the field, ask `isTaken` in its `onKeyDown`. */
export function useCompositionGuard(): CompositionGuard {
  const state = useRef({
    isActive: false,
    hasJustEnded: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  useEffect(() => {
    const current = state.current;
    return () => clearTimeout(current.timer);
  }, []);
  return useMemo<CompositionGuard>(
    () => ({
      onCompositionStart() {
        state.current.isActive = true;
      },
      onCompositionEnd() {
        const current = state.current;
        current.isActive = false;
        current.hasJustEnded = true;
        clearTimeout(current.timer);
        // Safari sends the key that ended the composition after the end, in the same task.
        current.timer = setTimeout(() => {
          current.hasJustEnded = false;
        }, 0);
      },
      isActive: () => state.current.isActive,
      isTaken: (event) => state.current.isActive || state.current.hasJustEnded || isComposing(event),
    }),
    [],
  );
}
