import type { Mention } from '../../model/message.js';
import type { TextContent } from './content.js';
import { parseText } from './parseText.js';
import { SHOWN_LENGTH, splitText, type TextPiece } from './splitText.js';
import type { TextBlock } from './textTree.js';

/** A text that was read. */
export interface ReadText {
  /** The first 8 000 units or all of it. */
  readonly blocks: readonly TextBlock[];
  readonly hasMore: boolean;
  /** It is longer than what is ever shown. */
  readonly isCut: boolean;
  /** What 'show more' adds; read when it is asked for. */
  more(): readonly TextBlock[];
}

const texts = new WeakMap<
  TextContent,
  { readonly mentions: readonly Mention[] | undefined; readonly read: ReadText }
>();

/** Reads a message's text, once for each version of it: a row that comes back into view finds it read. */
export function readText(content: TextContent, mentions: readonly Mention[] | undefined): ReadText {
  const known = texts.get(content);
  if (known && known.mentions === mentions) return known.read;
  const read = createReadText(content.text, mentions);
  texts.set(content, { mentions, read });
  return read;
}

function createReadText(text: string, mentions: readonly Mention[] = []): ReadText {
  const [first, ...others] = splitText(text, mentions);
  let rest: readonly TextBlock[] | undefined;
  return {
    blocks: blocksOf(first),
    hasMore: others.length > 0,
    isCut: text.length > SHOWN_LENGTH,
    more() {
      rest ??= others.flatMap(blocksOf);
      return rest;
    },
  };
}

function blocksOf(piece: TextPiece | undefined): readonly TextBlock[] {
  return piece ? parseText(piece.text, piece.mentions) : [];
}
