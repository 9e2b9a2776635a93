import { ChatError } from '../../model/errors.js';
import type { ChatStorage } from './storage.js';

/**
 * Keeps nothing beyond the page: what would be written is in its state already, but for the bytes of attachments.
 * History that left the state is asked of the server again.
 */
export function createPageStorage(): ChatStorage {
  const blobs = new Map<string, Blob>();
  let isClosed = false;
  return {
    mode: 'memory',
    open: async () => ({ conversations: [], users: [], drafts: [], outbox: [], receipts: [], epoch: 0 }),
    async write({ blobs: added = [], removedBlobs = [] }) {
      if (isClosed) throw new ChatError('storage', 'storage.write', { retryable: false });
      for (const id of removedBlobs) blobs.delete(id);
      for (const { localId, blob } of added) blobs.set(localId, blob);
    },
    readMessages: async () => [],
    readMessage: async () => undefined,
    readRanges: async () => undefined,
    readOutbox: async () => [],
    readBlob: async (localId) => blobs.get(localId),
    wipe: async () => blobs.clear(),
    close() {
      isClosed = true;
    },
  };
}
