import type { ListGeometry } from './createListGeometry.js';
import { survivorsNear } from './nearIndexOf.js';
import type { ListAlign, ListOpening, ListSnapshot } from './VirtualList.types.js';

/** What stays where it is, whatever happens around it. */
export type ListAnchor =
  | { readonly at: 'start' }
  | { readonly at: 'end' }
  | RowAnchor
  /** A row on its way into view: it is placed by its size, which is not known before it is mounted. */
  | { readonly at: 'target'; readonly key: string; readonly index: number; readonly align: ListAlign };

export interface RowAnchor {
  readonly at: 'row';
  readonly key: string;
  readonly index: number;
  /** From the top of the viewport to the top of the row. */
  readonly offset: number;
  /** A jump, a key or a new width put this very row in its place: it is what the reader looks at until they scroll. */
  readonly isHeld?: boolean | undefined;
  /** The reader came down to just above the end: what changes there moves nothing, but a new row is followed. */
  readonly isNearEnd?: boolean | undefined;
}

/** The list's layout in the coordinates of the scroll position. */
export interface ListFrame {
  readonly geometry: ListGeometry;
  /** Whether a row is mounted and its size is no estimate. */
  readonly isMeasured: (key: string) => boolean;
  /** Where the column begins. */
  readonly head: number;
  readonly viewHeight: number;
  readonly maxTop: number;
  /** Strips at the viewport's edges that something floats over. */
  readonly insetStart: number;
  readonly insetEnd: number;
}

/** Within this of the end a reader who came down to it is at the end; one who moves up from it leaves at once. */
const NEAR_END_PX = 48;
const AT_EDGE_PX = 2;
/** What stays visible of a row that shrinks away above the viewport. */
const LEFT_OVER_PX = 40;

export interface CaptureOptions {
  readonly edge: 'start' | 'end';
  readonly follow: boolean;
  readonly isMovingUp: boolean;
}

/** The anchor of a position that the person chose. */
export function captureAnchor(frame: ListFrame, top: number, options: CaptureOptions): ListAnchor {
  const { edge, follow, isMovingUp } = options;
  if (edge === 'start' && top <= AT_EDGE_PX) return { at: 'start' };
  const gap = frame.maxTop - top;
  if (follow && gap <= AT_EDGE_PX) return { at: 'end' };
  const row = rowAnchor(frame, top);
  if (!row) return { at: edge };
  return follow && !isMovingUp && gap <= NEAR_END_PX ? { ...row, isNearEnd: true } : row;
}

/**
 * The first row that begins in the upper half of the viewport, or else the one that runs through its top. A row that is
 * cut by the top edge is not taken when another follows soon: what grows in it grows mostly out of sight, and the rest
 * of the screen should not move for it. After a fast scroll the first rows in view are not mounted yet: the rows below
 * them, that were on the screen before, are the ones that must not move when those turn out higher or lower.
 */
function rowAnchor(frame: ListFrame, top: number): RowAnchor | undefined {
  const { geometry, head, viewHeight } = frame;
  const from = top - head;
  const first = geometry.indexAt(from);
  if (first < 0) return undefined;
  const begins = (index: number, below: number): boolean =>
    index < geometry.keys.length && geometry.startOf(index) <= from + below;
  const isCut = geometry.startOf(first) < from - 0.5;
  const best = isCut && begins(first + 1, viewHeight / 2) ? first + 1 : first;
  let known = best;
  while (begins(known, viewHeight * 2) && !frame.isMeasured(geometry.keys[known] ?? '')) known += 1;
  return anchorAt(frame, begins(known, viewHeight * 2) ? known : best, top);
}

/**
 * The anchor of what stands on the screen now, after a change. Taken anew each time: a row that was the first one in
 * view an hour ago says nothing, and where the range forced the content to move it shall not move back later.
 */
export function renewAnchor(
  anchor: RowAnchor,
  frame: ListFrame,
  top: number,
  { edge, follow }: Omit<CaptureOptions, 'isMovingUp'>,
): ListAnchor {
  const renewed = captureAnchor(frame, top, { edge, follow, isMovingUp: anchor.isNearEnd !== true });
  if (renewed.at !== 'row' || !anchor.isHeld || !isVisible(frame, anchor.index, top)) return renewed;
  return { ...anchorAt(frame, anchor.index, top), isHeld: true, isNearEnd: renewed.isNearEnd };
}

export function isSameAnchor(one: RowAnchor, other: ListAnchor): boolean {
  return (
    other.at === 'row' &&
    one.key === other.key &&
    one.index === other.index &&
    one.offset === other.offset &&
    (one.isHeld ?? false) === (other.isHeld ?? false) &&
    (one.isNearEnd ?? false) === (other.isNearEnd ?? false)
  );
}

function isVisible({ geometry, head, viewHeight }: ListFrame, index: number, top: number): boolean {
  return head + geometry.endOf(index) > top && head + geometry.startOf(index) < top + viewHeight;
}

/** The row across the middle of the viewport: what stays when the width changes. */
export function centreAnchor(frame: ListFrame, top: number): RowAnchor | undefined {
  const index = frame.geometry.indexAt(top - frame.head + frame.viewHeight / 2);
  return index < 0 ? undefined : anchorAt(frame, index, top);
}

