import type { MessageMethods } from '../../../connector/connector.js';
import { RECALLED } from '../../../message-kinds/recalled/content.js';
import { EMBEDDED_LIMITS, MAX_DELETIONS } from '../limits.js';
import type { MessageRow } from '../store/rows.js';
import { messageIdOf, orderOf, requireAccess, requireMembership, requireMessage } from './access.js';
import { appendMessage } from './appendMessage.js';
import { checkContent, checkMentions } from './content.js';
import { viewMessage } from './messageView.js';
import type { Handler, ServerRequest } from './request.js';
import { correctUnread, countUnread } from './unread.js';
import { changeView } from './views.js';

export const sendMessage: Handler<MessageMethods['send']> = async (request, input) => {
  const { tx, userId } = request;
  const { conversationId, clientId } = input;
  if (typeof clientId !== 'string' || clientId === '' || clientId.length > 512) throw request.refuse('invalid');
  // Before the membership: what has arrived stays sent, even if its sender has been removed since.
  const known = await findSent(request, conversationId, clientId);
  if (known) return viewMessage(request, known);
  const access = await requireMembership(request, conversationId);
  const content = await checkContent(request, input.content);
  const mentions = checkMentions(request, content, input.mentions);
  const replyTo = input.replyTo && (await requireMessage(request, access, input.replyTo.messageId)).order;
  await takeSendSlot(request);
  const row = await appendMessage(request, access.conversation, {
    senderId: userId,
    clientId,
    content,
    replyTo,
    mentions,
  });
  tx.put('clientIds', [userId, conversationId, clientId], { conversationId, order: row.order });
  return viewMessage(request, row);
};

export const lookupMessage: Handler<NonNullable<MessageMethods['lookup']>> = async (request, input) => {
  await requireAccess(request, input.conversationId);
  const row = await findSent(request, input.conversationId, input.clientId);
  return row ? viewMessage(request, row) : null;
};

export const editMessage: Handler<NonNullable<MessageMethods['edit']>> = async (request, input) => {
  const { tx, now } = request;
  const access = await requireMembership(request, input.conversationId);
  const row = await requireOwn(request, await requireMessage(request, access, input.messageId));
  const { windowMs, types } = EMBEDDED_LIMITS.edit;
  if (!types.some((type) => type === row.content.type)) throw request.refuse('unsupported');
  if (input.content.type !== row.content.type) throw request.refuse('invalid');
  if (now - row.sentAt > windowMs) throw request.refuse('expired');
  const content = await checkContent(request, input.content);
  const edited: MessageRow = {
    ...row,
    content,
    mentions: checkMentions(request, content, input.mentions),
    edit: { revision: (row.edit?.revision ?? 0) + 1, editedAt: now },
  };
  tx.put('messages', [row.conversationId, row.order], edited);
  await request.tell(access.conversation.memberIds, {
    type: 'edit',
    conversationId: row.conversationId,
    order: row.order,
  });
  await correctUnread(request, access.conversation, row, edited);
  return viewMessage(request, edited);
};

export const recallMessage: Handler<NonNullable<MessageMethods['recall']>> = async (request, input) => {
  const { tx, userId, now } = request;
  const access = await requireMembership(request, input.conversationId);
  const row = await requireMessage(request, access, input.messageId);
  if (row.recall && row.senderId === userId) return viewMessage(request, row);
  await requireOwn(request, row);
  if (now - row.sentAt > EMBEDDED_LIMITS.recall.windowMs) throw request.refuse('expired');
  const { conversationId, order, senderId, clientId, sentAt, reactionsOrder } = row;
  // Only the shell stays: no text, caption, quote, mention or reaction outlives the recall (P26).
  const recalled: MessageRow = {
    conversationId,
    order,
    senderId,
    clientId,
    sentAt,
    reactionsOrder,
    content: RECALLED,
    recall: { recalledBy: userId, recalledAt: now },
  };
  tx.put('messages', [conversationId, order], recalled);
  await request.tell(access.conversation.memberIds, {
    type: 'event',
    event: {
      type: 'message.recalled',
      conversationId,
      messageId: messageIdOf(conversationId, order),
      recalledBy: userId,
      recalledAt: now,
    },
  });
  await correctUnread(request, access.conversation, row, recalled);
  return viewMessage(request, recalled);
};

export const deleteMessagesForMe: Handler<NonNullable<MessageMethods['deleteForMe']>> = async (request, input) => {
  const { tx, userId } = request;
  const { conversationId, messageIds } = input;
  const { conversation, member, lastOrder } = await requireAccess(request, conversationId);
  if (messageIds.length > MAX_DELETIONS) throw request.refuse('too-large');
  for (const messageId of messageIds) {
    const order = orderOf(conversationId, messageId);
    if (order === undefined || order > lastOrder) throw request.refuse('not-found');
    tx.put('deletions', [userId, conversationId, order], { order });
  }
  const unread = await countUnread(request, conversation, member.readUpTo);
  await changeView(request, userId, conversationId, (view) => ({ ...view, unread }));
  await request.tell([userId], { type: 'event', event: { type: 'message.deleted', conversationId, messageIds } });
  await request.tell([userId], { type: 'conversation', conversationId });
};

async function findSent(
  { tx, userId }: ServerRequest,
  conversationId: string,
  clientId: string,
): Promise<MessageRow | undefined> {
  const known = await tx.get('clientIds', [userId, conversationId, clientId]);
  return known?.order === undefined ? undefined : tx.get('messages', [conversationId, known.order]);
}

/** The message, if the account wrote it and it still says something. */
async function requireOwn(request: ServerRequest, row: MessageRow): Promise<MessageRow> {
  if (row.senderId !== request.userId || row.content.type === 'system') throw request.refuse('not-allowed');
  if (row.recall) throw request.refuse('conflict');
  return row;
}

async function takeSendSlot(request: ServerRequest): Promise<void> {
  const { tx, userId, now, sendLimit } = request;
  if (!sendLimit) return;
  const account = await tx.get('accounts', [userId]);
  const recent = (account?.recentSends ?? []).filter((sentAt) => now - sentAt < sendLimit.windowMs);
  const oldest = recent[0];
  if (oldest !== undefined && recent.length >= sendLimit.count) {
    throw request.refuse('rate-limited', { retryAfterMs: oldest + sendLimit.windowMs - now });
  }
  if (account) tx.put('accounts', [userId], { ...account, recentSends: [...recent, now] });
}
