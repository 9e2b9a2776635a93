import { createLateStorage } from './createLateStorage.js';
import { createPageStorage } from './createPageStorage.js';
import type { ChatStorage, StorageOptions } from './storage.js';

/** `auto`: the database in browsers, memory where there is none, as on servers. */
export type StorageKind = 'auto' | 'indexeddb' | 'memory';

/** Makes an account's storage. Touches nothing until it is opened. */
export function createStorage(kind: StorageKind, options: StorageOptions): ChatStorage {
  const usesDatabase = kind === 'indexeddb' || (kind === 'auto' && hasIndexedDb());
  if (!usesDatabase) return createPageStorage();
  return createLateStorage(options, async () => (await import('./createIndexedDbStorage.js')).createIndexedDbStorage);
}

/** A frame without an origin of its own throws when asked: it has a database, which will turn out to be blocked. */
function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && (indexedDB as unknown) !== null;
  } catch {
    return true;
  }
}
