import { ChatError } from '../../model/errors.js';
import { canDeleteForMe } from '../../model/permissions.js';
import type { PendingDelete } from '../pending.js';
import { selectAsking, selectCurrentId, selectMessage, selectUnsentAmong } from '../selectors/selectors.js';
import { removeFromTimeline } from '../timeline.js';
import { type CommandContext, type Operation, requireAllowed, requireMethod } from './command.js';
import { beginChange } from './target.js';

/**
 * Deletes messages of one conversation for this account only. Their rows go at once and come back if the server
 * refuses. Rejects with `not-found`, `not-allowed` or `unsupported`.
 */
export async function deleteMessages(context: CommandContext, messageIds: readonly string[]): Promise<void> {
  const state = context.read();
  const now = context.clock.now();
  const messages = messageIds.flatMap((id) => selectMessage(state, selectCurrentId(state, id)) ?? []);
  const [first] = messages;
  if (!first) throw new ChatError('not-found', 'messages.deleteForMe');
  for (const message of messages) {
    requireAllowed(canDeleteForMe(message, selectAsking(state, message.conversationId, now)), 'messages.deleteForMe');
  }
  requireMethod(context.connector.messages.deleteForMe, 'messages.deleteForMe');
  const ids = messages.filter(({ conversationId }) => conversationId === first.conversationId).map(({ id }) => id);
  const change: PendingDelete = {
    kind: 'delete',
    ...beginChange(context, first.conversationId),
    unnamed: selectUnsentAmong(state, ids),
    messageIds: ids,
  };
  await context.submit(change).settled;
}

export const deleteOperation: Operation<PendingDelete> = {
  lane: (change) => `delete ${change.conversationId}`,

  async call({ conversationId, messageIds }, { connector, signal }) {
    const deleteForMe = requireMethod(connector.messages.deleteForMe, 'messages.deleteForMe');
    await deleteForMe({ conversationId, messageIds }, { signal });
    return {};
  },

  settle(draft, change) {
    for (const id of change.messageIds) {
      const known = draft.messages.get(id);
      if (!known || known.deletedForMe) continue;
      draft.messages.set(id, { ...known, deletedForMe: true });
      removeFromTimeline(draft, known.conversationId, id);
    }
  },
};
