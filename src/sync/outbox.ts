import { ChatError, errorInfo, toChatError } from '../model/errors.js';
import type { Message } from '../model/message.js';
import { createDeferred, type Deferred } from '../shared/deferred.js';
import type {
  Operation,
  OperationContext,
  OperationResult,
  Submission,
  SubmitOptions,
} from '../store/commands/command.js';
import { recallArrived } from '../store/commands/recallArrived.js';
import { operationOf } from '../store/commands/operations.js';
import { type PendingChange, type PendingSend, targetMessageIds } from '../store/pending.js';
import { addNotice } from '../store/reducers/noticeReceived.js';
import { backoffMs } from './backoff.js';
import { callConnector } from './callConnector.js';
import type { Core } from './core.js';
import type * as otherTabs from './otherTabs.js';
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
  /** Rows that another tab has settled. `isGone`: their messages were taken back, they will not come. */
  forget(ids: readonly string[], isGone?: boolean): Promise<void>;
  /** The line is there: tries what waits, at once. */
  resume(): void;
  /** The line is gone: calls under way are given up, nothing new begins. */
  pause(): void;
  stop(): void;
}

/** An upload may take its time; a call may not. No call reaches the server later than this after it was made. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** After this a change is no longer what the person meant (P10). */
const GIVE_UP_MS = 24 * 60 * 60_000;

/** Nobody waits for more messages at a time that were taken back. */
const MOST_DROPPED = 100;

/** Longest wait for the disk before a change goes out unstored. */
const STORE_WAIT_MS = 1_000;

interface Work {
  readonly deferred: Deferred<void>;
  attempts: number;
  /** Clock time before which it is not tried. */
  notBefore: number;
  /** How long the wait was meant to be: a clock that is set back must not stretch it. */
  waitMs: number;
  running?: AbortController | undefined;
  /** On disk, or the disk had its chance. */
  isReady: boolean;
}

