import { messageChanged } from './messageChanged.js';
import type { Reducer } from './reducer.js';

export const messageDeleted: Reducer<'message.deleted'> = (draft, event, context) => {
  for (const messageId of event.messageIds) messageChanged(draft, messageId, event, context);
};
