'use client';

import { useRef, useState } from 'react';
import type { FocusTrail } from '../focus/rememberFocus.js';
import { usePressGuard } from './usePressGuard.js';
import type { PressGuard } from './usePressGuard.js';

/** What Base UI says when it asks to open or close. */
interface ChangeDetails {
  readonly reason: string;
  readonly cancel: () => void;
}

export interface Leave extends PressGuard {
  readonly isOpen: boolean;
  /** For Base UI's root. */
  readonly onOpenChange: (isOpen: boolean, details: ChangeDetails) => void;
  /** Closes with the focus given back first, so that whatever opens next finds it there, and returns it there. */
  readonly leave: () => void;
}

/** The open state of a popup that was opened by command. */
export function useLeave(wayBack: FocusTrail): Leave {
  const [isOpen, setIsOpen] = useState(true);
  const { hasPressed } = usePressGuard();
  const hasLeft = useRef(false);
  return {
    isOpen,
    hasPressed,
    onOpenChange(next, details) {
      if (details.reason === 'outside-press' && !hasPressed()) details.cancel();
      else setIsOpen(next);
    },
    leave() {
      if (!hasLeft.current) wayBack()?.focus({ preventScroll: true });
      hasLeft.current = true;
      setIsOpen(false);
    },
  };
}
