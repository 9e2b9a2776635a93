import { createIndexedDbStorage } from './createIndexedDbStorage.js';
import { createMemoryStorage, type MemoryStorageOptions } from './createMemoryStorage.js';
import type { ChatStorage } from './storage.js';

/** `auto`: the database in browsers, memory where there is none, as on servers. */
export type StorageKind = 'auto' | 'indexeddb' | 'memory';

export interface CreateStorageOptions extends MemoryStorageOptions {
  /** @default 'auto' */
  readonly kind?: StorageKind | undefined;
}

/** Makes an account's storage. Touches nothing until it is opened. */
export function createStorage({ kind = 'auto', disk, ...options }: CreateStorageOptions): ChatStorage {
  const usesDatabase = kind === 'indexeddb' || (kind === 'auto' && hasIndexedDb());
  return usesDatabase ? createIndexedDbStorage(options) : createMemoryStorage({ ...options, disk });
}

/** A frame without an origin of its own throws when asked: it has a database, which will turn out to be blocked. */
function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && (indexedDB as unknown) !== null;
  } catch {
    return true;
  }
}
