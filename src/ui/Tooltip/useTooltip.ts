'use client';

import { useContext } from 'react';
import type { FocusEvent, PointerEvent } from 'react';
import { TooltipContext } from './tooltipContext.js';

export interface TooltipAnchorProps {
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

const HOVER_DELAY_MS = 500;

/** Handlers for a control whose words are not on the screen. They only call the root's one tooltip. */
export function useTooltip(text: string | undefined): TooltipAnchorProps {
  const host = useContext(TooltipContext);
  const hide = (event: PointerEvent | FocusEvent): void => host?.hide(event.currentTarget);
  return {
    onPointerEnter(event) {
      if (text && event.pointerType === 'mouse') host?.show(event.currentTarget, text, HOVER_DELAY_MS);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus(event) {
      // Only for the keyboard: a click on the button is no question about it.
      if (text && isFocusVisible(event.currentTarget)) host?.show(event.currentTarget, text, 0);
    },
    onBlur: hide,
  };
}

function isFocusVisible(element: Element): boolean {
  try {
    return element.matches(':focus-visible');
  } catch {
    return false;
  }
}
