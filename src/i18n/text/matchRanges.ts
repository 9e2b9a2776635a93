import { foldForSearch } from '../../shared/foldForSearch.js';
import { graphemesOf } from './graphemes.js';

/** A stretch of a text in UTF-16 units, end excluded; both ends are between characters as people see them. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Highlights beyond this much of a text are not looked for. */
const LONGEST_TEXT = 10_000;

/** Where `query` occurs in `text` for a reader: folded as search folds, counted in the original, never half an emoji. */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  const wanted = foldForSearch(query).trim();
  if (wanted === '') return [];
  const { folded, starts, ends } = foldedWithOffsets(text.slice(0, LONGEST_TEXT));
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = starts[at] ?? 0;
    const end = ends[at + wanted.length - 1] ?? start;
    const previous = ranges.at(-1);
    if (previous && start <= previous.end) ranges[ranges.length - 1] = { start: previous.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}

interface FoldedText {
  readonly folded: string;
  /** For each unit of `folded`, where its character starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function foldedWithOffsets(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const cluster of graphemesOf(text)) {
    const piece = foldForSearch(cluster);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(position);
      ends.push(position + cluster.length);
    }
    folded += piece;
    position += cluster.length;
  }
  return { folded, starts, ends };
}
