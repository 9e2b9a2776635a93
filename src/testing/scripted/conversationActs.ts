import type { ConversationPage } from '../../connector/connector.js';
import type { ConnectorEvent } from '../../connector/events.js';
import type { Conversation, Marker, NotifyLevel } from '../../model/conversation.js';
import { ChatError } from '../../model/errors.js';
import { announceRoom, roomOf, type Caller, type ServerContext } from './serverContext.js';
import { addRoom, orderOfMarker, seatOf, type Room, type Seat } from './truth.js';
import { markerAt, viewConversation } from './views.js';

export function listConversations(
  context: ServerContext,
  { userId }: Caller,
  input: { readonly cursor?: string | undefined; readonly limit: number },
): ConversationPage {
  const { truth, features } = context;
  const all = [...truth.rooms.values()]
    .filter((room) => room.memberIds.includes(userId) && !seatOf(room, userId).removed)
    .map((room) => viewConversation(room, userId, features.ordering))
    .sort((a, b) => b.activityAt - a.activityAt || (a.id < b.id ? -1 : 1));
  const from = Number(input.cursor ?? 0);
  const to = from + Math.max(1, input.limit);
  const conversations = all.slice(from, to);
  const named = new Set(conversations.flatMap(({ memberIds = [] }) => memberIds));
  return {
    conversations,
    users: [...named].flatMap((id) => truth.users.get(id) ?? []),
    ...(to < all.length ? { cursor: String(to) } : {}),
  };
}

export function getConversation(context: ServerContext, caller: Caller, conversationId: string): Conversation {
  return viewConversation(roomOf(context, caller, conversationId), caller.userId, context.features.ordering);
}

export function ensureConversation(context: ServerContext, caller: Caller, peerId: string): Conversation {
  const { truth, features } = context;
  if (!truth.users.has(peerId)) throw new ChatError('not-found', caller.operation);
  if (peerId === caller.userId) throw new ChatError('invalid', caller.operation);
  const pair = [caller.userId, peerId];
  const known = [...truth.rooms.values()].find(
    (room) => room.kind === 'direct' && pair.every((id) => room.memberIds.includes(id)),
  );
  const room = known ?? addRoom(truth, { id: context.nextId('c'), kind: 'direct', memberIds: pair }, context.now());
  if (!known) announceRoom(context, room, pair);
  else if (seatOf(room, caller.userId).removed) changeSeat(context, caller, room.id, { removed: false });
  return viewConversation(room, caller.userId, features.ordering);
}

export function createGroup(
  context: ServerContext,
  caller: Caller,
  input: { readonly clientId: string; readonly title: string; readonly memberIds: readonly string[] },
): Conversation {
  const { truth, features } = context;
  const memberIds = [...new Set([caller.userId, ...input.memberIds])];
  if (memberIds.some((id) => !truth.users.has(id))) throw new ChatError('not-found', caller.operation);
  if (memberIds.length > (features.limits.createGroup?.maxMembers ?? Number.POSITIVE_INFINITY))
    throw new ChatError('too-large', caller.operation);
  const known = truth.rooms.get(truth.groupsByClientId.get(input.clientId) ?? '');
  const room =
    known ?? addRoom(truth, { id: context.nextId('c'), kind: 'group', title: input.title, memberIds }, context.now());
  truth.groupsByClientId.set(input.clientId, room.id);
  if (!known) announceRoom(context, room, memberIds);
  return viewConversation(room, caller.userId, features.ordering);
}

export function setPinned(context: ServerContext, caller: Caller, conversationId: string, pinned: boolean): void {
  const { limits } = context.features;
  const held = [...context.truth.rooms.values()].filter((room) => seatOf(room, caller.userId).pinnedAt !== undefined);
  if (pinned && held.length >= (limits.pinConversation?.max ?? Number.POSITIVE_INFINITY))
    throw new ChatError('not-allowed', caller.operation);
  changeSeat(context, caller, conversationId, { pinnedAt: pinned ? context.now() : undefined });
}

export function setNotify(context: ServerContext, caller: Caller, conversationId: string, notify: NotifyLevel): void {
  changeSeat(context, caller, conversationId, { notify });
}

export function setMarkedUnread(context: ServerContext, caller: Caller, id: string, markedUnread: boolean): void {
  changeSeat(context, caller, id, { markedUnread });
}

export function removeConversation(context: ServerContext, caller: Caller, conversationId: string): void {
  seatOf(roomOf(context, caller, conversationId), caller.userId).removed = true;
  context.streams.publish([caller.userId], () => ({ type: 'conversation.removed', conversationId }));
}

/** The marker only moves forward; everybody hears of it. */
export function markRead(context: ServerContext, caller: Caller, conversationId: string, upTo: Marker): void {
  const room = roomOf(context, caller, conversationId);
  const seat = seatOf(room, caller.userId);
  const order = Math.min(orderOfMarker(room, upTo), room.messages.at(-1)?.order ?? 0);
  const isMarked = seat.markedUnread;
  seat.markedUnread = false;
  if (order > seat.readUpTo) {
    seat.readUpTo = order;
    context.streams.publish(room.memberIds, () => readEvent(context, room, caller.userId));
  } else if (!isMarked) return;
  announceRoom(context, room, [caller.userId]);
}

/** How far one person has read. */
export function readEvent(context: ServerContext, room: Room, readerId: string): ConnectorEvent {
  const order = seatOf(room, readerId).readUpTo;
  return {
    type: 'receipt.advanced',
    conversationId: room.id,
    userId: readerId,
    kind: 'read',
    upTo: markerAt(room, order, context.features.ordering),
    at: context.now(),
  };
}

function changeSeat(context: ServerContext, caller: Caller, conversationId: string, change: Partial<Seat>): void {
  const room = roomOf(context, caller, conversationId);
  Object.assign(seatOf(room, caller.userId), change);
  announceRoom(context, room, [caller.userId]);
}
