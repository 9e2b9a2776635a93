import type { Marker } from '../../model/conversation.js';
import type { PendingRead } from '../pending.js';
import { advanceOwn } from '../reducers/receiptAdvanced.js';
import { selectConversation, selectMessage } from '../selectors/selectors.js';
import { type CommandContext, type Operation, requireMethod } from './command.js';
import { setMarkedUnread } from './changeSettings.js';
import { beginChange } from './target.js';

/**
 * Marks everything up to a message as read: the only way to say so. Call it when the message was really seen (P34).
 * Does nothing when it was read already. A backend without receipts keeps the mark on this device.
 */
export function markRead(context: CommandContext, conversationId: string, messageId: string): void {
  const state = context.read();
  const conversation = selectConversation(state, conversationId);
  const message = selectMessage(state, messageId);
  if (!conversation || !message) return;
  if (conversation.markedUnread) setMarkedUnread(context, conversationId, false).catch(() => undefined);
  const upTo: Marker = { messageId, order: message.order };
  const isNewer =
    message.order !== undefined && message.order > (conversation.readUpTo?.order ?? Number.NEGATIVE_INFINITY);
  if (!isNewer) return;
  if (!context.connector.receipts?.markRead) {
    context.commit((draft) => advanceOwn(draft, conversationId, upTo));
    return;
  }
  const change: PendingRead = {
    kind: 'read',
    ...beginChange(context, conversationId),
    upTo,
  };
  // A refused mark is no news for the person; the next one says the same and more.
  context.submit(change).settled.catch(() => undefined);
}

export const readOperation: Operation<PendingRead> = {
  lane: (change) => `read ${change.conversationId}`,

  async call({ conversationId, upTo }, { connector, signal, read }) {
    // Older marks that wait in this lane are told by the newest one.
    const isOvertaken = [...read().pending.changes.values()].some(
      (other) =>
        other.kind === 'read' && other.conversationId === conversationId && (other.upTo.order ?? 0) > (upTo.order ?? 0),
    );
    if (isOvertaken) return {};
    // Without orders of the server's own a place is a message.
    const place = connector.ordering === 'adjacency' ? { messageId: upTo.messageId } : upTo;
    const mark = requireMethod(connector.receipts?.markRead, 'receipts.markRead');
    await mark({ conversationId, upTo: place }, { signal });
    return {};
  },

  settle: (draft, change) => advanceOwn(draft, change.conversationId, change.upTo),
};
