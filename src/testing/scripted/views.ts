import type { Ordering } from '../../connector/connector.js';
import type { Conversation, Marker } from '../../model/conversation.js';
import type { Message } from '../../model/message.js';
import { seatOf, type Room, type Seat } from './truth.js';

/** A message as one account gets it. */
export function viewMessage(room: Room, message: Message, userId: string, ordering: Ordering): Message {
  return {
    ...message,
    ...(ordering === 'sequence' ? {} : { order: undefined }),
    ...(seatOf(room, userId).hidden.has(message.id) ? { deletedForMe: true } : {}),
  };
}

/** A conversation as one account gets it. */
export function viewConversation(room: Room, userId: string, ordering: Ordering): Conversation {
  const seat = seatOf(room, userId);
  const last = room.messages.findLast(({ id }) => !seat.hidden.has(id));
  const peerId = room.kind === 'direct' ? room.memberIds.find((id) => id !== userId) : undefined;
  return {
    id: room.id,
    kind: room.kind,
    ...(room.title === undefined ? {} : { title: room.title }),
    ...(peerId === undefined ? {} : { peerId }),
    memberCount: room.memberIds.length,
    memberIds: room.memberIds,
    membership: 'joined',
    ...(last ? { lastMessage: viewMessage(room, last, userId, ordering) } : {}),
    activityAt: last?.sentAt ?? room.createdAt,
    unread: {
      count: room.messages.filter((message) => isUnread(message, userId, seat)).length,
      mentions: room.messages.filter((message) => isUnread(message, userId, seat) && names(message, userId)).length,
      ...(ordering === 'sequence' ? { upToOrder: room.messages.at(-1)?.order ?? 0 } : {}),
    },
    ...(seat.readUpTo > 0 ? { readUpTo: markerAt(room, seat.readUpTo, ordering) } : {}),
    markedUnread: seat.markedUnread,
    ...(seat.pinnedAt === undefined ? {} : { pinnedAt: seat.pinnedAt }),
    notify: seat.notify,
    revision: room.revision,
  };
}

/** The marker at an order, naming the message there. */
export function markerAt(room: Room, order: number, ordering: Ordering): Marker {
  const messageId = room.messages.find((message) => message.order === order)?.id;
  return { ...(messageId === undefined ? {} : { messageId }), ...(ordering === 'sequence' ? { order } : {}) };
}

function isUnread(message: Message, userId: string, seat: Seat): boolean {
  return (
    (message.order ?? 0) > seat.readUpTo &&
    message.senderId !== userId &&
    !message.recall &&
    message.content.type !== 'system' &&
    !seat.hidden.has(message.id)
  );
}

function names(message: Message, userId: string): boolean {
  return message.mentions?.some((mention) => mention.userId === userId || mention.userId === '*') ?? false;
}
