import type { ChatStorage } from './storage.js';

/** One place that holds rows, a database or memory. Unlike a `ChatStorage` it may fail; whoever holds it knows what then. */
export interface StorageEngine extends Omit<ChatStorage, 'mode'> {
  countMessages(): Promise<number>;
  /** Conversations whose messages may go, in this order. */
  evictionOrder(): Promise<readonly string[]>;
  /** Deletes some of the oldest messages of a conversation; resolves to how many. */
  evictStep(conversationId: string, keepNewest: number): Promise<number>;
}
