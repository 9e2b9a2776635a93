'use client';

import { useEffect, useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import { useLatest } from '../props/useLatest.js';

export interface LongPressDetails {
  readonly target: Element;
  readonly x: number;
  readonly y: number;
  readonly pointerType: string;
}

export interface LongPressOptions {
  readonly onLongPress: (details: LongPressDetails) => void;
  /** @default 500 */
  readonly delayMs?: number | undefined;
  readonly disabled?: boolean | undefined;
}

export interface LongPressProps<E extends Element> {
  readonly onPointerDown: (event: PointerEvent<E>) => void;
  readonly onPointerMove: (event: PointerEvent<E>) => void;
  readonly onPointerUp: (event: PointerEvent<E>) => void;
  readonly onPointerCancel: (event: PointerEvent<E>) => void;
  readonly onContextMenu: (event: MouseEvent<E>) => void;
  readonly onClickCapture: (event: MouseEvent<E>) => void;
}

/** A finger that rests never rests quite still. */
const TOLERANCE_PX = 10;

/**
 * A finger or a pen held still. The click and the browser's own menu that would follow are swallowed; scrolling,
 * a second finger or lifting early cancels. A mouse is left alone: it has the context menu.
 */
export function useLongPress<E extends Element = HTMLElement>(options: LongPressOptions): LongPressProps<E> {
  const latest = useLatest(options);
  const press = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; id: number; x: number; y: number } | null>(
    null,
  );
  const hasFired = useRef(false);
  const cancel = (): void => {
    clearTimeout(press.current?.timer);
    press.current = null;
  };
  useEffect(() => cancel, []);

  return {
    onPointerDown(event) {
      const isSecondFinger = press.current !== null && press.current.id !== event.pointerId;
      cancel();
      hasFired.current = false;
      if (event.pointerType === 'mouse' || isSecondFinger || latest.current.disabled) return;
      const { clientX: x, clientY: y, pointerId: id, pointerType } = event;
      const target = event.target as Element;
      const timer = setTimeout(() => {
        press.current = null;
        hasFired.current = true;
        latest.current.onLongPress({ target, x, y, pointerType });
      }, latest.current.delayMs ?? 500);
      press.current = { timer, id, x, y };
    },
    onPointerMove(event) {
      const start = press.current;
      if (!start || start.id !== event.pointerId) return;
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > TOLERANCE_PX) cancel();
    },
    onPointerUp: cancel,
    onPointerCancel: cancel,
    onContextMenu(event) {
      // Android opens its menu on the same hold; ours opens instead.
      if (press.current || hasFired.current) event.preventDefault();
    },
    onClickCapture(event) {
      if (!hasFired.current) return;
      hasFired.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
