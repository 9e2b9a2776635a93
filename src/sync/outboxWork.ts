import type { ChatError } from '../model/errors.js';
import { createDeferred, type Deferred } from '../shared/deferred.js';
import type { PendingChange, PendingSend } from '../store/pending.js';
import type { Core } from './core.js';
import type { ChatStorage, OutboxRow } from './storage/storage.js';
import type { Tabs } from './tabs/tabs.js';

/** What this tab has to carry out, in the store, on the disk and before the other tabs: the parts of the outbox share it. */
export interface OutboxWork {
  readonly core: Core;
  readonly storage: ChatStorage;
  readonly tabs: Tabs;
  readonly entries: Map<string, Work>;
  isStopped: boolean;
  entryOf(id: string): Work;
  pendingOf(id: string): PendingChange | undefined;
  put(change: PendingChange): void;
  rowOf(change: PendingChange): OutboxRow;
  /** Keeps a change as it is now, and tells the other tabs. */
  publish(row: OutboxRow): Promise<void>;
  /** It is answered for good. */
  finish(change: PendingChange, outcome: Outcome): void;
}

export interface Work {
  readonly deferred: Deferred<void>;
  attempts: number;
  /** Clock time before which it is not tried. */
  notBefore: number;
  /** How long the wait was meant to be: a clock that is set back must not stretch it. */
  waitMs: number;
  running?: AbortController | undefined;
  /** On disk, or the disk had its chance. */
  isReady: boolean;
  /** It has waited long enough for what another tab has to send before it. */
  isImpatient?: boolean | undefined;
  endPatience?: (() => void) | undefined;
}

export interface Outcome {
  readonly error?: ChatError | undefined;
  /** Its message will not come. */
  readonly isGone?: boolean | undefined;
  /** What stays on the disk, for whoever comes after this page. */
  readonly left?: PendingSend | undefined;
}

export function createOutboxWork(core: Core, storage: ChatStorage, tabs: Tabs): OutboxWork {
  const entries = new Map<string, Work>();
  const rowOf = (change: PendingChange): OutboxRow => ({
    id: change.id,
    sequence: change.sequence,
    owner: tabs.id,
    change,
  });

  return {
    core,
    storage,
    tabs,
    entries,
    isStopped: false,
    rowOf,
    pendingOf: (id) => core.store.getState().pending.changes.get(id),
    put: (change) => core.commit((draft) => void draft.pending.set(change.id, change)),

    entryOf(id) {
      let entry = entries.get(id);
      if (!entry) {
        entry = { deferred: createDeferred<void>(), attempts: 0, notBefore: 0, waitMs: 0, isReady: true };
        entry.deferred.promise.catch(() => undefined);
        entries.set(id, entry);
      }
      return entry;
    },

    async publish(row) {
      tabs.broadcast({ type: 'outbox.added', row });
      await storage.write({ outbox: [row] }, { strict: true }).catch(() => undefined);
    },

    finish(change, { error, isGone, left }) {
      const entry = entries.get(change.id);
      entries.delete(change.id);
      entry?.endPatience?.();
      const removedBlobs = change.kind === 'send' ? change.blobIds : [];
      const rows = left ? { outbox: [rowOf(left)] } : { removedOutbox: [change.id] };
      storage.write({ ...rows, removedBlobs }).catch(() => undefined);
      tabs.broadcast({ type: 'outbox.removed', ids: [change.id], isGone });
      if (error) entry?.deferred.reject(error);
      else entry?.deferred.resolve();
    },
  };
}
