import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';

/** The tables, by what they are asked for. A new version adds a step to `upgrade` and raises `DATABASE_VERSION`. */
export const STORES = [
  'meta',
  'conversations',
  'users',
  'messages',
  'ranges',
  'receipts',
  'drafts',
  'outbox',
  'blobs',
] as const;

export type StoreName = (typeof STORES)[number];

export const DATABASE_VERSION = 1;

/** Index of `messages` by `[conversationId, order]`: a message without an order is kept, and found by its id only. */
export const BY_PLACE = 'place';

/** Index of `outbox` by `sequence`. */
export const BY_SEQUENCE = 'sequence';

export function databaseName(name: string): string {
  return `chatloom:${name}`;
}

export interface DatabaseCallbacks {
  /** Another connection, this or another tab's, keeps this version from being opened. */
  readonly onBlocked: () => void;
  /** Another tab wants to upgrade or delete the database: the connection has just been closed for it. */
  readonly onReplaced: () => void;
  /** The browser closed the connection: site data deleted, or the disk failed. */
  readonly onLost: () => void;
}

/** Settles when the browser says so, which may be never: the caller sets the limit. */
export function openDatabase(
  name: string,
  { onBlocked, onReplaced, onLost }: DatabaseCallbacks,
): Promise<IDBPDatabase> {
  const opened: Promise<IDBPDatabase> = openDB(databaseName(name), DATABASE_VERSION, {
    upgrade,
    blocked: onBlocked,
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onReplaced();
    },
    terminated: onLost,
  });
  return opened;
}

/** Rows are not touched here: adding an index to 900 000 of them took 27 s, with every tab waiting. */
function upgrade(
  database: IDBPDatabase,
  oldVersion: number,
  _newVersion: number | null,
  _transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): void {
  if (oldVersion < 1) {
    database.createObjectStore('meta');
    database.createObjectStore('conversations', { keyPath: 'id' });
    database.createObjectStore('users', { keyPath: 'id' });
    database.createObjectStore('messages', { keyPath: 'id' }).createIndex(BY_PLACE, ['conversationId', 'order']);
    database.createObjectStore('ranges', { keyPath: 'conversationId' });
    database.createObjectStore('receipts', { keyPath: 'conversationId' });
    database.createObjectStore('drafts', { keyPath: 'conversationId' });
    database.createObjectStore('outbox', { keyPath: 'id' }).createIndex(BY_SEQUENCE, 'sequence');
    database.createObjectStore('blobs', { keyPath: 'localId' });
  }
}
