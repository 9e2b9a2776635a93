import { messageChanged } from './messageChanged.js';
import type { Reducer } from './reducer.js';

export const messageReacted: Reducer<'message.reacted'> = (draft, event, context) =>
  messageChanged(draft, event.messageId, event, context);
