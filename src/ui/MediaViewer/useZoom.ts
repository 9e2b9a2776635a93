'use client';

import { useMemo, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { useLatest } from '../props/useLatest.js';
import { panBy, WHOLE, zoomBy } from './zoom.js';
import type { Point, ZoomBoxes, ZoomView } from './zoom.js';

export interface ZoomOptions {
  readonly frame: RefObject<HTMLElement | null>;
  readonly picture: RefObject<HTMLElement | null>;
  /** A finger swept over the whole picture: 1 to its left, -1 to its right, as the hand moved. */
  readonly onSwipe: (direction: 1 | -1) => void;
  readonly onSwipeDown: () => void;
}

export interface Zoom {
  readonly view: ZoomView;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly reset: () => void;
  readonly pan: (by: Point) => void;
  /** Whole, or close up at this point. */
  readonly toggle: (at: { readonly clientX: number; readonly clientY: number }) => void;
  /** Not one of the frame's props: React's own listener is passive, and could not keep the page from zooming. */
  readonly onWheel: (event: WheelEvent) => void;
  readonly frameProps: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  };
}

const STEP = 1.5;
const CLOSE_UP = 2.5;
/** A wheel's notch is some 100, a trackpad's pinch some 10 with the control key set. */
const WHEEL_RATE = 0.002;
const PINCH_RATE = 0.01;
const SWIPE_PX = 60;
const SWIPE_DOWN_PX = 100;
const MIDDLE: Point = { x: 0, y: 0 };

/** Zoom and pan by wheel, pinch, drag and command; sweeps while the whole picture is seen. */
export function useZoom(options: ZoomOptions): Zoom {
  const { frame } = options;
  const latest = useLatest(options);
  const [view, setView] = useState(WHOLE);
  const current = useLatest(view);
  const fingers = useRef(new Map<number, Point>());
  const start = useRef<Point | null>(null);

  const commands = useMemo(() => {
    const boxes = (): ZoomBoxes => boxesOf(latest.current);
    return {
      zoom: (factor: number, at: Point) => setView((now) => zoomBy(now, factor, at, boxes())),
      pan: (by: Point) => setView((now) => panBy(now, by, boxes())),
      reset: () => setView(WHOLE),
      wheel: (event: WheelEvent) => {
        event.preventDefault();
        const element = latest.current.frame.current;
        const factor = Math.exp(-event.deltaY * (event.ctrlKey ? PINCH_RATE : WHEEL_RATE));
        if (element) setView((now) => zoomBy(now, factor, fromMiddle(element, event), boxes()));
      },
    };
  }, [latest]);

  const lift = (event: PointerEvent<HTMLElement>, isCancelled: boolean): void => {
    const from = start.current;
    const isSweep = !isCancelled && from !== null && fingers.current.size === 1 && current.current.scale === 1;
    fingers.current.delete(event.pointerId);
    if (fingers.current.size === 0) start.current = null;
    if (!isSweep || event.pointerType === 'mouse') return;
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > Math.abs(dy)) latest.current.onSwipe(dx < 0 ? 1 : -1);
    else if (dy > SWIPE_DOWN_PX && dy > Math.abs(dx)) latest.current.onSwipeDown();
  };

  return {
    view,
    zoomIn: () => commands.zoom(STEP, MIDDLE),
    zoomOut: () => commands.zoom(1 / STEP, MIDDLE),
    reset: commands.reset,
    pan: commands.pan,
    toggle(at) {
      if (view.scale > 1) commands.reset();
      else if (frame.current) commands.zoom(CLOSE_UP, fromMiddle(frame.current, at));
    },
    onWheel: commands.wheel,
    frameProps: {
      onPointerDown(event) {
        if (event.button !== 0 || (event.target as Element).closest('button')) return;
        holdPointer(event.currentTarget, event.pointerId);
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        // A second finger makes it a pinch: no sweep any more.
        start.current = fingers.current.size === 1 ? { x: event.clientX, y: event.clientY } : null;
      },
      onPointerMove(event) {
        const before = fingers.current.get(event.pointerId);
        if (!before) return;
        const now = { x: event.clientX, y: event.clientY };
        const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
        fingers.current.set(event.pointerId, now);
        if (other) {
          const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
          commands.zoom(
            distance(now, other) / Math.max(1, distance(before, other)),
            fromMiddle(event.currentTarget, middle),
          );
        } else if (current.current.scale > 1) {
          commands.pan({ x: now.x - before.x, y: now.y - before.y });
        }
      },
      onPointerUp: (event) => lift(event, false),
      onPointerCancel: (event) => lift(event, true),
    },
  };
}

/** So that a drag goes on outside of the frame. */
function holdPointer(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The finger has been lifted already: there is nothing to hold.
  }
}

function boxesOf({ frame, picture }: ZoomOptions): ZoomBoxes {
  return { frame: sizeOf(frame.current), picture: sizeOf(picture.current) };
}

/** Without transforms. */
function sizeOf(element: HTMLElement | null): { width: number; height: number } {
  return { width: element?.offsetWidth ?? 0, height: element?.offsetHeight ?? 0 };
}

function fromMiddle(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const box = element.getBoundingClientRect();
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
