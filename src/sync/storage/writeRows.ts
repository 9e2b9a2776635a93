import type { Message } from '../../model/message.js';
import { batchParts } from './batchParts.js';
import { BY_PLACE, type StoreName } from './database.js';
import {
  isNewer,
  type MergeRows,
  mergeConversationRow,
  mergeRangesRow,
  mergeReceiptsRow,
  mergeStored,
} from './mergeRows.js';
import { transactionDone } from './requestResult.js';
import type { StorageBatch } from './storage.js';

const STORES_OF_FIELD: Readonly<Record<keyof StorageBatch, readonly StoreName[]>> = {
  messages: ['messages'],
  removedMessages: ['messages'],
  conversations: ['conversations'],
  removedConversations: ['conversations', 'messages', 'ranges', 'receipts'],
  users: ['users'],
  ranges: ['ranges'],
  receipts: ['receipts'],
  drafts: ['drafts'],
  removedDrafts: ['drafts'],
  outbox: ['outbox'],
  removedOutbox: ['outbox'],
  blobs: ['blobs'],
  removedBlobs: ['blobs'],
  cursor: ['meta'],
  epoch: ['meta'],
};

/** Only the stores that a batch touches: a message being sent does not wait for a page of history being written. */
export function storesOf(batch: StorageBatch): readonly StoreName[] {
  const stores = new Set<StoreName>();
  for (const [name, value] of Object.entries(batch)) {
    const isEmpty: boolean = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) for (const store of STORES_OF_FIELD[name as keyof StorageBatch]) stores.add(store);
  }
  return [...stores];
}

/** Browsers that know no durability ignore the option; one that refuses it has only the one it uses anyway. */
export function openTransaction(
  database: IDBDatabase,
  stores: readonly StoreName[],
  durability: 'strict' | 'relaxed',
): IDBTransaction {
  try {
    return database.transaction(stores, 'readwrite', { durability });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return database.transaction(stores, 'readwrite');
  }
}

/** Writes one batch, removals first. Rejects when a row cannot be stored or the disk fails, and then nothing of it is. */
export async function writeRows(transaction: IDBTransaction, batch: StorageBatch, merge: MergeRows): Promise<void> {
  let failure: unknown;
  /** What throws while requests are made, now or in a callback, ends the transaction and is not reported to the page. */
  const guard = (work: () => void) => (): void => {
    try {
      work();
    } catch (error) {
      failure ??= error;
      transaction.abort();
    }
  };
  const done = transactionDone(transaction);
  guard(() => requestAll(transaction, batch, merge, guard))();
  // Nothing is read first: the disk need not wait for this page, which may be going away.
  if (failure === undefined && batchParts(batch).cached === undefined) transaction.commit?.();
  try {
    await done;
  } catch (error) {
    throw failure ?? error;
  }
}

type Guard = (work: () => void) => () => void;

function requestAll(transaction: IDBTransaction, batch: StorageBatch, merge: MergeRows, guard: Guard): void {
  const stores = new Map<StoreName, IDBObjectStore>();
  const store = (name: StoreName): IDBObjectStore => {
    const known = stores.get(name) ?? transaction.objectStore(name);
    stores.set(name, known);
    return known;
  };

  removeAll(store, 'messages', batch.removedMessages);
  removeAll(store, 'drafts', batch.removedDrafts);
  removeAll(store, 'outbox', batch.removedOutbox);
  removeAll(store, 'blobs', batch.removedBlobs);
  for (const name of ['conversations', 'ranges', 'receipts'] as const)
    removeAll(store, name, batch.removedConversations);

  putAll(store, 'drafts', batch.drafts);
  putAll(store, 'outbox', batch.outbox);
  putAll(store, 'blobs', batch.blobs);
  putNewer(store, 'users', batch.users, guard);
  const joined = { guard, merge };
  joinAll(() => store('conversations'), batch.conversations, {
    ...joined,
    keyOf: ({ id }) => id,
    join: mergeConversationRow,
  });
  joinAll(() => store('ranges'), batch.ranges, { ...joined, keyOf: byConversation, join: mergeRangesRow });
  joinAll(() => store('receipts'), batch.receipts, { ...joined, keyOf: byConversation, join: mergeReceiptsRow });
  if (batch.cursor !== undefined) store('meta').put(batch.cursor, 'cursor');
  if (batch.epoch !== undefined) store('meta').put(batch.epoch, 'epoch');

  const removed = batch.removedConversations ?? [];
  const putMessages = (): void => mergeAll(store, batch.messages, merge, guard);
  if (removed.length === 0) putMessages();
  else removeMessagesOf(store('messages'), removed, guard(putMessages));
}

