import type { ListParts } from './ListEngine.types.js';

/** Where nothing can be measured (a test without layout) the list believes in a screen of this height. */
const BLIND_VIEW_PX = 768;

/** The sizes around the rows, in pixels. */
export interface ViewSize {
  readonly width: number;
  /** 0 while the list is hidden. */
  readonly height: number;
  /** What stands above and below the rows. */
  readonly before: number;
  readonly after: number;
}

/** Reads the sizes; the same object while none changed. */
export function readViewSize({ scroller, before, after }: ListParts, known: ViewSize): ViewSize {
  const size: ViewSize = {
    width: scroller.clientWidth,
    height: scroller.clientHeight || (isBlind() ? BLIND_VIEW_PX : 0),
    before: before.offsetHeight,
    after: after.offsetHeight,
  };
  const isSame =
    size.width === known.width &&
    size.height === known.height &&
    size.before === known.before &&
    size.after === known.after;
  return isSame ? known : size;
}

export const UNKNOWN_VIEW: ViewSize = { width: 0, height: 0, before: 0, after: 0 };

/** Rows will wrap anew. A list that appears or hides is no narrower than it was. */
export function isRewrapped(from: ViewSize, to: ViewSize): boolean {
  return from.width !== to.width && from.width > 0 && to.width > 0;
}

/** Where nothing has a size and nothing is watched, positions are believed instead of read. */
export function isBlind(): boolean {
  return typeof ResizeObserver === 'undefined';
}

/** Calls back when a size may have changed, before the paint. Returns the undo. */
export function watchView({ scroller, before, after }: ListParts, onResize: () => void): () => void {
  if (isBlind()) return () => undefined;
  const observer = new ResizeObserver(onResize);
  for (const part of [scroller, before, after]) observer.observe(part);
  return () => observer.disconnect();
}
