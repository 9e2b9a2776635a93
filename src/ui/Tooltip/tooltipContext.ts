'use client';

import { createContext } from 'react';

/** What a control asks of the one tooltip of its root. */
export interface TooltipHost {
  /** `delayMs` 0 shows it at once. */
  show(anchor: Element, text: string, delayMs: number): void;
  /** Hides it, if it belongs to this anchor. */
  hide(anchor: Element): void;
}

export const TooltipContext = createContext<TooltipHost | null>(null);