type GetStore = (name: StoreName) => IDBObjectStore;

function removeAll(store: GetStore, name: StoreName, keys: readonly string[] = []): void {
  for (const key of keys) store(name).delete(key);
}

function putAll(store: GetStore, name: StoreName, rows: readonly object[] = []): void {
  for (const row of rows) store(name).put(row);
}

function putNewer(
  store: GetStore,
  name: StoreName,
  rows: readonly { readonly id: string; readonly revision?: number | undefined }[] = [],
  guard: Guard,
): void {
  const latest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!isNewer(latest.get(row.id), row)) latest.set(row.id, row);
  for (const row of latest.values()) {
    const found = store(name).get(row.id) as IDBRequest<unknown>;
    found.onsuccess = guard(() => {
      if (!isNewer(found.result, row)) store(name).put(row);
    });
  }
}

const byConversation = (row: { readonly conversationId: string }): string => row.conversationId;

interface Joining<Row> {
  readonly merge: MergeRows;
  readonly guard: Guard;
  readonly keyOf: (row: Row) => string;
  readonly join: (merge: MergeRows, stored: unknown, incoming: Row) => Row;
}

/** Rows of one key are joined before the disk is asked: the second request would not see the first one's result. */
function joinAll<Row extends object>(
  table: () => IDBObjectStore,
  rows: readonly Row[] = [],
  { merge, guard, keyOf, join }: Joining<Row>,
): void {
  const latest = new Map<string, Row>();
  for (const row of rows) latest.set(keyOf(row), join(merge, latest.get(keyOf(row)), row));
  for (const [key, row] of latest) {
    const found = table().get(key) as IDBRequest<unknown>;
    found.onsuccess = guard(() => {
      table().put(join(merge, found.result, row));
    });
  }
}

function mergeAll(store: GetStore, messages: readonly Message[] = [], merge: MergeRows, guard: Guard): void {
  // Versions of one message are merged before the disk is asked: the second request would not see the first one's result.
  const latest = new Map<string, Message>();
  for (const message of messages) latest.set(message.id, mergeStored(merge, latest.get(message.id), message));
  for (const message of latest.values()) {
    // Most are new, and then the disk is asked once: to read what is not there took as long as to write what is.
    const added = store('messages').add(message);
    added.onerror = (event) => {
      if (added.error?.name !== 'ConstraintError') return;
      event.preventDefault();
      guard(() => {
        const found = store('messages').get(message.id) as IDBRequest<unknown>;
        found.onsuccess = guard(() => {
          const merged = mergeStored(merge, found.result, message);
          if (merged !== found.result) store('messages').put(merged);
        });
      })();
    };
  }
}

/** Deletes by key: a cursor over the index would load each message first. */
function removeMessagesOf(
  messages: IDBObjectStore,
  conversationIds: readonly string[],
  whenRequested: () => void,
): void {
  let open = conversationIds.length;
  for (const id of conversationIds) {
    const keys = messages.index(BY_PLACE).getAllKeys(IDBKeyRange.bound([id], [id, []]));
    keys.onsuccess = () => {
      for (const key of keys.result) messages.delete(key);
      open -= 1;
      if (open === 0) whenRequested();
    };
  }
}
