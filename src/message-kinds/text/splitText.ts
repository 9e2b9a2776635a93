import type { Mention } from '../../model/message.js';
import { PIECE_LENGTH } from './pieceLength.js';

/** What is shown at most, after 'show more'. */
export const SHOWN_LENGTH = 64 << 10;

export interface TextPiece {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A text in pieces that may be read one by one, cut at the end of a line or a word where there is one. */
export function splitText(text: string, mentions: readonly Mention[] = []): readonly TextPiece[] {
  if (text.length <= PIECE_LENGTH) return [{ text, mentions }];
  const shown = text.slice(0, SHOWN_LENGTH);
  const pieces: TextPiece[] = [];
  for (let start = 0; start < shown.length; ) {
    const end = start + PIECE_LENGTH >= shown.length ? shown.length : cutAt(shown, start);
    pieces.push({
      text: shown.slice(start, end).replace(/\n$/, ''),
      mentions: mentions.flatMap((mention) => {
        const isInside = mention.start >= start && mention.start + mention.length <= end;
        return isInside ? [{ ...mention, start: mention.start - start }] : [];
      }),
    });
    start = end;
  }
  return pieces;
}

function cutAt(text: string, start: number): number {
  const end = start + PIECE_LENGTH;
  const line = text.lastIndexOf('\n', end - 1);
  if (line > start + PIECE_LENGTH / 2) return line + 1;
  const word = text.lastIndexOf(' ', end - 1);
  if (word > start + PIECE_LENGTH / 2) return word + 1;
  const isPairCut = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return isPairCut ? end - 1 : end;
}
