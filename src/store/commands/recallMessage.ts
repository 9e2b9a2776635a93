import { canRecallMessage } from '../../model/permissions.js';
import { mergeRecall } from '../mergeMessage.js';
import type { PendingRecall } from '../pending.js';
import { selectPendingSend } from '../selectors/selectors.js';
import { cancelMessage } from './cancelMessage.js';
import { type CommandContext, type Operation, requireAllowed, requireMethod } from './command.js';
import { beginChange, requireTarget } from './target.js';

/**
 * Hides a sent message for everyone. Shows the tombstone at once and restores the message if the server refuses (P36);
 * one that has not left yet is cancelled (P13). Rejects with `not-found`, `not-allowed`, `expired` or `unsupported`.
 */
export async function recallMessage(context: CommandContext, id: string): Promise<void> {
  const { state, messageId, message, asking } = requireTarget(context, id, 'messages.recall');
  if (selectPendingSend(state, messageId)) {
    cancelMessage(context, messageId);
    return;
  }
  requireAllowed(canRecallMessage(message, asking), 'messages.recall');
  requireMethod(context.connector.messages.recall, 'messages.recall');
  const change: PendingRecall = {
    kind: 'recall',
    ...beginChange(context, message.conversationId),
    messageId,
    recalledAt: context.clock.now(),
  };
  context.commit((draft) => draft.recalledContents.set(messageId, message.content));
  await context.submit(change).settled;
}

export const recallOperation: Operation<PendingRecall> = {
  lane: (change) => `change ${change.messageId}`,

  async call({ conversationId, messageId }, { connector, signal, checkMessage }) {
    const recall = requireMethod(connector.messages.recall, 'messages.recall');
    return { message: checkMessage(await recall({ conversationId, messageId }, { signal })) };
  },

  settle(draft, change, { message }) {
    const known = draft.messages.get(change.messageId);
    const recall = message?.recall ?? { recalledBy: draft.base.userId, recalledAt: change.recalledAt };
    if (known) draft.messages.set(known.id, mergeRecall(known, recall));
  },
};
