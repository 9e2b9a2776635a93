import { type ChatError, errorInfo } from '../model/errors.js';
import type { Operation, OperationResult } from '../store/commands/command.js';
import { operationOf } from '../store/commands/operations.js';
import type { PendingChange, PendingSend } from '../store/pending.js';
import { addNotice } from '../store/reducers/noticeReceived.js';
import { backoffMs } from './backoff.js';
import { endOf, isCancelledSend } from './outboxRules.js';
import type { OutboxWork, Work } from './outboxWork.js';
import type { TakenBack } from './takenBack.js';

/** How a call of the outbox ends: answered, to be tried again, parked in sight, or given up. */
export interface OutboxEnds {
  settle(change: PendingChange, operation: Operation, result: OperationResult): void;
  /** An answer that comes after it was given up is still the truth (P37). */
  adoptLate(change: PendingChange, operation: Operation, late: Promise<OperationResult> | undefined): Promise<void>;
  /** `isGivenUp`: by this page, for the line is gone. */
  fail(change: PendingChange, error: ChatError, entry: Work, isGivenUp: boolean): void;
  /** For good. */
  end(change: PendingChange, error: ChatError, entry: Work): void;
}

export function createOutboxEnds(work: OutboxWork, takenBack: TakenBack): OutboxEnds {
  const { core, entries, pendingOf, put, rowOf, publish, finish } = work;

  function end(change: PendingChange, error: ChatError, entry: Work): void {
    if (operationOf(change).keepFailed && change.kind === 'send' && !change.cancelled) park(change, error, entry);
    else giveUp(change, error);
  }

  /** A message that failed for good stays, with its reason, until the person decides (P9, P11). */
  function park(send: PendingSend, error: ChatError, entry: Work): void {
    // What was to be said differently meanwhile is what stands there now (P13).
    const edits = [...core.store.getState().pending.changes.values()].flatMap((change) =>
      change.kind === 'edit' && change.messageId === send.id ? change : [],
    );
    const { content, mentions } = edits.at(-1) ?? send.message;
    const message = { ...send.message, content, mentions };
    const failed: PendingSend = { ...send, message, state: 'failed', error: errorInfo(error) };
    core.commit((draft) => {
      draft.pending.set(send.id, failed);
      for (const { id } of edits) draft.pending.set(id, undefined);
      draft.uploads.set(send.id, undefined);
    });
    void publish(rowOf(failed));
    core.diagnose({ type: 'send.failed', error: errorInfo(error) });
    for (const edit of edits) finish(edit, {});
    entries.delete(send.id);
    entry.deferred.reject(error);
  }

  /** Exactly this change's effect goes; the others stay (P36). */
  function giveUp(change: PendingChange, error: ChatError): void {
    core.commit((draft) => {
      draft.pending.set(change.id, undefined);
      if (change.kind !== 'read' && !isCancelledSend(change)) {
        const { id, conversationId } = change;
        addNotice(draft, { id, at: core.clock.now(), kind: 'error', error: errorInfo(error), conversationId });
      }
    });
    core.diagnose({ type: 'change.refused', error: errorInfo(error) });
    finish(change, { error, isGone: true });
  }

  return {
    end,

    settle(change, operation, result) {
      const now = pendingOf(change.id);
      // Withdrawn, or settled by the echo, while the call was under way.
      if (!now && !result.message) return;
      if (isCancelledSend(now) && !result.dropped) {
        // It arrived although it was taken back: the next turn recalls it (P12).
        put({ ...now, firstTriedAt: now.firstTriedAt ?? core.clock.now(), state: 'queued' });
        return;
      }
      core.commit((draft) => {
        if (now?.kind !== 'send' || result.dropped) draft.pending.set(change.id, undefined);
        operation.settle(draft, now ?? change, result, core.context());
      });
      const isGone = result.dropped === true && !result.message;
      finish(now ?? change, { isGone, left: isGone ? takenBack.left(change as PendingSend) : undefined });
      if (isGone) takenBack.expect(change.id);
    },

    async adoptLate(change, operation, late) {
      const result = await late?.catch(() => undefined);
      if (work.isStopped || !result?.message || change.kind !== 'send') return;
      const now = pendingOf(change.id);
      if (isCancelledSend(now)) await entries.get(change.id)?.deferred.promise.catch(() => undefined);
      else {
        core.commit((draft) => operation.settle(draft, change, result, core.context()));
        if (now) finish(now, {});
      }
      takenBack.meet([result.message]);
    },

    fail(change, error, entry, isGivenUp) {
      const now = pendingOf(change.id);
      if (work.isStopped) return;
      if (!now || (now.kind === 'send' && now.state === 'acknowledged')) {
        // Settled by the echo while the call was under way: its row on the disk goes too.
        finish(now ?? change, {});
        return;
      }
      const passes = error.retryable || error.code === 'aborted' || error.code === 'unauthorized';
      // One that the connector gave up by itself waits like any other.
      const waitMs = isGivenUp ? 0 : backoffMs(entry.attempts, core.random, error.retryAfterMs);
      if (!passes || core.clock.now() + waitMs > endOf(now)) {
        end(now, error, entry);
        return;
      }
      if (isGivenUp) return;
      entry.waitMs = waitMs;
      entry.notBefore = core.clock.now() + waitMs;
      entry.attempts += 1;
    },
  };
}
