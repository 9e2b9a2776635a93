import { ChatError } from '../../model/errors.js';
import {
  applyBatch,
  bySequence,
  createMemoryRows,
  type MemoryRows,
  messagesOf,
  pageOf,
  startOfRows,
} from '../../sync/storage/memoryRows.js';
import type { ChatStorage, StorageBatch, StorageOptions } from '../../sync/storage/storage.js';

/** Holds databases by name as long as it is referenced: two storages on one disk are two tabs, or a page and its reload. */
export interface MemoryDisk {
  /** The rows of one database; made when first asked for. */
  database(name: string): { rows: MemoryRows };
}

/** Makes an empty disk. */
export function createMemoryDisk(): MemoryDisk {
  const databases = new Map<string, { rows: MemoryRows }>();
  return {
    database(name) {
      const known = databases.get(name) ?? { rows: createMemoryRows() };
      databases.set(name, known);
      return known;
    },
  };
}

/** What a storage is told, and the disk that it lies on. */
export interface MemoryStorageOptions extends StorageOptions {
  /** @default one of its own, gone with the storage */
  readonly disk?: MemoryDisk | undefined;
}

/**
 * Keeps everything in memory, as the database would: rows are structured-cloned on their way in and out, a write is
 * whole or not at all, and what one storage wrote another one on the same disk reads.
 */
export function createMemoryStorage({ name, disk, ...merge }: MemoryStorageOptions): ChatStorage {
  const database = (disk ?? createMemoryDisk()).database(name);
  let isClosed = false;

  /** Takes a turn, as a disk does: nobody may count on an answer in the same task. */
  async function read<T>(choose: (rows: MemoryRows) => T): Promise<T> {
    await Promise.resolve();
    return structuredClone(choose(database.rows));
  }

  return {
    mode: 'memory',
    open: () => read(startOfRows),
    async write(batch) {
      if (isClosed) throw new ChatError('storage', 'storage.write', { retryable: false });
      const copy = cloneBatch(batch);
      await Promise.resolve();
      applyBatch(database.rows, copy, merge);
    },
    readMessages: (input) => read((rows) => pageOf(messagesOf(rows, input.conversationId), input)),
    readMessage: (id) => read((rows) => rows.messages.get(id)),
    readRanges: (conversationId) => read((rows) => rows.ranges.get(conversationId)?.ranges),
    readOutbox: () => read((rows) => bySequence(rows.outbox.values())),
    async readBlob(localId) {
      await Promise.resolve();
      return database.rows.blobs.get(localId);
    },
    async wipe() {
      await Promise.resolve();
      database.rows = createMemoryRows();
    },
    close() {
      isClosed = true;
    },
  };
}

/** Blobs cannot change and are kept as they are; outside browsers they cannot always be cloned. */
function cloneBatch({ blobs, ...batch }: StorageBatch): StorageBatch {
  try {
    return { ...structuredClone(batch), blobs };
  } catch (cause) {
    throw new ChatError('storage', 'storage.write', { retryable: false, cause });
  }
}
