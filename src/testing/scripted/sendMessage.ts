import type { SendInput } from '../../connector/connector.js';
import type { Message } from '../../model/message.js';
import { ChatError } from '../../model/errors.js';
import { announceRoom, messageOf, roomOf, type Caller, type ServerContext } from './serverContext.js';
import { seatOf, type Room } from './truth.js';
import { viewMessage } from './views.js';

/** Contents that only the server makes. */
const NOT_SENT: readonly string[] = ['system', 'recalled', 'unsupported'];

export function sendMessage(context: ServerContext, caller: Caller, input: SendInput): Message {
  const { features } = context;
  const room = roomOf(context, caller, input.conversationId);
  if (NOT_SENT.includes(input.content.type)) throw new ChatError('invalid', caller.operation);
  checkLength(context, caller, input.content);
  if (input.replyTo) messageOf(room, caller, input.replyTo.messageId);
  const known = features.idempotency.windowMs > 0 ? findByClientId(room, caller.userId, input.clientId) : undefined;
  if (known && context.now() - known.sentAt <= features.idempotency.windowMs)
    return viewMessage(room, known, caller.userId, features.ordering);
  const lastOrder = room.messages.at(-1)?.order ?? 0;
  const message: Message = {
    id: context.nextId('m'),
    clientId: input.clientId,
    conversationId: room.id,
    senderId: caller.userId,
    sentAt: context.now(),
    order: lastOrder + (features.contiguous === false || features.ordering === 'adjacency' ? 2 : 1),
    content: input.content,
    ...(input.replyTo ? { replyTo: input.replyTo } : {}),
    ...(input.mentions ? { mentions: input.mentions } : {}),
  };
  room.messages.push(message);
  bringBack(context, room);
  context.streams.publish(room.memberIds, (userId) => ({
    type: 'message.received',
    message: viewMessage(room, message, userId, features.ordering),
  }));
  return viewMessage(room, message, caller.userId, features.ordering);
}

export function findByClientId(room: Room, senderId: string, clientId: string): Message | undefined {
  return room.messages.find((message) => message.clientId === clientId && message.senderId === senderId);
}

export function checkLength({ features }: ServerContext, caller: Caller, content: Message['content']): void {
  const most = features.limits.text?.maxLength ?? Number.POSITIVE_INFINITY;
  if (content.type === 'text' && content.text.length > most) throw new ChatError('too-large', caller.operation);
}

/** A new message brings a removed conversation back. */
function bringBack(context: ServerContext, room: Room): void {
  const removedFor = room.memberIds.filter((userId) => seatOf(room, userId).removed);
  for (const userId of removedFor) seatOf(room, userId).removed = false;
  if (removedFor.length > 0) announceRoom(context, room, removedFor);
}
