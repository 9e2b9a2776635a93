'use client';

import { useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What concerns one open timeline only and changes while the pointer moves or the list scrolls. */
export interface TimelineViewState {
  /** The row under the pointer. */
  readonly hoveredKey: string | undefined;
  /** The row that has the focus, on itself or inside. */
  readonly focusedKey: string | undefined;
  /** The row whose menu or choice of reactions is open: its toolbar stays. */
  readonly menuKey: string | undefined;
  /** The target of a jump, for a moment. */
  readonly highlightedKey: string | undefined;
  /** The time of the first row in view; `undefined` while its day stands there in words. */
  readonly floatingDayAt: number | undefined;
  readonly isScrolling: boolean;
  readonly isAtEnd: boolean;
  /** Unread messages below what has been seen. */
  readonly newBelow: number;
  /** The reader jumped and can go back. */
  readonly canGoBack: boolean;
}

export type TimelineView = StoreApi<TimelineViewState>;

export function createTimelineView(): TimelineView {
  return createStore<TimelineViewState>(() => ({
    hoveredKey: undefined,
    focusedKey: undefined,
    menuKey: undefined,
    highlightedKey: undefined,
    floatingDayAt: undefined,
    isScrolling: false,
    isAtEnd: true,
    newBelow: 0,
    canGoBack: false,
  }));
}

/** Reads the timeline's own state; renders again only when the selected value is another one. */
export function useTimelineView<T>(view: TimelineView, selector: (state: TimelineViewState) => T): T {
  const read = (): T => selector(view.getState());
  return useSyncExternalStore(view.subscribe, read, read);
}
