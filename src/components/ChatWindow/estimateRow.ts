import type { Message } from '../../model/message.js';

/** Pixels of a bubble of one line with its gap, in the usual density. */
const ONE_LINE = 44;
const LINE = 22;
const NOTICE = 34;
const FILE = 96;
const PICTURE = 260;
const LETTERS_IN_LINE = 48;
const MOST_LINES = 30;

/** The likely height of a row that was not measured yet; asked for every row, so it looks at very little. */
export function estimateRow(message: Message | undefined): number {
  if (!message) return ONE_LINE;
  const { content } = message;
  if (content.type === 'text') {
    const lines = Math.min(MOST_LINES, Math.ceil(content.text.length / LETTERS_IN_LINE));
    return ONE_LINE + (lines - 1) * LINE + (message.replyTo ? 48 : 0) + (message.reactions?.length ? 26 : 0);
  }
  if (content.type === 'image') return PICTURE;
  if (content.type === 'file') return FILE;
  return content.type === 'system' || content.type === 'recalled' ? NOTICE : ONE_LINE;
}
