import type { EmojiRow } from './emojiRows.js';

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridMove {
  readonly key: string;
  readonly ctrlKey?: boolean | undefined;
  /** Right-to-left: the arrow keys along the row swap. */
  readonly isMirrored: boolean;
  /** Rows that fit into the view. */
  readonly pageRows: number;
}

/** Where a key leads from a position; `'out'` above the first row, `undefined` when the key means nothing here. */
export function moveInGrid(
  rows: readonly EmojiRow[],
  from: GridPosition,
  move: GridMove,
): GridPosition | 'out' | undefined {
  const { key, ctrlKey, isMirrored, pageRows } = move;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return alongRow(rows, from, (key === 'ArrowRight') === isMirrored ? -1 : 1);
    case 'ArrowDown':
      return acrossRows(rows, from, 1) ?? from;
    case 'ArrowUp':
      return acrossRows(rows, from, -1) ?? 'out';
    case 'PageDown':
      return byPage(rows, from, Math.max(1, pageRows));
    case 'PageUp':
      return byPage(rows, from, -Math.max(1, pageRows));
    case 'Home':
      return ctrlKey ? firstPosition(rows) : { row: from.row, column: 0 };
    case 'End':
      return ctrlKey ? lastPosition(rows) : { row: from.row, column: lengthOf(rows, from.row) - 1 };
    default:
      return undefined;
  }
}

export function firstPosition(rows: readonly EmojiRow[]): GridPosition | undefined {
  const row = rows.findIndex((candidate) => candidate.type === 'cells');
  return row < 0 ? undefined : { row, column: 0 };
}

function lastPosition(rows: readonly EmojiRow[]): GridPosition | undefined {
  const row = rows.findLastIndex((candidate) => candidate.type === 'cells');
  return row < 0 ? undefined : { row, column: lengthOf(rows, row) - 1 };
}

function lengthOf(rows: readonly EmojiRow[], at: number): number {
  const row = rows[at];
  return row?.type === 'cells' ? row.cells.length : 0;
}

function alongRow(rows: readonly EmojiRow[], { row, column }: GridPosition, step: 1 | -1): GridPosition {
  const next = column + step;
  if (next >= 0 && next < lengthOf(rows, row)) return { row, column: next };
  const other = nextCellRow(rows, row, step);
  if (other === undefined) return { row, column };
  return { row: other, column: step === 1 ? 0 : lengthOf(rows, other) - 1 };
}

function acrossRows(rows: readonly EmojiRow[], { row, column }: GridPosition, step: 1 | -1): GridPosition | undefined {
  const next = nextCellRow(rows, row, step);
  return next === undefined ? undefined : { row: next, column: Math.min(column, lengthOf(rows, next) - 1) };
}

function byPage(rows: readonly EmojiRow[], from: GridPosition, count: number): GridPosition {
  let position = from;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = acrossRows(rows, position, count > 0 ? 1 : -1);
    if (!next) break;
    position = next;
  }
  // The column of the start, not of the shortest row on the way.
  return { row: position.row, column: Math.min(from.column, lengthOf(rows, position.row) - 1) };
}

function nextCellRow(rows: readonly EmojiRow[], from: number, step: 1 | -1): number | undefined {
  for (let row = from + step; row >= 0 && row < rows.length; row += step) {
    if (rows[row]?.type === 'cells') return row;
  }
  return undefined;
}
