import type { TableName, Tables } from './rows.js';

/** Compared part by part, numbers before texts, a shorter key before a longer one: as IndexedDB does. */
export type Key = readonly (string | number)[];

/** Rows whose key begins with `prefix` and goes on with a part from `from` to `to`, both included. */
export interface KeyRange {
  readonly prefix: Key;
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
}

/**
 * One transaction. Between its calls nothing but its own results may be awaited: IndexedDB commits a transaction that
 * has nothing to wait for.
 */
export interface Transaction {
  get<T extends TableName>(table: T, key: Key): Promise<Tables[T] | undefined>;
  /** Rows in key order. */
  list<T extends TableName>(table: T, range: KeyRange, limit?: number): Promise<readonly Tables[T][]>;
  /** A failed write fails the transaction. */
  put<T extends TableName>(table: T, key: Key, row: Tables[T]): void;
  remove(table: TableName, range: KeyRange): void;
}

export type TransactionMode = 'readonly' | 'readwrite';

/** Where the backend keeps its tables. Every command is one transaction, so several tabs are safe at once. */
export interface BackendStore {
  /** Runs `work` in a transaction; if it throws nothing of it has happened. */
  transact<Result>(mode: TransactionMode, work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): void;
}
