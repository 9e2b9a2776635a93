import { ChatError, toChatError } from '../model/errors.js';
import type { OperationContext, OperationResult, Submission, SubmitOptions } from '../store/commands/command.js';
import { operationOf } from '../store/commands/operations.js';
import { type PendingChange, targetMessageIds } from '../store/pending.js';
import { callConnector } from './callConnector.js';
import type { Core } from './core.js';
import { createOperationContext } from './operationContext.js';
import type * as otherTabs from './otherTabs.js';
import { createOutboxEnds } from './outboxEnds.js';
import { endOf, isCancelledSend, isParked, operationName } from './outboxRules.js';
import { createOutboxWork, type Work } from './outboxWork.js';
import type { ChatStorage, OutboxRow } from './storage/storage.js';
import type { Tabs } from './tabs/tabs.js';
import { createTakenBack } from './takenBack.js';

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

/** An upload may take its time; a call may not. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** So long a message waits for what another tab has to send before it: that tab may be frozen (P7, P45). */
const OTHERS_WAIT_MS = 60_000;

/** Longest wait for the disk before a change goes out unstored. */
const STORE_WAIT_MS = 1_000;

export function createOutbox(core: Core, storage: ChatStorage, tabs: Tabs): Outbox {
  const foreign = new Map<string, string>();
  const removed = new Set<string>();
  let isPaused = true;
  let cancelTimer: (() => void) | undefined;

  const loadOthers = () => import('./otherTabs.js');
  const work = createOutboxWork(core, storage, tabs);
  const { entries, entryOf, pendingOf, put, rowOf, publish, finish } = work;
  const takenBack = createTakenBack(work, submit);
  const ends = createOutboxEnds(work, takenBack);

  function submit(change: PendingChange, options: SubmitOptions = {}): Submission {
    const entry = entryOf(change.id);
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

  /** Begins everything that may begin, ends what is too old, and sets one timer for the next of both. */
  function run(): void {
    if (work.isStopped) return;
    cancelTimer?.();
    cancelTimer = undefined;
    const busy = new Set<string>();
    const sentByOthers = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    const now = core.clock.now();
    const changes = [...core.store.getState().pending.changes.values()].sort((a, b) => a.sequence - b.sequence);
    for (const change of changes) {
      if (isParked(change)) continue;
      const lane = operationOf(change).lane(change);
      if (foreign.has(change.id)) {
        // Another tab sends it: what was said after it waits here as it would there (P7).
        if (change.kind === 'send') sentByOthers.add(lane);
        continue;
      }
      const endsAt = endOf(change);
      if (endsAt <= now && !entryOf(change.id).running) {
        ends.end(change, new ChatError('timeout', operationName(change)), entryOf(change.id));
        continue;
      }
      // A call under way that is past its end looks here again when it is over.
      if (endsAt > now) next = Math.min(next, endsAt);
      if (isPaused) continue;
      const isSend = change.kind === 'send';
      // Nobody can be asked for the name; the echo brings it, and holds nobody up meanwhile.
      if (!isSend && change.unnamed?.length && !tabs.connector.messages.lookup) continue;
      const entry = entryOf(change.id);
      if (sentByOthers.has(lane) && !entry.isImpatient) {
        entry.endPatience ??= core.clock.schedule(OTHERS_WAIT_MS, () => {
          entry.isImpatient = true;
          run();
        });
        continue;
      }
      if (busy.has(lane)) continue;
      busy.add(lane);
      // About a message that the server has not named yet, or an answer to one: it waits for the name.
      const isUnsent = (id: string): boolean => {
        const target = pendingOf(id);
        return target?.kind === 'send' && !(isSend && isParked(target));
      };
      if ((isSend ? (change.unnamed ?? []) : targetMessageIds(change)).some(isUnsent)) continue;
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
          const context = createOperationContext(work, signal);
          late = change.unnamed?.length
            ? named(change, context).then((ready) => operation.call(ready, context))
            : operation.call(change, context);
          return late;
        },
        { clock: core.clock, timeoutMs: hasUpload ? UPLOAD_TIMEOUT_MS : undefined, signal: controller.signal },
      );
      ends.settle(change, operation, result);
    } catch (error) {
      void ends.adoptLate(change, operation, late);
      ends.fail(change, toChatError(error, operationName(change)), entry, controller.signal.aborted);
    } finally {
      entry.running = undefined;
      run();
    }
  }

  /** Of a message that another tab sent this one may not have heard: the server knows it by its client id. */
  async function named(change: PendingChange, context: OperationContext): Promise<PendingChange> {
    const ready = await (await loadOthers()).nameTargets(change, context);
    await context.update(ready);
    return ready;
  }

  core.onCommit((draft) => {
    // What waited for the name of its message may go now.
    if (draft.pending.size > 0) queueMicrotask(run);
    takenBack.meet(draft.messages.changes.values());
    // The echo may settle a send while nothing is under way: between two tries, or after it was given up.
    if (draft.rowKeys === draft.base.rowKeys) return;
    const echoed = new Set(draft.rowKeys.values());
    for (const id of draft.pending.keys()) {
      const before = draft.base.pending.changes.get(id);
      if (before?.kind !== 'send' || before.state === 'acknowledged' || !echoed.has(id)) continue;
      // Its own tab ends it, which may have to recall it.
      if (foreign.delete(id)) continue;
      if (before.cancelled) queueMicrotask(() => takenBack.recallNow(id));
      if (!entries.get(id)?.running) finish(before, {});
    }
  });

  /** Without the file, or of rows that it cannot read, nothing is shown here: they stay on disk, and the line is opened all the same. */
  async function withOthers(act: (parts: typeof otherTabs) => unknown): Promise<void> {
    try {
      await callConnector('outbox.load', async () => act(await loadOthers()), core);
    } catch {
      core.diagnose({ type: 'outbox.degraded' });
    }
  }

  const others = (): otherTabs.OtherTabsParts => ({ work, foreign, removed, takenBack, outbox });

  const outbox: Outbox = {
    submit,

    withdraw(id) {
      const change = pendingOf(id);
      if (!change || foreign.has(id) || entries.get(id)?.running) return false;
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
      void publish(row);
      // Another tab's row: that tab is asked, so that no two carry it out.
      if (owner !== undefined) return;
      const entry = entryOf(change.id);
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
      for (const entry of entries.values()) entry.notBefore = Math.min(entry.notBefore, core.clock.now());
      run();
    },

    pause() {
      isPaused = true;
      for (const entry of entries.values()) entry.running?.abort();
      run();
    },

    stop() {
      work.isStopped = true;
      cancelTimer?.();
      for (const entry of entries.values()) {
        entry.endPatience?.();
        entry.running?.abort();
        entry.deferred.reject(new ChatError('aborted', 'chat.dispose'));
      }
      entries.clear();
    },
  };

  return outbox;
}
