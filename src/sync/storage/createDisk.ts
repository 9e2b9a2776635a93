import { type Clock, systemClock } from '../../shared/clock.js';
import { askToPersist } from './askToPersist.js';
import { batchParts } from './batchParts.js';
import { connectDatabase, OPEN_LIMIT_MS } from './connectDatabase.js';
import { applyBatch, createMemoryRows, rowsAsBatch } from './memoryRows.js';
import { settleWithin } from './settleWithin.js';
import type { ChatStorage, StorageBatch, StorageFault, StorageOptions, StoredStart } from './storage.js';
import type { StorageEngine } from './storageEngine.js';
import { isUnfit, StorageFailure, storageFault } from './storageFault.js';
import { createUnsavedRows, type UnsavedRows } from './unsavedRows.js';
import { ALL_LANES, createWriteQueue, lanesOf } from './writeQueue.js';

/** Deleting 100 000 messages took 7.5 s. */
const WRITE_LIMIT_MS = 30_000;

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 5 * 60_000;

const EMPTY_START: StoredStart = { conversations: [], users: [], drafts: [], outbox: [], receipts: [], epoch: 0 };

/** A database that may fail at any time, and what it could not take. */
export interface Disk {
  readonly mode: ChatStorage['mode'];
  /** The open database. */
  readonly engine: StorageEngine | undefined;
  /** The same, while its cache is the one that this page started from. */
  readonly base: StorageEngine | undefined;
  /** What lies over it; missing while all is written. */
  readonly unsaved: UnsavedRows | undefined;
  /** Aborts when the open database turns out to be gone. */
  readonly connection: AbortSignal;
  open(): Promise<StoredStart>;
  /** Rejects only for a batch that no disk could take. */
  write(batch: StorageBatch, strict: boolean): Promise<void>;
  /** This engine did not do what it was asked: what to go on with. */
  failed(engine: StorageEngine | undefined, error: unknown): UnsavedRows;
  /** Runs `work` when no write is under way; all that is not written is forgotten after it. */
  reset(work: (engine: StorageEngine | undefined) => Promise<void>): Promise<void>;
  /** After the writes that are under way. */
  close(): void;
}

/**
 * Hazards, and how each is met:
 * - *A write fails for want of room.* The database is whole and stays the base; what it did not take lies over it
 *   (`unsaved`) and is written as one batch when there is room again. Later writes wait there too: a cursor must not be
 *   stored before its data.
 * - *The database is gone* (deleted, corrupt, replaced by a newer version, never opened). Its cache is no longer the
 *   base of what this page knows: ranges and cursor would speak of rows that are not there. From then on only what
 *   a person wrote goes to the disk, into whatever database the next try finds; the cache stays in memory until the page
 *   is loaded anew. What was waiting to be sent is known (`kept`) and goes along.
 * - *Nothing answers.* Each request has its limit, after which the database counts as gone. One that is under way when
 *   the database goes ends with it: Chromium 156 leaves some transactions of a connection that it closed unanswered.
 */
