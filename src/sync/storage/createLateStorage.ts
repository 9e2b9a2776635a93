import { type Clock, systemClock } from '../../shared/clock.js';
import { callConnector } from '../callConnector.js';
import { createPageStorage } from './createPageStorage.js';
import type { ChatStorage, StorageOptions } from './storage.js';

/** Where the code of a storage comes from. */
export type LoadStorage = () => Promise<(options: StorageOptions) => ChatStorage>;

/** A storage whose code comes at its first use: what is asked before waits, in order. Without it nothing outlives the page. */
export function createLateStorage(options: StorageOptions, load: LoadStorage): ChatStorage {
  const clock: Clock = options.clock ?? systemClock;
  let storage: ChatStorage | undefined;
  let loading: Promise<ChatStorage> | undefined;

  async function loadNow(): Promise<ChatStorage> {
    try {
      const create = await callConnector('storage.load', load, { clock });
      storage = create(options);
    } catch {
      storage = createPageStorage();
      options.onDegraded?.('not-loaded');
    }
    return storage;
  }

  const loaded = (): Promise<ChatStorage> => (loading ??= loadNow());

  return {
    get mode() {
      return storage?.mode ?? 'indexeddb';
    },
    open: async () => (await loaded()).open(),
    write: async (batch, writeOptions) => (await loaded()).write(batch, writeOptions),
    readMessages: async (input) => (await loaded()).readMessages(input),
    readMessage: async (id) => (await loaded()).readMessage(id),
    readRanges: async (conversationId) => (await loaded()).readRanges(conversationId),
    readOutbox: async () => (await loaded()).readOutbox(),
    readBlob: async (localId) => (await loaded()).readBlob(localId),
    wipe: async () => (await loaded()).wipe(),
    close() {
      // Never used: nothing is loaded any more, and nothing can be written.
      loading ??= Promise.resolve(createPageStorage());
      void loading.then((opened) => opened.close());
    },
  };
}
