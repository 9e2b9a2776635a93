import type { PresenceOf } from '../../connector/connector.js';
import type { User } from '../../model/user.js';
import { roomOf, type Caller, type ServerContext } from './serverContext.js';

export function profiles({ truth }: ServerContext, userIds: readonly string[]): readonly User[] {
  return userIds.flatMap((id) => truth.users.get(id) ?? []);
}

/** People whose name or id holds the words, those whose name begins with them first. */
export function findPeople({ truth, features }: ServerContext, caller: Caller, query: string, limit: number) {
  const words = query.trim().toLowerCase();
  if (words.length < (features.limits.findPeople?.minLength ?? 1)) return [];
  const place = (user: User): number => user.name.toLowerCase().indexOf(words);
  return [...truth.users.values()]
    .filter((user) => user.id !== caller.userId && (place(user) >= 0 || user.id.toLowerCase().includes(words)))
    .sort((a, b) => Number(place(b) === 0) - Number(place(a) === 0))
    .slice(0, limit);
}

export function sendTyping(context: ServerContext, caller: Caller, conversationId: string, typing: boolean): void {
  const room = roomOf(context, caller, conversationId);
  context.streams.whisper(
    room.memberIds.filter((id) => id !== caller.userId),
    { type: 'typing.changed', conversationId, userId: caller.userId, typing },
  );
}

export function presencesOf({ streams }: ServerContext, userIds: readonly string[]): readonly PresenceOf[] {
  return userIds.map((userId) => ({ userId, presence: { state: streams.isOnline(userId) ? 'online' : 'offline' } }));
}

/** Tells those who watch somebody that they came or went. */
export function announcePresence(context: ServerContext, userId: string, watchers: readonly string[]): void {
  const [known] = presencesOf(context, [userId]);
  if (known && watchers.length > 0) context.streams.whisper(watchers, { type: 'presence.changed', ...known });
}

export function members(
  { truth }: ServerContext,
  memberIds: readonly string[],
  cursor: string | undefined,
  limit: number,
) {
  const from = Number(cursor ?? 0);
  const to = from + Math.max(1, limit);
  return {
    users: memberIds.slice(from, to).flatMap((id) => truth.users.get(id) ?? []),
    ...(to < memberIds.length ? { cursor: String(to) } : {}),
  };
}
