import type { Mention } from '../../model/message.js';
import { findLinks } from './findLinks.js';
import type { TextInline } from './textTree.js';

/**
 * Mentions and addresses are taken out before Markdown is read and put back after it: their places are counted in the
 * text as it was written, and their own signs are not marks. Each leaves one private sign, its number, and another.
 */
export interface MarkedText {
  readonly text: string;
  /** A piece of `text` with the marks replaced by what they stand for. */
  inlines(piece: string): readonly TextInline[];
  /** A piece of `text` as it was written. */
  written(piece: string): string;
}

const OPEN = '\ue0fe';
const CLOSE = '\ue0ff';
const MARK = /\ue0fe(\d+)\ue0ff/;
const PRIVATE = /[\ue0fe\ue0ff]/g;
/** More in one message is no message. */
const MOST_MENTIONS = 200;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly inline: TextInline;
}

export function markSpans(raw: string, mentions: readonly Mention[]): MarkedText {
  const text = raw.replace(PRIVATE, '\ufffd');
  const spans = withoutOverlaps([...mentionSpans(text, mentions), ...linkSpans(text)]);
  const spanOf = (mark: string | undefined): Span | undefined => spans[Number(mark)];
  let marked = '';
  let from = 0;
  for (const [index, span] of spans.entries()) {
    marked += `${text.slice(from, span.start)}${OPEN}${index}${CLOSE}`;
    from = span.end;
  }
  marked += text.slice(from);
  return {
    text: marked,
    inlines(piece) {
      if (!piece.includes(OPEN)) return piece === '' ? [] : [{ type: 'text', text: piece }];
      // With a group in the pattern the numbers stand between the texts.
      return piece.split(MARK).flatMap((part, index): readonly TextInline[] => {
        const inline = index % 2 === 1 ? spanOf(part)?.inline : undefined;
        if (inline) return [inline];
        return part === '' ? [] : [{ type: 'text', text: part }];
      });
    },
    written: (piece) =>
      piece.includes(OPEN)
        ? piece
            .split(MARK)
            .map((part, index) => (index % 2 === 1 ? (spanOf(part)?.written ?? '') : part))
            .join('')
        : piece,
  };
}

function mentionSpans(text: string, mentions: readonly Mention[]): readonly Span[] {
  return mentions.slice(0, MOST_MENTIONS).flatMap(({ userId, start, length }) => {
    const end = start + length;
    const isInside =
      Number.isInteger(start) && Number.isInteger(length) && start >= 0 && length > 0 && end <= text.length;
    if (!isInside) return [];
    const written = text.slice(start, end);
    return [{ start, end, written, inline: { type: 'mention', text: written, userId } as const }];
  });
}

function linkSpans(text: string): readonly Span[] {
  return findLinks(text).map(({ start, end, link }) => {
    const written = text.slice(start, end);
    return {
      start,
      end,
      written,
      inline: { type: 'link', link, children: [{ type: 'text', text: written }], isNamed: false },
    };
  });
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  let reached = 0;
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