export function createDisk(options: StorageOptions): Disk {
  const { name, onDegraded, onRestored } = options;
  const clock: Clock = options.clock ?? systemClock;
  const queue = createWriteQueue();
  let engine: StorageEngine | undefined;
  let connection = new AbortController();
  let isBase = false;
  let unsaved: UnsavedRows | undefined;
  /** What a person wrote, as it lies in the database. */
  let kept = createMemoryRows();
  let mode: ChatStorage['mode'] = 'indexeddb';
  let isClosed = false;
  let hasAskedToPersist = false;
  let isRecovering = false;
  let retryMs = FIRST_RETRY_MS;
  let stopRetry: (() => void) | undefined;

  function connect(): Promise<StorageEngine> {
    const onGone = (lost: StorageEngine, fault: StorageFault): void => {
      if (lost === engine) fall(fault);
    };
    return connectDatabase({ name, merge: options, clock, onGone });
  }

  function fall(fault: StorageFault): UnsavedRows {
    if (fault !== 'quota' && (engine || !unsaved)) {
      connection.abort(new StorageFailure(fault, undefined));
      connection = new AbortController();
      engine?.close();
      engine = undefined;
      isBase = false;
      const waiting = unsaved?.asBatch('all');
      unsaved = createUnsavedRows(options);
      unsaved.add(rowsAsBatch(kept));
      if (waiting) unsaved.add(waiting);
      kept = createMemoryRows();
    }
    unsaved ??= createUnsavedRows(options);
    if (!isClosed && (mode === 'indexeddb' || fault === 'newer')) onDegraded?.(fault);
    mode = 'memory';
    // A newer database stays newer until the page is loaded anew.
    if (fault !== 'newer') retryLater();
    return unsaved;
  }

  function failed(asked: StorageEngine | undefined, error: unknown): UnsavedRows {
    // What a former engine says, after it was given up, is no news.
    if (unsaved && asked !== engine) return unsaved;
    return fall(storageFault(error));
  }

  function retryLater(): void {
    if (stopRetry || isRecovering || isClosed) return;
    stopRetry = clock.schedule(retryMs, () => {
      stopRetry = undefined;
      void recover();
    });
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }

  async function recover(): Promise<void> {
    let failure: StorageFault | undefined;
    isRecovering = true;
    try {
      const found = engine ?? (await connect());
      if (isClosed) return found.close();
      engine = found;
      await queue.run(ALL_LANES, saveUnsaved);
    } catch (error) {
      failure = storageFault(error);
    } finally {
      isRecovering = false;
    }
    if (failure) fall(failure);
    else if (!engine) retryLater();
  }

  async function saveUnsaved(): Promise<void> {
    if (!engine || !unsaved) return;
    const part = isBase ? 'all' : 'written';
    await save(engine, unsaved.asBatch(part), true);
    if (isBase) unsaved = undefined;
    else unsaved?.forgetWritten();
    retryMs = FIRST_RETRY_MS;
    if (mode === 'indexeddb') return;
    mode = 'indexeddb';
    onRestored?.();
  }

  async function save(to: StorageEngine, batch: StorageBatch, strict: boolean): Promise<void> {
    await settleWithin(clock, WRITE_LIMIT_MS, to.write(batch, { strict }), connection.signal);
    applyBatch(kept, batchParts(batch).written ?? {}, options);
    if (hasAskedToPersist || !batch.outbox?.length) return;
    hasAskedToPersist = true;
    void askToPersist();
  }

  async function write(batch: StorageBatch, strict: boolean): Promise<void> {
    const asked = engine;
    if (asked && !unsaved) {
      try {
        return await save(asked, batch, strict);
      } catch (error) {
        if (isUnfit(error)) throw error;
        failed(asked, error).add(batch);
        return;
      }
    }
    const { written } = batchParts(batch);
    // A row that cannot be cloned would keep all that waits beside it from ever being written.
    if (written) structuredClone({ ...written, blobs: undefined });
    const waiting = unsaved ?? fall('unavailable');
    waiting.add(batch);
    if (!asked || !written) return;
    try {
      await save(asked, waiting.asBatch('written'), strict);
      waiting.forgetWritten();
    } catch (error) {
      failed(asked, error);
    }
  }

  async function openNow(): Promise<StoredStart> {
    const startedAt = clock.now();
    let found: StorageEngine | undefined;
    try {
      found = await connect();
      const start = await settleWithin(clock, OPEN_LIMIT_MS - (clock.now() - startedAt), found.open());
      engine = found;
      isBase = true;
      applyBatch(kept, { drafts: keyed(start.drafts), outbox: keyed(start.outbox) }, options);
      return start;
    } catch (error) {
      found?.close();
      fall(storageFault(error));
      return EMPTY_START;
    }
  }

  return {
    get mode() {
      return mode;
    },
    get engine() {
      return engine;
    },
    get base() {
      return isBase ? engine : undefined;
    },
    get unsaved() {
      return unsaved;
    },
    get connection() {
      return connection.signal;
    },
    open: () => queue.run(ALL_LANES, openNow),
    write: (batch, strict) => queue.run(lanesOf(batch), () => write(batch, strict)),
    failed,
    reset: (work) =>
      queue.run(ALL_LANES, async () => {
        kept = createMemoryRows();
        if (unsaved) unsaved = createUnsavedRows(options);
        await work(engine);
      }),
    close() {
      isClosed = true;
      stopRetry?.();
      void queue.run(ALL_LANES, async () => engine?.close());
    },
  };
}

/** Rows of a corrupt disk that have no key could not be written again. */
function keyed<Row>(rows: readonly unknown[]): readonly Row[] {
  const isKeyed = (row: unknown): boolean =>
    typeof row === 'object' && row !== null && ('id' in row || 'conversationId' in row);
  return rows.filter(isKeyed) as readonly Row[];
}
