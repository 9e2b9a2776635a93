import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { ChatError } from '../../../model/errors.js';
import type { Clock } from '../../../shared/clock.js';
import type { BackendStore, KeyRange, Transaction, TransactionMode } from './backendStore.js';
import { TABLE_NAMES, type TableName, type Tables } from './rows.js';

const SCHEMA_VERSION = 1;

/** An open that waits behind another tab's delete or upgrade settles by then (P41). */
const OPEN_PATIENCE_MS = 3_000;

export interface IndexedDbStoreOptions {
  readonly databaseName: string;
  readonly clock: Clock;
  /** The database was deleted or closed under us. */
  readonly onLost: () => void;
}

/** The tables in IndexedDB, one object store each, shared by every tab of the origin. */
export async function openIndexedDbStore({
  databaseName,
  clock,
  onLost,
}: IndexedDbStoreOptions): Promise<BackendStore> {
  const database = await openDatabase(databaseName, clock, onLost);
  return {
    async transact(mode, work) {
      try {
        return await runTransaction(database, mode, work);
      } catch (error) {
        throw error instanceof ChatError ? error : new ChatError('storage', 'storage.transact', { cause: error });
      }
    },
    close: () => database.close(),
  };
}

/** Deletes the database; the connectors that have it open are told and let it go. */
export function deleteIndexedDbStore(databaseName: string): Promise<void> {
  return deleteDB(databaseName);
}

async function openDatabase(name: string, clock: Clock, onLost: () => void): Promise<IDBPDatabase> {
  let isLate = false;
  const opening = openDB(name, SCHEMA_VERSION, {
    upgrade: (database) => {
      for (const table of TABLE_NAMES) database.createObjectStore(table);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  }).then((database) => {
    if (isLate) database.close();
    return database;
  });
  const patience = new Promise<never>((_resolve, reject) => {
    const undo = clock.schedule(OPEN_PATIENCE_MS, () => {
      isLate = true;
      reject(new ChatError('storage', 'storage.open', { retryable: true }));
    });
    opening.then(undo, undo);
  });
  try {
    return await Promise.race([opening, patience]);
  } catch (error) {
    throw error instanceof ChatError ? error : new ChatError('storage', 'storage.open', { cause: error });
  }
}

async function runTransaction<Result>(
  database: IDBPDatabase,
  mode: TransactionMode,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction([...TABLE_NAMES], mode);
  const settled = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let refused: { readonly error: unknown } | undefined;
  // A row that cannot be cloned is refused before IndexedDB sees it, and would not fail the transaction by itself.
  const write = (request: Promise<void>): void =>
    void request.catch((error: unknown) => {
      refused ??= { error };
      abort(transaction);
    });
  let result: Result;
  try {
    result = await work({
      get: <T extends TableName>(table: T, key: readonly (string | number)[]) =>
        transaction.objectStore(table).get([...key]) as Promise<Tables[T] | undefined>,
      list: <T extends TableName>(table: T, range: KeyRange, limit?: number) =>
        transaction.objectStore(table).getAll(boundsOf(range), limit) as Promise<Tables[T][]>,
      put: (table, key, row) => write(putRow(transaction.objectStore(table), [...key], row)),
      remove: (table, range) => write(deleteRows(transaction.objectStore(table), boundsOf(range))),
    });
  } catch (error) {
    abort(transaction);
    await settled;
    throw error;
  }
  const failure = (await settled) ?? refused;
  if (failure) throw (refused ?? failure).error;
  return result;
}

/** The part of an object store that writes: there in a `readwrite` transaction only. */
interface WritableStore {
  readonly put?: ((row: unknown, key: IDBValidKey) => Promise<unknown>) | undefined;
  readonly delete?: ((bounds: IDBKeyRange) => Promise<void>) | undefined;
}

async function putRow(store: WritableStore, key: IDBValidKey, row: unknown): Promise<void> {
  await store.put?.(row, key);
}

async function deleteRows(store: WritableStore, bounds: IDBKeyRange): Promise<void> {
  await store.delete?.(bounds);
}

/** An empty array sorts after every number and text, so it closes a range that is open above. */
function boundsOf({ prefix, from, to }: KeyRange): IDBKeyRange {
  const lower = from === undefined ? [...prefix] : [...prefix, from];
  // A key may go on after `to`: those longer keys are inside too.
  const upper = to === undefined ? [...prefix, []] : [...prefix, to, []];
  return IDBKeyRange.bound(lower, upper);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, which is what was wanted.
  }
}
