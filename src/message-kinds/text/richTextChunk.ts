import type { Message } from '../../model/message.js';
import { createChunk } from '../../ui/chunk/createChunk.js';
import { isPlainText } from './isPlainText.js';

/**
 * What reads and draws texts that are more than words: Markdown, addresses, mentions. Fetched with the provider, before
 * there is a message; no row that needs it is shown before it is there, so that none changes its height (ADR 3).
 */
export const richTextChunk = createChunk(() => import('./RichText.js'));

/** Whether a message may be drawn only when the chunk is there: for its text, or for the words under its picture. */
export function needsRichText({ content, mentions }: Pick<Message, 'content' | 'mentions'>): boolean {
  const { text, caption } = content as { readonly text?: unknown; readonly caption?: unknown };
  const words = text ?? caption;
  return typeof words === 'string' && !isPlainText(words, mentions);
}
