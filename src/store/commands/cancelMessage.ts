import { selectPendingSend } from '../selectors/selectors.js';
import type { CommandContext } from './command.js';

/**
 * Takes back a message that is not sent: its row, its outbox row and its bytes go. One that is on its way goes too, and
 * is recalled if it turns out to have arrived (P12). Nothing happens when the server has it already.
 */
export function cancelMessage(context: CommandContext, clientId: string): void {
  const send = selectPendingSend(context.read(), clientId);
  if (!send || send.state === 'acknowledged') return;
  if (send.firstTriedAt === undefined && context.withdraw(clientId)) return;
  context.resubmit({ ...send, cancelled: true, state: 'queued' });
}
