import { ChatError, errorInfo, toChatError } from '../model/errors.js';
import { createDeferred, type Deferred } from '../shared/deferred.js';
import type { Operation, OperationContext, OperationResult, Submission, SubmitOptions } from '../store/commands/command.js';
import { operationOf } from '../store/commands/operations.js';
import type { PendingChange, PendingSend } from '../store/pending.js';
import { addNotice } from '../store/reducers/noticeReceived.js';
import { backoffMs } from './backoff.js';
import { CALL_TIMEOUT_MS, callConnector } from './callConnector.js';
import type { Core } from './core.js';
import type { ChatStorage, OutboxRow } from './storage/storage.js';
import type { Tabs } from './tabs/tabs.js';

/**
 * Carries unsettled changes to the connector until the server has answered each for good. First in, first out within a
 * lane, lanes in parallel; each row is on disk before its first try (P1) and is taken over when its tab is gone.
 */
export interface Outbox {
  submit(change: PendingChange, options?: SubmitOptions): Submission;
  withdraw(id: string): boolean;
  resubmit(change: PendingChange): void;
  /** Shows rows of the cache or of another tab; carries out those that are this tab's or nobody's any more. */
  adopt(rows: readonly OutboxRow[]): Promise<void>;
  /** Rows that another tab has settled. */
  forget(ids: readonly string[]): void;
  /** The line is there: tries what waits, at once. */
  resume(): void;
  /** The line is gone: calls under way are given up, nothing new begins. */
  pause(): void;
  stop(): void;
}

/** An upload may take its time; a call may not. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** After this a change is no longer what the person meant (P10). */
const GIVE_UP_MS = 24 * 60 * 60_000;

/** Longest wait for the disk before a change goes out unstored. */
const STORE_WAIT_MS = 1_000;

interface Work {
  readonly deferred: Deferred<void>;
  attempts: number;
  /** Clock time before which it is not tried. */
  notBefore: number;
  running?: AbortController | undefined;
  /** On disk, or the disk had its chance. */
  isReady: boolean;
}

