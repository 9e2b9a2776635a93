import { type IDBPDatabase, unwrap } from 'idb';
import { BY_PLACE, BY_SEQUENCE, STORES, type StoreName } from './database.js';
import { countMessages, evictionOrder, evictStep } from './evictStep.js';
import type { MergeRows } from './mergeRows.js';
import { readPage } from './readPage.js';
import { requestResult, transactionDone } from './requestResult.js';
import type { StorageEngine } from './storageEngine.js';
import { openTransaction, storesOf, writeRows } from './writeRows.js';

const START_STORES = ['conversations', 'users', 'drafts', 'outbox', 'receipts', 'meta'] as const;

/**
 * An open database as a place for rows. Rejects with what IndexedDB says. The raw requests are used, not their promises:
 * a batch of 500 rows would make a thousand of them, and each would have to be caught when the transaction fails.
 */
export function createDatabaseEngine(database: IDBPDatabase, merge: MergeRows): StorageEngine {
  const raw = unwrap(database) as IDBDatabase;
  const table = (name: StoreName): IDBObjectStore => raw.transaction(name, 'readonly').objectStore(name);

  return {
    async open() {
      const transaction = raw.transaction(START_STORES, 'readonly');
      const store = (name: (typeof START_STORES)[number]): IDBObjectStore => transaction.objectStore(name);
      const [conversations, users, drafts, outbox, receipts, cursor, epoch] = await Promise.all([
        requestResult<unknown[]>(store('conversations').getAll()),
        requestResult<unknown[]>(store('users').getAll()),
        requestResult<unknown[]>(store('drafts').getAll()),
        requestResult<unknown[]>(store('outbox').index(BY_SEQUENCE).getAll()),
        requestResult<unknown[]>(store('receipts').getAll()),
        requestResult<unknown>(store('meta').get('cursor')),
        requestResult<unknown>(store('meta').get('epoch')),
      ]);
      return {
        conversations,
        users,
        drafts,
        outbox,
        receipts,
        cursor: typeof cursor === 'string' ? cursor : undefined,
        epoch: typeof epoch === 'number' ? epoch : 0,
      };
    },
    async write(batch, { strict = false } = {}) {
      const stores = storesOf(batch);
      if (stores.length === 0) return;
      await writeRows(openTransaction(raw, stores, strict ? 'strict' : 'relaxed'), batch, merge);
    },
    readMessages: (input) => readPage(table('messages').index(BY_PLACE), input),
    readMessage: (id) => requestResult<unknown>(table('messages').get(id)),
    readRanges: async (conversationId) => field(await requestResult(table('ranges').get(conversationId)), 'ranges'),
    readOutbox: () => requestResult<unknown[]>(table('outbox').index(BY_SEQUENCE).getAll()),
    async readBlob(localId) {
      const blob = field(await requestResult(table('blobs').get(localId)), 'blob');
      return blob instanceof Blob ? blob : undefined;
    },
    countMessages: () => countMessages(raw),
    evictionOrder: () => evictionOrder(raw),
    evictStep: (conversationId, keepNewest) => evictStep(raw, conversationId, keepNewest),
    async wipe() {
      const transaction = openTransaction(raw, STORES, 'strict');
      const done = transactionDone(transaction);
      for (const name of STORES) transaction.objectStore(name).clear();
      await done;
    },
    close: () => raw.close(),
  };
}

function field(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}
