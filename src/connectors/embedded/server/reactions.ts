import type { MessageMethods } from '../../../connector/connector.js';
import { EMBEDDED_LIMITS, MAX_SHOWN_REACTORS } from '../limits.js';
import type { ReactionRow } from '../store/rows.js';
import { messageIdOf, requireAccess, requireMembership, requireMessage } from './access.js';
import type { Handler } from './request.js';

export const reactToMessage: Handler<NonNullable<MessageMethods['react']>> = async (request, input) => {
  const { tx, userId } = request;
  const { key, added } = input;
  const access = await requireMembership(request, input.conversationId);
  const row = await requireMessage(request, access, input.messageId);
  if (row.recall) throw request.refuse('conflict');
  if (row.content.type === 'system') throw request.refuse('not-allowed');
  if (typeof key !== 'string' || key === '' || key.length > 64) throw request.refuse('invalid');

  const former = row.reactions ?? [];
  const holders = former.find((reaction) => reaction.key === key)?.userIds ?? [];
  if (holders.includes(userId) === added) return;
  if (added && holders.length === 0 && former.length >= EMBEDDED_LIMITS.reactions.maxPerMessage) {
    throw request.refuse('too-large');
  }
  const userIds = added ? [...holders, userId] : holders.filter((holder) => holder !== userId);
  const order = (row.reactionsOrder ?? 0) + 1;
  tx.put('messages', [row.conversationId, row.order], {
    ...row,
    reactions: replaceReaction(former, { key, userIds }),
    reactionsOrder: order,
  });
  const { conversationId } = row;
  const messageId = messageIdOf(conversationId, row.order);
  await request.tell(access.conversation.memberIds, {
    type: 'event',
    event: { type: 'message.reacted', conversationId, messageId, userId, key, added, order, count: userIds.length },
  });
};

export const listReactors: Handler<NonNullable<MessageMethods['listReactors']>> = async (request, input) => {
  const row = await requireMessage(request, await requireAccess(request, input.conversationId), input.messageId);
  const holders = row.reactions?.find((reaction) => reaction.key === input.key)?.userIds ?? [];
  const start = Math.max(0, Math.trunc(Number(input.cursor ?? 0)) || 0);
  const end = start + MAX_SHOWN_REACTORS;
  return { userIds: holders.slice(start, end), ...(end < holders.length ? { cursor: String(end) } : {}) };
};

/** In place, so that a pill does not jump; a new key goes to the end, an empty one goes away. */
function replaceReaction(former: readonly ReactionRow[], reaction: ReactionRow): readonly ReactionRow[] {
  if (!former.some(({ key }) => key === reaction.key)) return [...former, reaction];
  return former
    .map((other) => (other.key === reaction.key ? reaction : other))
    .filter((other) => other.userIds.length > 0);
}