export function anchorAt(frame: ListFrame, index: number, top: number): RowAnchor {
  const key = frame.geometry.keys[index] ?? '';
  return { at: 'row', key, index, offset: frame.head + frame.geometry.startOf(index) - top };
}

/** Where the content has to stand for the anchor to be in its place. Not yet limited to the range. */
export function topOf(anchor: ListAnchor, frame: ListFrame): number {
  if (anchor.at === 'start') return 0;
  if (anchor.at === 'end') return frame.maxTop;
  const { geometry, head } = frame;
  const start = head + geometry.startOf(anchor.index);
  const end = head + geometry.endOf(anchor.index);
  if (anchor.at === 'target') return alignedTop(anchor.align, { start, end }, frame);
  // A row that was higher than the viewport, and is recalled while its middle is read, does not vanish upwards.
  const lowest = anchor.offset < 0 ? end - Math.min(end - start, LEFT_OVER_PX) : Infinity;
  return Math.min(start - anchor.offset, lowest);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function alignedTop(align: ListAlign, row: Span, frame: ListFrame): number {
  const { viewHeight, insetStart, insetEnd } = frame;
  const atStart = row.start - insetStart;
  const room = viewHeight - insetStart - insetEnd;
  // A row that is taller than the viewport shows its beginning.
  if (align === 'start' || row.end - row.start >= room) return atStart;
  if (align === 'end') return row.end + insetEnd - viewHeight;
  return atStart - (room - (row.end - row.start)) / 2;
}

/** How a row that is only to be made visible has to be aligned; undefined when it is visible already. */
export function nearestAlign(frame: ListFrame, index: number, top: number): 'start' | 'end' | undefined {
  const { geometry, head, viewHeight, insetStart, insetEnd } = frame;
  const start = head + geometry.startOf(index);
  const end = head + geometry.endOf(index);
  const isBelowStart = start >= top + insetStart - 0.5;
  const isAboveEnd = end <= top + viewHeight - insetEnd + 0.5;
  if (isBelowStart && isAboveEnd) return undefined;
  // Taller than the viewport, and the viewport is inside it.
  if (!isBelowStart && !isAboveEnd) return undefined;
  return isBelowStart && end - start < viewHeight - insetStart - insetEnd ? 'end' : 'start';
}

/** The anchor among new rows: its own row, or the nearest one that survived; undefined when none did. */
export function carryAnchor(
  anchor: ListAnchor,
  frame: ListFrame,
  next: readonly string[],
  nextIndexOf: (key: string, near: number) => number,
): ListAnchor | undefined {
  if (anchor.at === 'start' || anchor.at === 'end') return anchor;
  const { geometry } = frame;
  const index = nextIndexOf(anchor.key, anchor.index);
  if (index >= 0) return pageAboveAnchor(anchor, frame, index) ?? { ...anchor, index };
  const from = geometry.indexOf(anchor.key, anchor.index);
  const top = topOf(anchor, frame);
  const survivor = from < 0 ? undefined : visibleSurvivor(frame, from, next, top);
  const key = survivor === undefined ? undefined : geometry.keys[survivor];
  if (survivor === undefined || key === undefined) return undefined;
  return { at: 'row', key, index: nextIndexOf(key, survivor), offset: frame.head + geometry.startOf(survivor) - top };
}

/** A page above changes the row that was the first of all, its day and its sender's name: the row below it stays. */
function pageAboveAnchor(anchor: ListAnchor, frame: ListFrame, nextIndex: number): RowAnchor | undefined {
  const { geometry, head, viewHeight } = frame;
  const key = geometry.keys[1];
  if (anchor.at !== 'row' || geometry.keys[0] !== anchor.key || nextIndex === 0 || key === undefined) return undefined;
  const offset = head + geometry.startOf(1) - topOf(anchor, frame);
  return offset < viewHeight / 2 ? { ...anchor, key, index: nextIndex + 1, offset } : undefined;
}

/** The nearest row that is left, one that can be seen before one that cannot. */
function visibleSurvivor(frame: ListFrame, from: number, next: readonly string[], top: number): number | undefined {
  const { geometry, head, viewHeight } = frame;
  const first = geometry.indexAt(top - head);
  const last = geometry.indexAt(top - head + viewHeight - 1);
  let nearest: number | undefined;
  for (const index of survivorsNear(geometry.keys, from, next)) {
    nearest ??= index;
    if (index >= first && index <= last) return index;
    if (Math.abs(index - from) > last - first) break;
  }
  return nearest;
}

/** The anchor that a list opens at; undefined when the row it names is not there. */
export function openingAnchor(
  opening: ListOpening,
  indexOf: (key: string, near: number) => number,
): ListAnchor | undefined {
  if (opening === 'start') return { at: 'start' };
  if (opening === 'end' || 'atEnd' in opening) return { at: 'end' };
  const { key } = opening;
  const index = indexOf(key, 0);
  if (index < 0) return undefined;
  return 'offset' in opening
    ? { at: 'row', key, index, offset: opening.offset }
    : { at: 'target', key, index, align: opening.align ?? 'center' };
}

/** A row or edge as plain data, to come back to. */
export function snapshotOf(anchor: ListAnchor, frame: ListFrame, top: number): ListSnapshot | undefined {
  if (anchor.at === 'end') return { atEnd: true };
  const row = anchor.at === 'row' ? anchor : rowAnchor(frame, top);
  return row ? { key: row.key, offset: row.offset } : undefined;
}
