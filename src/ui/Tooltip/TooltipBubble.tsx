'use client';

import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export interface TooltipBubbleProps {
  readonly anchor: Element;
  readonly text: string;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

const GAP_PX = 6;
const MARGIN_PX = 8;

/** The words, below the control, or above it where there is no room. Readers have them already as the control's name. */
export function TooltipBubble({ anchor, text, ...handlers }: TooltipBubbleProps): ReactNode {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bubble.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const place = placeTooltip(anchor.getBoundingClientRect(), { width, height }, viewportSize());
    element.style.transform = `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)`;
  }, [anchor, text]);
  return (
    <div className="cl-Tooltip-positioner" ref={bubble} {...handlers}>
      <div className="cl-Tooltip" role="tooltip" aria-hidden="true">
        {text}
      </div>
    </div>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Box = Pick<DOMRectReadOnly, 'top' | 'bottom' | 'left' | 'width'>;

/** Centred under the anchor, inside the viewport. */
export function placeTooltip(anchor: Box, size: Size, viewport: Size): { readonly x: number; readonly y: number } {
  const middle = anchor.left + anchor.width / 2 - size.width / 2;
  const x = Math.max(MARGIN_PX, Math.min(middle, viewport.width - size.width - MARGIN_PX));
  const below = anchor.bottom + GAP_PX;
  const fits = below + size.height + MARGIN_PX <= viewport.height;
  return { x, y: fits ? below : Math.max(MARGIN_PX, anchor.top - GAP_PX - size.height) };
}

function viewportSize(): Size {
  return { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
}
