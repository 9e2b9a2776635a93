import { boundedText, contentSchema, oneOf } from '../../model/schemas.js';
import type { MessageKindData } from '../../model/messageKind.js';

/** Words. */
export interface TextContent {
  readonly type: 'text';
  /** Plain text with a safe Markdown subset, at most 1 MiB kept and 64 KiB shown. */
  readonly text: string;
}

declare module '../../model/message.js' {
  interface MessageContentMap {
    text: TextContent;
  }
}

export const textKind: MessageKindData<TextContent> = {
  type: 'text',
  schema: contentSchema({ type: oneOf(['text']), text: boundedText(1 << 20) }),
  preview: (content, { mentions }) => ({ text: content.text, mentions, isMarked: true }),
  copyText: (content) => content.text,
};
