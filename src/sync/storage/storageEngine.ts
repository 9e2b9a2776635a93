import type { ChatStorage } from './storage.js';

/** One place that holds rows, a database or memory. Unlike a `ChatStorage` it may fail; whoever holds it knows what then. */
export type StorageEngine = Omit<ChatStorage, 'mode'>;
