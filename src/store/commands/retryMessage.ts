import { selectPendingSend } from '../selectors/selectors.js';
import type { CommandContext } from './command.js';

/** Sends a failed message again, under the client id that it always had (P5). */
export function retryMessage(context: CommandContext, clientId: string): void {
  const send = selectPendingSend(context.read(), clientId);
  if (send?.state !== 'failed') return;
  // A person who retries what may have been sent accepts the risk: the look-up is not repeated for ever.
  const isUncertain = send.error?.code === 'not-sent';
  const { firstTriedAt, ...rest } = send;
  context.resubmit({
    ...rest,
    ...(isUncertain || firstTriedAt === undefined ? {} : { firstTriedAt }),
    createdAt: context.clock.now(),
    state: 'queued',
    error: undefined,
  });
}
