import type { MessageKindData } from '../../model/messageKind.js';
import { contentSchema, oneOf } from '../../model/schemas.js';

/** What is left of a recalled message. Shown, never sent. */
export interface RecalledContent {
  readonly type: 'recalled';
}

declare module '../../model/message.js' {
  interface MessageContentMap {
    recalled: RecalledContent;
  }
}

export const RECALLED: RecalledContent = { type: 'recalled' };

export const recalledKind: MessageKindData<RecalledContent> = {
  type: 'recalled',
  countable: false,
  schema: contentSchema({ type: oneOf(['recalled']) }),
  preview: (_content, message) => ({
    icon: 'undo',
    key: 'kind.recalled.preview',
    values: { userId: message.senderId },
  }),
};
