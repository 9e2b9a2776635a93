import { selectPendingSend } from '../selectors/selectors.js';
import type { CommandContext } from './command.js';
import { recallArrived } from './recallArrived.js';

/**
 * Takes back a message that is not sent: its row, its outbox row and its bytes go. One that is on its way goes too, and
 * is recalled if it turns out to have arrived (P12).
 */
export function cancelMessage(context: CommandContext, clientId: string): void {
  const state = context.read();
  const send = selectPendingSend(state, clientId);
  if (!send || send.state === 'acknowledged') {
    const change = recallArrived(clientId, state, context);
    if (change && context.connector.messages.recall) context.submit(change).settled.catch(() => undefined);
    return;
  }
  if (send.firstTriedAt === undefined && context.withdraw(clientId)) return;
  context.resubmit({ ...send, cancelled: true, state: 'queued' });
}
