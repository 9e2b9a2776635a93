import type { PendingChange, PendingSend } from '../store/pending.js';

/** What the outbox may do with a change, as far as the change itself says so. */

/** After this a change is no longer what the person meant (P10). */
const GIVE_UP_MS = 24 * 60 * 60_000;

/** When a change is given up. What was taken back must never turn up, however late it is asked for (P12). */
export function endOf(change: PendingChange): number {
  return change.kind === 'recall' || isCancelledSend(change) ? Number.POSITIVE_INFINITY : change.createdAt + GIVE_UP_MS;
}

export function isCancelledSend(change: PendingChange | undefined): change is PendingSend {
  return change?.kind === 'send' && change.cancelled === true;
}

/** Not to be tried: failed for good, or settled but for its place. */
export function isParked(change: PendingChange): boolean {
  return change.kind === 'send' && (change.state === 'failed' || change.state === 'acknowledged');
}

export function operationName(change: PendingChange): string {
  return `messages.${change.kind}`;
}
