'use client';

import { useRef, useState } from 'react';
import type { FocusTrail } from '../focus/rememberFocus.js';

export interface Leave {
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
  /** Closes with the focus given back first, so that whatever opens next finds it there, and returns it there. */
  readonly leave: () => void;
}

/** The open state of a popup that was opened by command. */
export function useLeave(wayBack: FocusTrail): Leave {
  const [isOpen, setIsOpen] = useState(true);
  const hasLeft = useRef(false);
  const leave = (): void => {
    if (!hasLeft.current) wayBack()?.focus({ preventScroll: true });
    hasLeft.current = true;
    setIsOpen(false);
  };
  return { isOpen, setIsOpen, leave };
}
