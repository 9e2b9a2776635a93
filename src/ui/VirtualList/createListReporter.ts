import type { ListEngine } from './ListEngine.types.js';
import type { VisibleRows } from './VirtualList.types.js';

export interface ReporterCallbacks {
  readonly onVisibleChange: ((visible: VisibleRows) => void) | undefined;
  readonly onReachStart: (() => void) | undefined;
  readonly onReachEnd: (() => void) | undefined;
  readonly reachPx: number | undefined;
  readonly onScroll: (() => void) | undefined;
}

/** Tells what is visible and when an edge comes near: after the work is done, and only what is new. */
export interface ListReporter {
  /** Looks again; the callbacks run in a microtask. */
  look(): void;
  scrolled(): void;
}

const DEFAULT_REACH_VIEWS = 2;

export function createListReporter(engine: () => ListEngine, callbacks: () => ReporterCallbacks): ListReporter {
  let reported: VisibleRows | undefined;
  let isQueued = false;
  // The edge rows that pages were asked for. A page that brings nothing is not asked for again until the reader
  // leaves and comes back: no runaway paging.
  let askedStart: string | undefined;
  let askedEnd: string | undefined;

  function report(): void {
    isQueued = false;
    const visible = visibleRows(engine());
    const { onVisibleChange } = callbacks();
    if (visible && !(reported && isEqual(visible, reported))) {
      reported = visible;
      onVisibleChange?.(visible);
    }
    reach();
  }

  function reach(): void {
    const { geometry, top, frame } = engine();
    const { viewHeight, maxTop } = frame();
    const { onReachStart, onReachEnd, reachPx = viewHeight * DEFAULT_REACH_VIEWS } = callbacks();
    const first = geometry.keys[0];
    const last = geometry.keys.at(-1);
    if (viewHeight === 0 || first === undefined) return;
    if (top > reachPx) askedStart = undefined;
    else if (onReachStart && askedStart !== first) {
      askedStart = first;
      onReachStart();
    }
    if (maxTop - top > reachPx) askedEnd = undefined;
    else if (onReachEnd && askedEnd !== last) {
      askedEnd = last;
      onReachEnd();
    }
  }

  return {
    look() {
      if (isQueued) return;
      isQueued = true;
      queueMicrotask(report);
    },
    scrolled: () => callbacks().onScroll?.(),
  };
}

export function visibleRows(engine: ListEngine): VisibleRows | undefined {
  const { geometry, top } = engine;
  const { head, viewHeight, maxTop } = engine.frame();
  const from = top - head;
  const firstIndex = geometry.indexAt(from);
  const lastIndex = geometry.indexAt(from + viewHeight - 1);
  const firstKey = geometry.keys[firstIndex];
  const lastKey = geometry.keys[lastIndex];
  if (viewHeight === 0 || firstKey === undefined || lastKey === undefined) return undefined;
  const shown = from + viewHeight - geometry.startOf(lastIndex);
  const half = Math.min(geometry.endOf(lastIndex) - geometry.startOf(lastIndex), viewHeight) / 2;
  const seenIndex = shown >= half ? lastIndex : Math.max(firstIndex, lastIndex - 1);
  return {
    firstIndex,
    lastIndex,
    firstKey,
    lastKey,
    seenIndex,
    seenKey: geometry.keys[seenIndex] ?? lastKey,
    atStart: top <= 1,
    atEnd: maxTop - top <= 1 || engine.isAtEnd,
  };
}

function isEqual(one: VisibleRows, other: VisibleRows): boolean {
  const names = Object.keys(one) as (keyof VisibleRows)[];
  return names.every((name) => one[name] === other[name]);
}
