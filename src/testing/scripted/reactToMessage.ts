import type { MessageTarget } from '../../connector/connector.js';
import type { Reaction } from '../../model/message.js';
import { ChatError } from '../../model/errors.js';
import { messageOf, roomOf, type Caller, type ServerContext } from './serverContext.js';
import { replaceMessage } from './truth.js';

/** Reactors told in one answer. */
const PAGE = 50;

export function reactToMessage(
  context: ServerContext,
  caller: Caller,
  input: MessageTarget & { readonly key: string; readonly added: boolean },
): void {
  const room = roomOf(context, caller, input.conversationId);
  const message = messageOf(room, caller, input.messageId);
  if (message.recall) throw new ChatError('conflict', caller.operation);
  const before = message.reactions ?? [];
  const holds = before.some(({ key, userIds }) => key === input.key && userIds.includes(caller.userId));
  if (holds === input.added) return;
  checkKey(context, caller, before, input);
  const reactions = changeReactions(before, caller.userId, input);
  const order = (message.reactionsOrder ?? 0) + 1;
  replaceMessage(room, { ...message, reactions, reactionsOrder: order });
  context.streams.publish(room.memberIds, () => ({
    type: 'message.reacted',
    conversationId: room.id,
    messageId: message.id,
    userId: caller.userId,
    key: input.key,
    added: input.added,
    order,
    count: reactions.find(({ key }) => key === input.key)?.count ?? 0,
  }));
}

export function listReactors(
  context: ServerContext,
  caller: Caller,
  input: MessageTarget & { readonly key: string; readonly cursor?: string | undefined },
): { readonly userIds: readonly string[]; readonly cursor?: string } {
  const room = roomOf(context, caller, input.conversationId);
  const message = messageOf(room, caller, input.messageId);
  const all = message.reactions?.find(({ key }) => key === input.key)?.userIds ?? [];
  const from = Number(input.cursor ?? 0);
  const to = from + PAGE;
  return { userIds: all.slice(from, to), ...(to < all.length ? { cursor: String(to) } : {}) };
}

function checkKey(
  { features }: ServerContext,
  caller: Caller,
  before: readonly Reaction[],
  { key, added }: { readonly key: string; readonly added: boolean },
): void {
  const limit = features.limits.reactions;
  if (key.length === 0 || key.length > 64) throw new ChatError('invalid', caller.operation);
  if (!added) return;
  if (limit?.keys && !limit.keys.includes(key)) throw new ChatError('invalid', caller.operation);
  const isNew = !before.some((reaction) => reaction.key === key);
  if (isNew && before.length >= (limit?.maxPerMessage ?? Number.POSITIVE_INFINITY))
    throw new ChatError('not-allowed', caller.operation);
}

function changeReactions(
  before: readonly Reaction[],
  userId: string,
  { key, added }: { readonly key: string; readonly added: boolean },
): readonly Reaction[] {
  const former = before.find((reaction) => reaction.key === key);
  const others = (former?.userIds ?? []).filter((id) => id !== userId);
  const userIds = added ? [...others, userId] : others;
  const changed = { key, count: userIds.length, userIds };
  if (!former) return [...before, changed];
  return before.map((reaction) => (reaction === former ? changed : reaction)).filter(({ count }) => count > 0);
}
