import { ChatError } from '../../model/errors.js';
import { canReact, limitOf } from '../../model/permissions.js';
import { tableGet } from '../../shared/table.js';
import { mergeReaction } from '../mergeMessage.js';
import type { PendingReaction } from '../pending.js';
import { selectUnsentAmong } from '../selectors/selectors.js';
import type { MessageRecord } from '../state.js';
import { type CommandContext, type Operation, requireAllowed, requireMethod } from './command.js';
import { beginChange, requireTarget } from './target.js';

/** A reaction to be added or taken away. */
export interface ReactToMessageInput {
  readonly messageId: string;
  /** An emoji, or a custom name that the backend knows. */
  readonly key: string;
  readonly added: boolean;
}

/**
 * Adds or removes this account's reaction. Shown at once, taken back if the server refuses. Rejects with `not-found`,
 * `not-allowed`, `unsupported` or `too-large` (too many different reactions).
 */
export async function reactToMessage(context: CommandContext, input: ReactToMessageInput): Promise<void> {
  const { key, added } = input;
  const { state, messageId, message, asking } = requireTarget(context, input.messageId, 'messages.react');
  const record = tableGet(state.messages, messageId);
  if (!record) throw new ChatError('not-found', 'messages.react');
  requireAllowed(canReact(message, asking), 'messages.react');
  requireMethod(context.connector.messages.react, 'messages.react');
  const limit = limitOf('reactions', asking.limits, asking.conversation);
  const isNew = !message.reactions?.some((reaction) => reaction.key === key);
  if (limit?.keys && !limit.keys.includes(key)) throw new ChatError('unsupported', 'messages.react');
  if (added && isNew && (message.reactions?.length ?? 0) >= (limit?.maxPerMessage ?? Number.POSITIVE_INFINITY)) {
    throw new ChatError('too-large', 'messages.react');
  }
  const change: PendingReaction = {
    kind: 'react',
    ...beginChange(context, message.conversationId),
    unnamed: selectUnsentAmong(state, [messageId]),
    messageId,
    key,
    added,
    baseOrder: newestFactOrder(record, state.userId, key),
  };
  await context.submit(change).settled;
}

export const reactOperation: Operation<PendingReaction> = {
  lane: (change) => `react ${change.messageId} ${change.key}`,

  async call({ conversationId, messageId, key, added }, { connector, signal }) {
    const react = requireMethod(connector.messages.react, 'messages.react');
    await react({ conversationId, messageId, key, added }, { signal });
    return {};
  },

  /** Holds until the server's own event about it, which has a higher order, takes over. */
  settle(draft, change) {
    const known = draft.messages.get(change.messageId);
    const userId = draft.base.userId;
    if (!known || newestFactOrder(known, userId, change.key) > change.baseOrder) return;
    const newest = newestOrder(known);
    // Between what is known and the server's next whole order, however many of ours stand there already.
    const order = (newest + Math.floor(newest) + 1) / 2;
    draft.messages.set(known.id, mergeReaction(known, { userId, key: change.key, added: change.added, order }));
  },
};

function newestFactOrder(record: MessageRecord, userId: string, key: string): number {
  const fact = record.reactionFacts?.find((other) => other.userId === userId && other.key === key);
  return fact?.order ?? record.reactionBase?.order ?? -1;
}

function newestOrder(record: MessageRecord): number {
  return record.reactionFacts?.at(-1)?.order ?? record.reactionBase?.order ?? -1;
}
