import type { ConversationKind, Marker, NotifyLevel } from '../../model/conversation.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';

/** What one account did to a conversation. */
export interface Seat {
  readUpTo: number;
  markedUnread: boolean;
  pinnedAt: number | undefined;
  notify: NotifyLevel;
  removed: boolean;
  readonly hidden: Set<string>;
}

/** A conversation as the server holds it. Messages keep their order on the server even where a connector does not tell it. */
export interface Room {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly title: string | undefined;
  readonly memberIds: readonly string[];
  readonly messages: Message[];
  readonly seats: Map<string, Seat>;
  readonly createdAt: number;
  revision: number;
}

/** All that the server holds. */
export interface Truth {
  readonly users: Map<string, User>;
  readonly rooms: Map<string, Room>;
  readonly files: Map<string, Blob>;
  /** Groups by the client id that made them. */
  readonly groupsByClientId: Map<string, string>;
}

export function createTruth(users: readonly User[]): Truth {
  return {
    users: new Map(users.map((user) => [user.id, user])),
    rooms: new Map(),
    files: new Map(),
    groupsByClientId: new Map(),
  };
}

/** A conversation to be made on the server. */
export interface NewRoom {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly title?: string | undefined;
  readonly memberIds: readonly string[];
}

export function addRoom(truth: Truth, room: NewRoom, createdAt: number): Room {
  const added: Room = { ...room, title: room.title, messages: [], seats: new Map(), createdAt, revision: 1 };
  truth.rooms.set(room.id, added);
  return added;
}

export function seatOf(room: Room, userId: string): Seat {
  let seat = room.seats.get(userId);
  if (!seat) {
    seat = {
      readUpTo: 0,
      markedUnread: false,
      pinnedAt: undefined,
      notify: 'all',
      removed: false,
      hidden: new Set(),
    };
    room.seats.set(userId, seat);
  }
  return seat;
}

export function findMessage(room: Room, messageId: string): Message | undefined {
  return room.messages.find(({ id }) => id === messageId);
}

export function replaceMessage(room: Room, message: Message): void {
  const at = room.messages.findIndex(({ id }) => id === message.id);
  if (at >= 0) room.messages[at] = message;
}

/** The order that a marker stands at, 0 when it names nothing known. */
export function orderOfMarker(room: Room, marker: Marker): number {
  const named = marker.messageId === undefined ? undefined : findMessage(room, marker.messageId)?.order;
  return named ?? marker.order ?? 0;
}
