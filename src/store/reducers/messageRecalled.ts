import { messageChanged } from './messageChanged.js';
import type { Reducer } from './reducer.js';

export const messageRecalled: Reducer<'message.recalled'> = (draft, event, context) =>
  messageChanged(draft, event.messageId, event, context);