export function createOutbox(core: Core, storage: ChatStorage, tabs: Tabs): Outbox {
  const work = new Map<string, Work>();
  const foreign = new Map<string, string>();
  let isPaused = true;
  let isStopped = false;
  let cancelTimer: (() => void) | undefined;

  const pendingOf = (id: string): PendingChange | undefined => core.store.getState().pending.changes.get(id);
  const put = (change: PendingChange): void => core.commit((draft) => void draft.pending.set(change.id, change));
  const rowOf = (change: PendingChange): OutboxRow => ({ id: change.id, sequence: change.sequence, owner: tabs.id, change });

  function workOf(id: string): Work {
    let entry = work.get(id);
    if (!entry) {
      entry = { deferred: createDeferred<void>(), attempts: 0, notBefore: 0, isReady: true };
      entry.deferred.promise.catch(() => undefined);
      work.set(id, entry);
    }
    return entry;
  }

  function submit(change: PendingChange, options: SubmitOptions = {}): Submission {
    const entry = workOf(change.id);
    entry.isReady = false;
    core.commit((draft) => {
      draft.pending.set(change.id, change);
      if (change.kind === 'send' && 'source' in change.message.content && change.blobIds.length > 0) {
        draft.uploads.set(change.id, { sentBytes: 0, totalBytes: change.message.content.source.size });
      }
    });
    const ready = (): void => {
      entry.isReady = true;
      run();
    };
    const undo = core.clock.schedule(STORE_WAIT_MS, ready);
    const stored = store(change, options).finally(() => {
      undo();
      ready();
    });
    stored.catch(() => undefined);
    return { stored, settled: entry.deferred.promise };
  }

  async function store(change: PendingChange, options: SubmitOptions): Promise<void> {
    await storage.write(
      {
        outbox: [rowOf(change)],
        blobs: options.blobs,
        removedDrafts: options.clearDraftOf === undefined ? undefined : [options.clearDraftOf],
      },
      { strict: true },
    );
    const now = pendingOf(change.id);
    if (now?.kind === 'send' && !now.stored) put({ ...now, stored: true });
    tabs.broadcast({ type: 'outbox.added', row: rowOf(change) });
  }

  function finish(change: PendingChange, outcome: { readonly error?: ChatError | undefined }): void {
    const entry = work.get(change.id);
    work.delete(change.id);
    const removedBlobs = change.kind === 'send' ? change.blobIds : [];
    storage.write({ removedOutbox: [change.id], removedBlobs }).catch(() => undefined);
    tabs.broadcast({ type: 'outbox.removed', ids: [change.id] });
    if (outcome.error) entry?.deferred.reject(outcome.error);
    else entry?.deferred.resolve();
  }

  /** Begins everything that may begin, and sets one timer for the next that may. */
  function run(): void {
    if (isPaused || isStopped) return;
    cancelTimer?.();
    cancelTimer = undefined;
    const busy = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    const now = core.clock.now();
    const changes = [...core.store.getState().pending.changes.values()].sort((a, b) => a.sequence - b.sequence);
    for (const change of changes) {
      if (foreign.has(change.id) || isParked(change)) continue;
      const lane = operationOf(change).lane(change);
      if (busy.has(lane)) continue;
      busy.add(lane);
      const entry = workOf(change.id);
      if (entry.running || !entry.isReady) continue;
      if (entry.notBefore > now) next = Math.min(next, entry.notBefore);
      else void carryOut(change, entry);
    }
    if (Number.isFinite(next)) cancelTimer = core.clock.schedule(next - now, run);
  }

  async function carryOut(change: PendingChange, entry: Work): Promise<void> {
    const operation = operationOf(change);
    const controller = new AbortController();
    entry.running = controller;
    if (change.kind === 'send' && change.state === 'queued') put({ ...change, state: 'sending' });
    const hasUpload = change.kind === 'send' && change.blobIds.length > 0;
    let late: Promise<OperationResult> | undefined;
    try {
      const result = await callConnector(
        operationName(change),
        (signal) => {
          late = operation.call(change, operationContext(signal));
          return late;
        },
        { clock: core.clock, timeoutMs: hasUpload ? UPLOAD_TIMEOUT_MS : CALL_TIMEOUT_MS, signal: controller.signal },
      );
      settle(change, operation, result);
    } catch (error) {
      adoptLate(change, operation, late);
      fail(change, operation, toChatError(error, operationName(change)), entry);
    } finally {
      entry.running = undefined;
      run();
    }
  }

  function operationContext(signal: AbortSignal): OperationContext {
    return {
      connector: tabs.connector,
      clock: core.clock,
      signal,
      read: core.store.getState,
      checkMessage(raw) {
        const checked = core.door.message(raw);
        if (!checked.ok) throw new ChatError('invalid', 'messages.answer', { retryable: false });
        return checked.value;
      },
      readBlob: storage.readBlob,
      async update(change) {
        const now = pendingOf(change.id);
        if (!now) return;
        const next = now.kind === 'send' && change.kind === 'send' ? { ...change, state: now.state, stored: now.stored } : change;
        put(next);
        await storage.write({ outbox: [rowOf(next)] }, { strict: true }).catch(() => undefined);
      },
    };
  }

  function settle(change: PendingChange, operation: Operation, result: OperationResult): void {
    const now = pendingOf(change.id);
    // Withdrawn, or settled by the echo, while the call was under way.
    if (!now && !result.message) return;
    if (isCancelledSend(now) && !result.dropped) {
      // It arrived although it was taken back: the next turn recalls it (P12).
      put({ ...(now as PendingSend), firstTriedAt: (now as PendingSend).firstTriedAt ?? core.clock.now(), state: 'queued' });
      return;
    }
    core.commit((draft) => {
      if (now?.kind !== 'send' || result.dropped) draft.pending.set(change.id, undefined);
      operation.settle(draft, now ?? change, result, core.context());
    });
    finish(now ?? change, {});
  }

  /** An answer that comes after it was given up is still the truth (P37). */
  function adoptLate(change: PendingChange, operation: Operation, late: Promise<OperationResult> | undefined): void {
    late?.then(
      (result) => {
        const now = pendingOf(change.id);
        if (isStopped || !result.message || change.kind !== 'send' || isCancelledSend(now)) return;
        core.commit((draft) => operation.settle(draft, change, result, core.context()));
        if (now) finish(now, {});
      },
      () => undefined,
    );
  }

  function fail(change: PendingChange, operation: Operation, error: ChatError, entry: Work): void {
    const now = pendingOf(change.id);
    if (!now || isStopped) return;
    if (now.kind === 'send' && now.state === 'acknowledged') {
      finish(now, {});
      return;
    }
    const isExpired = core.clock.now() - now.createdAt > GIVE_UP_MS;
    const passes = error.retryable || error.code === 'aborted' || error.code === 'unauthorized';
    if (passes && !isExpired) {
      if (error.code !== 'aborted') {
        entry.notBefore = core.clock.now() + backoffMs(entry.attempts, core.random, error.retryAfterMs);
        entry.attempts += 1;
      }
      if (now.kind === 'send') put({ ...now, state: 'queued' });
      return;
    }
    if (operation.keepFailed && now.kind === 'send' && !now.cancelled) park(now, error, entry);
    else giveUp(now, error);
  }

  /** A message that failed for good stays, with its reason, until the person decides (P9, P11). */
  function park(send: PendingSend, error: ChatError, entry: Work): void {
    const failed: PendingSend = { ...send, state: 'failed', error: errorInfo(error) };
    core.commit((draft) => {
      draft.pending.set(send.id, failed);
      draft.uploads.set(send.id, undefined);
    });
    storage.write({ outbox: [rowOf(failed)] }, { strict: true }).catch(() => undefined);
    core.diagnose({ type: 'send.failed', error: errorInfo(error) });
    work.delete(send.id);
    entry.deferred.reject(error);
  }

  /** Exactly this change's effect goes; the others stay (P36). */
  function giveUp(change: PendingChange, error: ChatError): void {
    core.commit((draft) => {
      draft.pending.set(change.id, undefined);
      if (change.kind !== 'read' && !isCancelledSend(change)) {
        const { conversationId } = change;
        addNotice(draft, { id: change.id, at: core.clock.now(), kind: 'error', error: errorInfo(error), conversationId });
      }
    });
    core.diagnose({ type: 'change.refused', error: errorInfo(error) });
    finish(change, { error });
  }

  core.onCommit((draft) => {
    // The echo may settle a send while nothing is under way: between two tries, or after it was given up.
    if (draft.rowKeys === draft.base.rowKeys) return;
    const echoed = new Set(draft.rowKeys.values());
    for (const id of draft.pending.keys()) {
      const before = draft.base.pending.changes.get(id);
      if (before?.kind === 'send' && before.state !== 'acknowledged' && echoed.has(id) && !work.get(id)?.running) {
        finish(before, {});
      }
    }
  });

  return {
    submit,

    withdraw(id) {
      const change = pendingOf(id);
      if (!change || work.get(id)?.running) return false;
      core.commit((draft) => {
        draft.pending.set(id, undefined);
        draft.uploads.set(id, undefined);
      });
      finish(change, { error: new ChatError('aborted', operationName(change)) });
      return true;
    },

    resubmit(change) {
      foreign.delete(change.id);
      const entry = workOf(change.id);
      entry.attempts = 0;
      entry.notBefore = 0;
      put(change);
      storage.write({ outbox: [rowOf(change)] }, { strict: true }).catch(() => undefined);
      if (isCancelledSend(change)) entry.running?.abort();
      run();
    },

    async adopt(rows) {
      const owners = [...new Set(rows.map(({ owner }) => owner))];
      const alive = await tabs.alive(owners.filter((owner) => owner !== tabs.id));
      const fresh = rows.filter(({ id }) => !pendingOf(id));
      for (const { id, owner } of rows) {
        if (alive.has(owner)) foreign.set(id, owner);
        else foreign.delete(id);
      }
      core.commit((draft) => {
        for (const { id, change } of fresh) {
          const known = change as PendingChange;
          draft.pending.set(id, known.kind === 'send' ? restored(known) : known);
        }
      });
      const taken = fresh.filter(({ id, owner }) => !foreign.has(id) && owner !== tabs.id);
      if (taken.length > 0) {
        const outbox = taken.map((row) => ({ ...row, owner: tabs.id }));
        await storage.write({ outbox }).catch(() => undefined);
      }
      run();
    },

    forget(ids) {
      core.commit((draft) => {
        for (const id of ids) {
          const change = pendingOf(id);
          // A sent message comes by the stream; until then its bubble stays, and it is still nothing to send here.
          if (change && (change.kind !== 'send' || change.cancelled)) draft.pending.set(id, undefined);
        }
      });
    },

    resume() {
      isPaused = false;
      for (const entry of work.values()) entry.notBefore = Math.min(entry.notBefore, core.clock.now());
      run();
    },

    pause() {
      isPaused = true;
      cancelTimer?.();
      cancelTimer = undefined;
      for (const entry of work.values()) entry.running?.abort();
    },

    stop() {
      isStopped = true;
      cancelTimer?.();
      for (const entry of work.values()) {
        entry.running?.abort();
        entry.deferred.reject(new ChatError('aborted', 'chat.dispose'));
      }
      work.clear();
    },
  };
}

function isCancelledSend(change: PendingChange | undefined): boolean {
  return change?.kind === 'send' && change.cancelled === true;
}

/** Not to be tried: failed for good, or settled but for its place. */
function isParked(change: PendingChange): boolean {
  return change.kind === 'send' && (change.state === 'failed' || change.state === 'acknowledged');
}

/** What was on its way when the page went is queued again, under the same client id (P5). */
function restored(send: PendingSend): PendingSend {
  return { ...send, stored: true, state: send.state === 'failed' ? 'failed' : 'queued' };
}

function operationName(change: PendingChange): string {
  return `messages.${change.kind}`;
}
