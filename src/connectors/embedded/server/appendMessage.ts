import type { Mention, MessageContent } from '../../../model/message.js';
import type { ConversationRow, MessageRow } from '../store/rows.js';
import type { ServerRequest } from './request.js';
import { add, unreadOf } from './unread.js';
import { changeView } from './views.js';

export interface NewMessage {
  readonly senderId: string;
  readonly clientId?: string | undefined;
  readonly content: MessageContent;
  readonly replyTo?: number | undefined;
  readonly mentions?: readonly Mention[] | undefined;
}

/** Gives a message the next place in its conversation and tells everybody who is in it. */
export async function appendMessage(
  request: ServerRequest,
  conversation: ConversationRow,
  message: NewMessage,
): Promise<MessageRow> {
  const { tx, now } = request;
  const order = conversation.lastOrder + 1;
  const row: MessageRow = { ...message, conversationId: conversation.id, order, sentAt: now };
  tx.put('messages', [conversation.id, order], row);
  tx.put('conversations', [conversation.id], { ...conversation, lastOrder: order, activityAt: now });
  for (const userId of conversation.memberIds) await deliver(request, row, userId);
  return row;
}

async function deliver(request: ServerRequest, row: MessageRow, userId: string): Promise<void> {
  const { conversationId, order } = row;
  const former = await request.tx.get('views', [userId, conversationId]);
  await changeView(request, userId, conversationId, (view) => ({
    ...view,
    activityAt: row.sentAt,
    isHidden: false,
    unread: add(view.unread, unreadOf(row, userId, 0)),
  }));
  // The conversation first: a message of one that is not on the list would have nowhere to go.
  if (!former || former.isHidden) await request.tell([userId], { type: 'conversation', conversationId });
  await request.tell([userId], { type: 'message', conversationId, order });
}
