import { createId } from '../../shared/ids.js';
import { tableGet } from '../../shared/table.js';
import type { PendingRecall } from '../pending.js';
import type { ChatState } from '../state.js';

/** A message that was taken back while it was on its way, and has arrived all the same, is recalled (P12). */
export function recallArrived(
  clientId: string,
  context: { readonly state: ChatState; readonly now: number; readonly nextSequence: () => number },
): PendingRecall | undefined {
  const { state, now } = context;
  const send = state.pending.changes.get(clientId);
  const isOnItsWay = send?.kind === 'send' && send.state === 'acknowledged';
  const named = [...state.rowKeys].find(([, key]) => key === clientId)?.[0];
  const message = named === undefined ? undefined : tableGet(state.messages, named);
  const conversationId = message?.conversationId ?? (isOnItsWay ? send.conversationId : undefined);
  if (conversationId === undefined || message?.recall) return undefined;
  return {
    kind: 'recall',
    id: createId(),
    conversationId,
    createdAt: now,
    sequence: context.nextSequence(),
    // Until the server's name is known it is about the client id.
    messageId: named ?? clientId,
    ...(named === undefined ? { unnamed: [clientId] } : {}),
    recalledAt: now,
  };
}
