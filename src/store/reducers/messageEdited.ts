import { messageChanged } from './messageChanged.js';
import type { Reducer } from './reducer.js';

export const messageEdited: Reducer<'message.edited'> = (draft, event, context) =>
  messageChanged(draft, event.messageId, event, context);
