'use client';

import { type FocusEvent, type MouseEvent, type PointerEvent, type UIEvent, useEffect, useMemo, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import type { PopupAnchor } from '../../ui/popup/popupAnchor.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useLongPress } from '../../ui/useLongPress/useLongPress.js';
import { bubbleOf } from './bubbleOf.js';
import type { TimelineView } from './timelineView.js';

export interface TimelinePointerOptions {
  readonly view: TimelineView;
  readonly openMenu: (key: string, anchor: PopupAnchor) => void;
  /** The person scrolls. */
  readonly onScroll: (scroller: Element) => void;
}

/** After the last step of a scroll. */
const REST_MS = 900;
/** A press that is held is followed by the browser's own event for the same wish. */
const ECHO_MS = 700;

/** One set of handlers for all rows of a timeline: what is pointed at, what has the focus, who wants the menu. */
export function useTimelinePointer({ view, openMenu, onScroll }: TimelinePointerOptions) {
  const { clock } = useChat();
  const latest = useLatest({ openMenu, onScroll });
  const openedAt = useRef(Number.NEGATIVE_INFINITY);
  const scrolledAt = useRef(Number.NEGATIVE_INFINITY);
  const cancelRest = useRef<() => void>(undefined);
  useEffect(() => () => cancelRest.current?.(), []);

  const open = (row: HTMLElement | undefined, anchor: PopupAnchor | undefined): void => {
    const key = row?.dataset['key'];
    if (key === undefined || !anchor || clock.now() - openedAt.current < ECHO_MS) return;
    openedAt.current = clock.now();
    latest.current.openMenu(key, anchor);
  };
  const longPress = useLongPress({
    onLongPress: ({ target, x, y }) => {
      const row = rowOf(target);
      open(row, bubbleOf(row) ?? { x, y });
    },
  });

  const handlers = useMemo(() => {
    /** One timer for a whole scroll, not a new one for each step. */
    const rest = (): void => {
      const left = scrolledAt.current + REST_MS - clock.now();
      cancelRest.current = left > 0 ? clock.schedule(left, rest) : undefined;
      if (left <= 0) view.setState({ isScrolling: false });
    };
    return {
      onPointerOver(event: PointerEvent<HTMLElement>): void {
        if (event.pointerType !== 'mouse') return;
        const hoveredKey = rowOf(event.target)?.dataset['key'];
        if (hoveredKey !== view.getState().hoveredKey) view.setState({ hoveredKey });
      },
      onPointerLeave: (): void => view.setState({ hoveredKey: undefined }),
      onFocus({ target }: FocusEvent<HTMLElement>): void {
        const row = rowOf(target);
        // A click puts the focus on a row too; only the keyboard, or a control inside, asks for the toolbar.
        const isMeant = row !== target || target.matches(':focus-visible');
        view.setState({ focusedKey: isMeant ? row?.dataset['key'] : undefined });
      },
      onBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>): void {
        // A page may hold several timelines.
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside || !rowOf(relatedTarget)) view.setState({ focusedKey: undefined });
      },
      onScrollCapture({ target, currentTarget }: UIEvent<HTMLElement>): void {
        // A block of code in a row scrolls too.
        if (!(target instanceof Element) || target.parentElement !== currentTarget) return;
        if (!view.getState().isScrolling) view.setState({ isScrolling: true });
        scrolledAt.current = clock.now();
        cancelRest.current ??= clock.schedule(REST_MS, rest);
        latest.current.onScroll(target);
      },
    };
  }, [clock, view, latest]);

  return {
    ...handlers,
    ...longPress,
    onContextMenu(event: MouseEvent<HTMLElement>): void {
      longPress.onContextMenu(event);
      const row = rowOf(event.target);
      if (!row || event.defaultPrevented || wantsBrowserMenu(event.target)) return;
      event.preventDefault();
      // A menu key has no place of its own; it comes with the pointer at zero, or in the middle of the row.
      const isByKey = event.button !== 2;
      open(row, isByKey ? (bubbleOf(row) ?? row) : { x: event.clientX, y: event.clientY });
    },
  };
}

function rowOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('.cl-VirtualList-row') ?? undefined) : undefined;
}

/** Links and selected words have things to offer that no page can. */
function wantsBrowserMenu(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('a[href], input, textarea')) return true;
  const selection = target.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}
