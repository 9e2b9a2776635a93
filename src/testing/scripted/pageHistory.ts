import type { HistoryInput, HistoryPage } from '../../connector/connector.js';
import { ChatError } from '../../model/errors.js';
import { roomOf, type Caller, type ServerContext } from './serverContext.js';
import { findMessage, type Room } from './truth.js';
import { viewMessage } from './views.js';

/** A page, and the places of its ends. A cursor names the place it was given for and is followed rather than the message. */
export function pageHistory(context: ServerContext, caller: Caller, input: HistoryInput): HistoryPage {
  const room = roomOf(context, caller, input.conversationId);
  const { messages } = room;
  const [from, to] = rangeOf(room, caller, input);
  const page = messages.slice(from, to);
  const senders = new Set(page.map(({ senderId }) => senderId));
  return {
    messages: page.map((message) => viewMessage(room, message, caller.userId, context.features.ordering)),
    users: [...senders].flatMap((id) => context.truth.users.get(id) ?? []),
    before: from <= 0 ? null : { cursor: cursorAt(room, from) },
    after: to >= messages.length ? null : { cursor: cursorAt(room, to - 1) },
  };
}

function rangeOf(room: Room, caller: Caller, { anchor, limit }: HistoryInput): readonly [number, number] {
  const { length } = room.messages;
  const size = Math.max(1, Math.min(Math.trunc(limit), 200));
  if (anchor.at === 'latest') return [Math.max(0, length - size), length];
  const messageId = anchor.at === 'around' ? anchor.messageId : (fromCursor(anchor.cursor) ?? anchor.messageId);
  const message = findMessage(room, messageId);
  if (!message) throw new ChatError('not-found', caller.operation);
  const place = room.messages.indexOf(message);
  if (anchor.at === 'before') return [Math.max(0, place - size), place];
  if (anchor.at === 'after') return [place + 1, Math.min(length, place + 1 + size)];
  const from = Math.max(0, Math.min(place - Math.floor(size / 2), length - size));
  return [from, Math.min(length, from + size)];
}

function cursorAt(room: Room, place: number): string {
  return `at:${room.messages[place]?.id ?? ''}`;
}

function fromCursor(cursor: string | undefined): string | undefined {
  return cursor?.startsWith('at:') ? cursor.slice(3) : undefined;
}
