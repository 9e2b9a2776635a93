import { deleteDB } from 'idb';
import { ChatError } from '../../model/errors.js';
import { systemClock } from '../../shared/clock.js';
import { createDisk } from './createDisk.js';
import { createEviction } from './createEviction.js';
import { databaseName } from './database.js';
import { settleWithin } from './settleWithin.js';
import type { ChatStorage, StorageOptions } from './storage.js';
import type { StorageEngine } from './storageEngine.js';
import { isDraft, isOutboxRow, isReceipts } from './storedRows.js';
import {
  readBlobThrough,
  readMessagesThrough,
  readMessageThrough,
  readOutboxThrough,
  readRangesThrough,
  type UnsavedRows,
} from './unsavedRows.js';

/** A page takes 2 ms; a disk that needs this long does not answer at all. */
const READ_LIMIT_MS = 5_000;

const WIPE_LIMIT_MS = 10_000;

/** Keeps an account in IndexedDB, and in memory while that does not work. */
export function createIndexedDbStorage(options: StorageOptions): ChatStorage {
  const { name, clock = systemClock } = options;
  const disk = createDisk({
    ...options,
    onDegraded(fault) {
      eviction.stop();
      options.onDegraded?.(fault);
    },
  });
  let opened: ReturnType<ChatStorage['open']> | undefined;
  let isClosed = false;

  const inUse = new Set<string>();
  const eviction = createEviction({
    name,
    clock,
    mostMessages: options.mostMessages,
    isInUse: (id) => inUse.has(id),
  });

  /** What is unfit stays on the disk, and is not seen. */
  function fit(rows: readonly unknown[], isFit: (row: unknown) => boolean): readonly unknown[] {
    const fitting = rows.filter(isFit);
    if (fitting.length < rows.length) for (const row of rows) if (!fitting.includes(row)) options.onUnfit?.(row);
    return fitting;
  }

  async function openNow(): ReturnType<ChatStorage['open']> {
    const start = await disk.open();
    if (disk.base && !isClosed) eviction.start(disk.base);
    return {
      ...start,
      outbox: fit(start.outbox, isOutboxRow),
      drafts: fit(start.drafts, isDraft),
      receipts: fit(start.receipts, isReceipts),
    };
  }

  const open: ChatStorage['open'] = () => (opened ??= openNow());

  /** Asks the engine alone while everything is written, else through what is not. Never rejects. */
  async function read<T>(
    from: 'base' | 'engine',
    direct: (engine: StorageEngine) => Promise<T>,
    through: (engine: StorageEngine | undefined, unsaved: UnsavedRows) => Promise<T>,
  ): Promise<T> {
    await open();
    const { unsaved, [from]: engine } = disk;
    try {
      const asked = engine && !unsaved ? direct(engine) : through(engine, unsaved ?? disk.failed(engine, undefined));
      return await settleWithin(clock, READ_LIMIT_MS, asked, disk.connection);
    } catch (error) {
      return through(undefined, disk.failed(engine, error));
    }
  }

  return {
    get mode() {
      return disk.mode;
    },
    open,
    async write(batch, { strict = false } = {}) {
      if (isClosed) throw new ChatError('storage', 'storage.write', { retryable: false });
      await open();
      for (const { conversationId } of batch.ranges ?? []) inUse.add(conversationId);
      try {
        await disk.write(batch, strict);
      } catch (cause) {
        throw new ChatError('storage', 'storage.write', { retryable: false, cause });
      }
    },
    readMessages(input) {
      inUse.add(input.conversationId);
      return read(
        'base',
        (engine) => engine.readMessages(input),
        (engine, unsaved) => readMessagesThrough(engine, unsaved, options, input),
      );
    },
    readMessage: (id) =>
      read(
        'base',
        (engine) => engine.readMessage(id),
        (engine, unsaved) => readMessageThrough(engine, unsaved, options, id),
      ),
    readRanges(conversationId) {
      inUse.add(conversationId);
      return read(
        'base',
        (engine) => engine.readRanges(conversationId),
        (engine, unsaved) => readRangesThrough(engine, unsaved, options, conversationId),
      );
    },
    readOutbox: async () =>
      (await read('engine', (engine) => engine.readOutbox(), readOutboxThrough)).filter(isOutboxRow),
    readBlob: (localId) =>
      read(
        'engine',
        (engine) => engine.readBlob(localId),
        (engine, unsaved) => readBlobThrough(engine, unsaved, localId),
      ),
    async wipe() {
      await open();
      try {
        await disk.reset((engine) =>
          // Other tabs may hold the database open, so it is emptied; one that cannot be opened can only be deleted.
          settleWithin(clock, WIPE_LIMIT_MS, engine ? engine.wipe() : deleteDB(databaseName(name))),
        );
      } catch (cause) {
        throw new ChatError('storage', 'storage.wipe', { cause });
      }
    },
    close() {
      isClosed = true;
      eviction.stop();
      disk.close();
    },
  };
}
