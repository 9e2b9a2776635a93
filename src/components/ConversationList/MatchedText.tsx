import type { ReactNode } from 'react';
import { matchRanges } from '../../i18n/text/matchRanges.js';

export interface MatchedTextProps {
  readonly text: string;
  /** What was searched for. */
  readonly query: string;
}

/** A name with what was searched for marked in it. */
export function MatchedText({ text, query }: MatchedTextProps): ReactNode {
  const ranges = matchRanges(text, query);
  if (ranges.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} className="cl-highlight">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
