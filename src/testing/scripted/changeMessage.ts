import type { MessageTarget } from '../../connector/connector.js';
import type { Mention, Message, MessageContent } from '../../model/message.js';
import { ChatError } from '../../model/errors.js';
import { checkLength } from './sendMessage.js';
import { messageOf, roomOf, type Caller, type ServerContext } from './serverContext.js';
import { replaceMessage, seatOf } from './truth.js';
import { viewMessage } from './views.js';

export function editMessage(
  context: ServerContext,
  caller: Caller,
  input: MessageTarget & { readonly content: MessageContent; readonly mentions?: readonly Mention[] | undefined },
): Message {
  const { room, message } = own(context, caller, input);
  const { edit } = context.features.limits;
  if (message.recall) throw new ChatError('conflict', caller.operation);
  if (edit && !edit.types.includes(input.content.type)) throw new ChatError('invalid', caller.operation);
  checkLength(context, caller, input.content);
  checkWindow(context, caller, message, edit?.windowMs);
  const { content, mentions } = input;
  const change = { revision: (message.edit?.revision ?? 0) + 1, editedAt: context.now() };
  const { mentions: _former, ...kept } = message;
  const edited: Message = { ...kept, content, ...(mentions ? { mentions } : {}), edit: change };
  replaceMessage(room, edited);
  context.streams.publish(room.memberIds, () => ({
    type: 'message.edited',
    conversationId: room.id,
    messageId: message.id,
    editorId: caller.userId,
    ...change,
    content,
    ...(mentions ? { mentions } : {}),
  }));
  return viewMessage(room, edited, caller.userId, context.features.ordering);
}

export function recallMessage(context: ServerContext, caller: Caller, input: MessageTarget): Message {
  const { room, message } = own(context, caller, input);
  const { ordering, limits } = context.features;
  if (message.recall) return viewMessage(room, message, caller.userId, ordering);
  checkWindow(context, caller, message, limits.recall?.windowMs);
  const recall = { recalledBy: caller.userId, recalledAt: context.now() };
  const { mentions: _mentions, reactions: _reactions, replyTo: _replyTo, ...kept } = message;
  const recalled: Message = { ...kept, content: { type: 'recalled' }, recall };
  replaceMessage(room, recalled);
  context.streams.publish(room.memberIds, () => ({
    type: 'message.recalled',
    conversationId: room.id,
    messageId: message.id,
    ...recall,
  }));
  return viewMessage(room, recalled, caller.userId, ordering);
}

export function deleteForMe(
  context: ServerContext,
  caller: Caller,
  input: { readonly conversationId: string; readonly messageIds: readonly string[] },
): void {
  const room = roomOf(context, caller, input.conversationId);
  for (const messageId of input.messageIds) messageOf(room, caller, messageId);
  for (const messageId of input.messageIds) seatOf(room, caller.userId).hidden.add(messageId);
  context.streams.publish([caller.userId], () => ({ type: 'message.deleted', ...input }));
}

/** The target, if the caller may change it. A server that does not check authorship lets anybody. */
function own(context: ServerContext, caller: Caller, input: MessageTarget) {
  const room = roomOf(context, caller, input.conversationId);
  const message = messageOf(room, caller, input.messageId);
  if (context.features.enforces.authorship && message.senderId !== caller.userId)
    throw new ChatError('not-allowed', caller.operation);
  return { room, message };
}

function checkWindow(context: ServerContext, caller: Caller, message: Message, windowMs: number | undefined): void {
  if (windowMs !== undefined && context.now() - message.sentAt > windowMs)
    throw new ChatError('expired', caller.operation);
}
