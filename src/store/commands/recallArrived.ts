import type { Message } from '../../model/message.js';
import { tableGet } from '../../shared/table.js';
import type { PendingRecall } from '../pending.js';
import type { ChatState } from '../state.js';
import type { CommandContext } from './command.js';
import { beginChange } from './target.js';

/** A message that was taken back while it was on its way, and has arrived all the same, is recalled (P12). */
export function recallArrived(
  clientId: string,
  state: ChatState,
  context: Pick<CommandContext, 'clock' | 'nextSequence'>,
  arrived?: Message,
): PendingRecall | undefined {
  const send = state.pending.changes.get(clientId);
  const isOnItsWay = send?.kind === 'send' && send.state === 'acknowledged';
  const named = arrived?.id ?? [...state.rowKeys].find(([, key]) => key === clientId)?.[0];
  const message = arrived ?? tableGet(state.messages, named ?? '');
  const conversationId = message?.conversationId ?? (isOnItsWay ? send.conversationId : undefined);
  if (conversationId === undefined || message?.recall) return undefined;
  const begun = beginChange(context, conversationId);
  return {
    kind: 'recall',
    ...begun,
    // Until the server's name is known it is about the client id.
    messageId: named ?? clientId,
    ...(named === undefined ? { unnamed: [clientId] } : {}),
    recalledAt: begun.createdAt,
  };
}