export function createOutbox(core: Core, storage: ChatStorage, tabs: Tabs): Outbox {
  const work = new Map<string, Work>();
  const foreign = new Map<string, string>();
  const removed = new Set<string>();
  /** Taken back, and unknown to the server when it was asked, which the call may still reach (P12). */
  const dropped = new Set<string>();
  let isPaused = true;
  let isStopped = false;
  let cancelTimer: (() => void) | undefined;

  const pendingOf = (id: string): PendingChange | undefined => core.store.getState().pending.changes.get(id);
  const put = (change: PendingChange): void => core.commit((draft) => void draft.pending.set(change.id, change));
  const rowOf = (change: PendingChange): OutboxRow => ({
    id: change.id,
    sequence: change.sequence,
    owner: tabs.id,
    change,
  });

  function workOf(id: string): Work {
    let entry = work.get(id);
    if (!entry) {
      entry = { deferred: createDeferred<void>(), attempts: 0, notBefore: 0, waitMs: 0, isReady: true };
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

  function finish(
    change: PendingChange,
    outcome: {
      readonly error?: ChatError | undefined;
      readonly isGone?: boolean | undefined;
      /** What stays on the disk, for whoever comes after this page. */
      readonly left?: PendingSend | undefined;
    },
  ): void {
    const entry = work.get(change.id);
    work.delete(change.id);
    const removedBlobs = change.kind === 'send' ? change.blobIds : [];
    const { left } = outcome;
    const rows = left ? { outbox: [rowOf(left)] } : { removedOutbox: [change.id] };
    storage.write({ ...rows, removedBlobs }).catch(() => undefined);
    tabs.broadcast({ type: 'outbox.removed', ids: [change.id], isGone: outcome.isGone });
    if (outcome.error) entry?.deferred.reject(outcome.error);
    else entry?.deferred.resolve();
  }

  /** Begins everything that may begin, ends what is too old, and sets one timer for the next of both. */
  function run(): void {
    if (isStopped) return;
    cancelTimer?.();
    cancelTimer = undefined;
    const busy = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    const now = core.clock.now();
    const changes = [...core.store.getState().pending.changes.values()].sort((a, b) => a.sequence - b.sequence);
    for (const change of changes) {
      if (isParked(change)) continue;
      const lane = operationOf(change).lane(change);
      if (foreign.has(change.id)) {
        // Another tab sends it: what was said after it waits here as it would there (P7).
        if (change.kind === 'send') busy.add(lane);
        continue;
      }
      const endsAt = endOf(change);
      if (endsAt <= now && !workOf(change.id).running) {
        end(change, new ChatError('timeout', operationName(change)), workOf(change.id));
        continue;
      }
      // A call under way that is past its end looks here again when it is over.
      if (endsAt > now) next = Math.min(next, endsAt);
      if (isPaused) continue;
      const isSend = change.kind === 'send';
      // Nobody can be asked for the name; the echo brings it, and holds nobody up meanwhile.
      if (!isSend && change.unnamed?.length && !tabs.connector.messages.lookup) continue;
      if (busy.has(lane)) continue;
      busy.add(lane);
      // About a message that the server has not named yet, or an answer to one: it waits for the name.
      const isUnsent = (id: string): boolean => {
        const target = pendingOf(id);
        return target?.kind === 'send' && !(isSend && isParked(target));
      };
      if ((isSend ? (change.unnamed ?? []) : targetMessageIds(change)).some(isUnsent)) continue;
      const entry = workOf(change.id);
      if (entry.running || !entry.isReady) continue;
      entry.notBefore = Math.min(entry.notBefore, now + entry.waitMs);
      if (entry.notBefore > now) next = Math.min(next, entry.notBefore);
      else void carryOut(change, entry);
    }
    if (Number.isFinite(next)) cancelTimer = core.clock.schedule(Math.max(0, next - now), run);
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
          const context = operationContext(signal);
          late = change.unnamed?.length
            ? named(change, context).then((ready) => operation.call(ready, context))
            : operation.call(change, context);
          return late;
        },
        { clock: core.clock, timeoutMs: hasUpload ? UPLOAD_TIMEOUT_MS : undefined, signal: controller.signal },
      );
      settle(change, operation, result);
    } catch (error) {
      void adoptLate(change, operation, late);
      fail(change, toChatError(error, operationName(change)), entry, controller.signal.aborted);
    } finally {
      entry.running = undefined;
      run();
    }
  }

  /** Of a message that another tab sent this one may not have heard: the server knows it by its client id. */
  async function named(change: PendingChange, context: OperationContext): Promise<PendingChange> {
    const { nameTargets } = await import('./otherTabs.js');
    const ready = await nameTargets(change, context);
    await context.update(ready);
    return ready;
  }

  function operationContext(signal: AbortSignal): OperationContext {
    return {
      connector: tabs.connector,
      clock: core.clock,
      signal,
      read: core.store.getState,
      checkMessage(raw) {
        const checked = core.door.message(raw);
        if (checked.ok) return checked.value;
        // It may well have been done (a captive portal answers with a page of its own): asked again, it is told.
        core.diagnose({ type: 'answer.unreadable', reason: checked.reason });
        throw new ChatError('unknown', 'messages.answer');
      },
      readBlob: storage.readBlob,
      async update(change) {
        const now = pendingOf(change.id);
        if (!now) return;
        const next =
          now.kind === 'send' && change.kind === 'send'
            ? { ...change, state: now.state, stored: now.stored, cancelled: now.cancelled }
            : change;
        put(next);
        // Who takes it over must know that it was tried (P2).
        tabs.broadcast({ type: 'outbox.added', row: rowOf(next) });
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
      put({
        ...(now as PendingSend),
        firstTriedAt: (now as PendingSend).firstTriedAt ?? core.clock.now(),
        state: 'queued',
      });
      return;
    }
    core.commit((draft) => {
      if (now?.kind !== 'send' || result.dropped) draft.pending.set(change.id, undefined);
      operation.settle(draft, now ?? change, result, core.context());
    });
    const isGone = result.dropped === true && !result.message;
    finish(now ?? change, { isGone, left: isGone ? stillExpected(change as PendingSend) : undefined });
    if (isGone) dropped.add(change.id);
    for (const id of dropped) if (dropped.size > MOST_DROPPED) dropped.delete(id);
  }

  /** An answer that comes after it was given up is still the truth (P37). */
  async function adoptLate(
    change: PendingChange,
    operation: Operation,
    late: Promise<OperationResult> | undefined,
  ): Promise<void> {
    const result = await late?.catch(() => undefined);
    if (isStopped || !result?.message || change.kind !== 'send') return;
    const now = pendingOf(change.id);
    if (isCancelledSend(now)) await work.get(change.id)?.deferred.promise.catch(() => undefined);
    else {
      core.commit((draft) => operation.settle(draft, change, result, core.context()));
      if (now) finish(now, {});
    }
    recallDropped(result.message);
  }

  function fail(change: PendingChange, error: ChatError, entry: Work, isGivenUp: boolean): void {
    const now = pendingOf(change.id);
    if (isStopped) return;
    if (!now) {
      // Settled by the echo while the call was under way: its row on the disk goes too.
      finish(change, {});
      return;
    }
    if (now.kind === 'send' && now.state === 'acknowledged') {
      finish(now, {});
      return;
    }
    const passes = error.retryable || error.code === 'aborted' || error.code === 'unauthorized';
    // Given up by this page: the line is gone. One that the connector gave up by itself waits like any other.
    const waitMs = isGivenUp ? 0 : backoffMs(entry.attempts, core.random, error.retryAfterMs);
    if (!passes || core.clock.now() + waitMs > endOf(now)) {
      end(now, error, entry);
      return;
    }
    if (isGivenUp) return;
    entry.waitMs = waitMs;
    entry.notBefore = core.clock.now() + waitMs;
    entry.attempts += 1;
  }

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
    storage.write({ outbox: [rowOf(failed)] }, { strict: true }).catch(() => undefined);
    tabs.broadcast({ type: 'outbox.added', row: rowOf(failed) });
    core.diagnose({ type: 'send.failed', error: errorInfo(error) });
    for (const edit of edits) finish(edit, {});
    work.delete(send.id);
    entry.deferred.reject(error);
  }

  /** Exactly this change's effect goes; the others stay (P36). */
  function giveUp(change: PendingChange, error: ChatError): void {
    core.commit((draft) => {
      draft.pending.set(change.id, undefined);
      if (change.kind !== 'read' && !isCancelledSend(change)) {
        const { conversationId } = change;
        addNotice(draft, {
          id: change.id,
          at: core.clock.now(),
          kind: 'error',
          error: errorInfo(error),
          conversationId,
        });
      }
    });
    core.diagnose({ type: 'change.refused', error: errorInfo(error) });
    finish(change, { error, isGone: true });
  }

  core.onCommit((draft) => {
    // What waited for the name of its message may go now.
    if (draft.pending.size > 0) queueMicrotask(run);
    if (dropped.size > 0) for (const message of draft.messages.changes.values()) recallDropped(message);
    // The echo may settle a send while nothing is under way: between two tries, or after it was given up.
    if (draft.rowKeys === draft.base.rowKeys) return;
    const echoed = new Set(draft.rowKeys.values());
    for (const id of draft.pending.keys()) {
      const before = draft.base.pending.changes.get(id);
      if (before?.kind !== 'send' || before.state === 'acknowledged' || !echoed.has(id)) continue;
      // Its own tab ends it, which may have to recall it.
      if (foreign.delete(id)) continue;
      if (before.cancelled) queueMicrotask(() => recallNow(id));
      if (!work.get(id)?.running) finish(before, {});
    }
  });

  /** It was taken back, and has arrived all the same (P12). */
  function recallNow(clientId: string, arrived?: Message): void {
    const { clock, connector, store } = core;
    const change = recallArrived(
      clientId,
      store.getState(),
      { clock, nextSequence: () => clock.now() * 1_000 },
      arrived,
    );
    if (change && connector.messages.recall) submit(change).settled.catch(() => undefined);
  }

  function recallDropped(message: Message | undefined): void {
    const { clientId = '', senderId } = message ?? {};
    if (senderId !== core.connector.userId || !dropped.delete(clientId)) return;
    storage.write({ removedOutbox: [clientId] }).catch(() => undefined);
    queueMicrotask(() => recallNow(clientId, message));
  }

  /** As long as its call may still arrive the next page, too, asks for what was taken back; what it said is gone (P12). */
  function stillExpected(send: PendingSend): PendingSend | undefined {
    const { firstTriedAt = 0, message } = send;
    if (core.clock.now() - firstTriedAt > UPLOAD_TIMEOUT_MS) return undefined;
    const { id, clientId, conversationId, senderId, sentAt } = message;
    const content = { type: 'text', text: '' } as const;
    return { ...send, message: { id, clientId, conversationId, senderId, sentAt, content }, blobIds: [] };
  }

  /** Without the file, or of rows that it cannot read, nothing is shown here: they stay on disk, and the line is opened all the same. */
  async function withOthers(act: (parts: typeof otherTabs) => unknown): Promise<void> {
    try {
      await callConnector('outbox.load', async () => act(await import('./otherTabs.js')), core);
    } catch {
      core.diagnose({ type: 'outbox.degraded' });
    }
  }

  const others = (): otherTabs.OtherTabsParts => ({ core, storage, tabs, foreign, removed, finish, recallNow, outbox });

  const outbox: Outbox = {
    submit,

    withdraw(id) {
      const change = pendingOf(id);
      if (!change || foreign.has(id) || work.get(id)?.running) return false;
      core.commit((draft) => {
        draft.pending.set(id, undefined);
        draft.uploads.set(id, undefined);
      });
      finish(change, { error: new ChatError('aborted', operationName(change)), isGone: true });
      return true;
    },

    resubmit(change) {
      const owner = foreign.get(change.id);
      put(change);
      const row = { ...rowOf(change), ...(owner === undefined ? {} : { owner }) };
      storage.write({ outbox: [row] }, { strict: true }).catch(() => undefined);
      tabs.broadcast({ type: 'outbox.added', row });
      // Another tab's row: that tab is asked, so that no two carry it out.
      if (owner !== undefined) return;
      const entry = workOf(change.id);
      entry.attempts = 0;
      entry.notBefore = 0;
      if (isCancelledSend(change)) entry.running?.abort();
      run();
    },

    async adopt(rows) {
      if (rows.length > 0) await withOthers((parts) => parts.adoptRows(rows, others()));
      run();
    },

    forget: (ids, isGone) => withOthers((parts) => parts.forgetRows(ids, isGone, others())),

    resume() {
      isPaused = false;
      for (const entry of work.values()) entry.notBefore = Math.min(entry.notBefore, core.clock.now());
      run();
    },

    pause() {
      isPaused = true;
      for (const entry of work.values()) entry.running?.abort();
      run();
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

  return outbox;
}

/** When a change is given up. What was taken back must never turn up, however late it is asked for (P12). */
function endOf(change: PendingChange): number {
  return change.kind === 'recall' || isCancelledSend(change) ? Number.POSITIVE_INFINITY : change.createdAt + GIVE_UP_MS;
}

function isCancelledSend(change: PendingChange | undefined): boolean {
  return change?.kind === 'send' && change.cancelled === true;
}

/** Not to be tried: failed for good, or settled but for its place. */
function isParked(change: PendingChange): boolean {
  return change.kind === 'send' && (change.state === 'failed' || change.state === 'acknowledged');
}

function operationName(change: PendingChange): string {
  return `messages.${change.kind}`;
}
