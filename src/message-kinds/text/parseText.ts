import type { Mention } from '../../model/message.js';
import { hasLetters } from './hasLetters.js';
import { MAY_BE_MARKDOWN } from './isPlainText.js';
import { markdownBlocks } from './markdownBlocks.js';
import { markSpans } from './markSpans.js';
import type { TextBlock } from './textTree.js';

/** A quote in a quote in a quote: beyond this it is shown as it was written. */
const TOO_DEEP = /^(?:[ \t]{0,3}>){17}/m;

/** Reads a text of at most some thousand units: a safe subset of Markdown, addresses and mentions. Never throws. */
export function parseText(text: string, mentions: readonly Mention[]): readonly TextBlock[] {
  const marked = markSpans(text, mentions);
  if (MAY_BE_MARKDOWN.test(marked.text) && !TOO_DEEP.test(marked.text)) {
    try {
      return markdownBlocks(marked);
    } catch {
      // Nested beyond the stack: it is shown as it was written.
    }
  }
  return [{ type: 'paragraph', children: marked.inlines(marked.text), hasLetters: hasLetters(text) }];
}
