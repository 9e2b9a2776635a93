import type { ListFrame } from './listAnchor.js';

/** What a key means for the focused row: another row, or the rest of one that is higher than the viewport. */
export type RowMove = { readonly toIndex: number } | { readonly scrollBy: number };

/** The part of the viewport that a page is. */
const PAGE = 0.9;

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };

export function moveOfKey(key: string, index: number, frame: ListFrame, top: number): RowMove | undefined {
  const { geometry, head, viewHeight, insetStart, insetEnd } = frame;
  const last = geometry.keys.length - 1;
  if (key === 'Home') return { toIndex: 0 };
  if (key === 'End') return { toIndex: last };
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;

  const start = head + geometry.startOf(index);
  const end = head + geometry.endOf(index);
  const room = (viewHeight - insetStart - insetEnd) * PAGE;
  const hidden = direction > 0 ? end - (top + viewHeight - insetEnd) : top + insetStart - start;
  const isInView = end > top && start < top + viewHeight;
  if (isInView && end - start > room && hidden > 1) return { scrollBy: direction * Math.min(room, hidden) };

  const onPage = key.startsWith('Page') ? geometry.indexAt(start - head + direction * room) : index;
  const next = onPage === index ? index + direction : onPage;
  return { toIndex: Math.min(last, Math.max(0, next)) };
}
