import type { ListGeometry } from './createListGeometry.js';

/** The rows that are mounted: a run around the viewport, and those kept for another reason (focus, selection). */
export interface RowWindow {
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly indexes: readonly number[];
}

export const EMPTY_WINDOW: RowWindow = { keys: [], from: 0, to: -1, indexes: [] };

/** Pixels of rows mounted beyond the viewport at rest. */
const REST_MARGIN_PX = 240;
/** The most that speed adds, and how many steps of the current speed are prepared. */
const FAST_MARGIN_PX = 1200;
const STEPS_AHEAD = 2.5;
/** When less than this is left beyond the viewport the run is moved: several rows at a time, not one each frame. */
export const REFILL_PX = 72;
/** No screen is that high: a guard against estimates that are far too small. */
const MAX_ROWS = 400;

export interface Margins {
  readonly before: number;
  readonly after: number;
}

/** How far beyond the viewport rows are mounted, for a speed in pixels a scroll event (negative upwards). */
export function marginsFor(speed: number): Margins {
  const ahead = Math.min(FAST_MARGIN_PX, Math.max(REST_MARGIN_PX, Math.abs(speed) * STEPS_AHEAD));
  if (speed === 0) return { before: REST_MARGIN_PX, after: REST_MARGIN_PX };
  return speed < 0 ? { before: ahead, after: REST_MARGIN_PX } : { before: REST_MARGIN_PX, after: ahead };
}

export interface WindowRequest {
  readonly geometry: ListGeometry;
  /** The viewport in the column's coordinates. */
  readonly top: number;
  readonly viewHeight: number;
  readonly margins: Margins;
  readonly kept: Iterable<string>;
}

export function rowWindow(request: WindowRequest): RowWindow {
  const { geometry, top, viewHeight, margins, kept } = request;
  const { keys } = geometry;
  if (keys.length === 0 || viewHeight === 0) return { ...EMPTY_WINDOW, keys };
  const from = geometry.indexAt(top - margins.before);
  const to = Math.min(geometry.indexAt(top + viewHeight + margins.after), from + MAX_ROWS);
  const indexes = [...keptIndexes(geometry, kept, from, to)];
  for (let index = from; index <= to; index += 1) indexes.push(index);
  indexes.sort((a, b) => a - b);
  return { keys, from, to, indexes };
}

function keptIndexes(geometry: ListGeometry, kept: Iterable<string>, from: number, to: number): Set<number> {
  const found = new Set<number>();
  for (const key of kept) {
    const index = geometry.indexOf(key, from);
    if (index >= 0 && (index < from || index > to)) found.add(index);
  }
  return found;
}

/** Whether the mounted rows still do: they reach far enough beyond a viewport and hold what is to be kept. */
export function covers(window: RowWindow, request: Omit<WindowRequest, 'margins'>): boolean {
  const { geometry, top, viewHeight, kept } = request;
  if (window.keys !== geometry.keys) return false;
  if (geometry.keys.length === 0) return true;
  if (geometry.indexAt(top - REFILL_PX) < window.from) return false;
  if (geometry.indexAt(top + viewHeight + REFILL_PX) > window.to) return false;
  for (const index of keptIndexes(geometry, kept, window.from, window.to)) {
    if (!window.indexes.includes(index)) return false;
  }
  return true;
}
