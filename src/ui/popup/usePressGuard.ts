'use client';

import { useEffect, useRef } from 'react';

export interface PressGuard {
  /** Whether a press began while the popup was open. */
  readonly hasPressed: () => boolean;
}

/**
 * Tells a new press from the rest of the one that opened the popup. A finger that rested to open it still lifts, and
 * the browser then sends a mouse press and a click where it was: neither may close the popup nor choose from it.
 */
export function usePressGuard(): PressGuard {
  const pressed = useRef(false);
  useEffect(() => {
    const onPointerDown = (): void => {
      pressed.current = true;
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, []);
  return { hasPressed: () => pressed.current };
}
