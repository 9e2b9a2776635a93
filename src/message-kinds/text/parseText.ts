import type { Mention } from '../../model/message.js';
import { markdownBlocks } from './markdownBlocks.js';
import { markSpans } from './markSpans.js';
import { hasLetters, type TextBlock } from './textTree.js';

/** Without one of these a text is what it looks like, and no lexer has to see it. */
const MAY_BE_MARKDOWN = /[*_~`\\]|\]\(|^[ \t]*(?:[-+#>]|\d{1,9}[.)])/m;
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
