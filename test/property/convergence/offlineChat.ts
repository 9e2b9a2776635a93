import { createScriptedServer } from 'chatloom/testing';
import { createChat, type Chat } from '../../../src/sync/createChat.js';
import { createMemoryStorage, type MemoryDisk } from '../../../src/testing/storage/createMemoryStorage.js';
import type { Run } from './run.ts';

/** A chat over a disk that never gets a line: what it shows is the cache. */
export function createOfflineChat(run: Run, disk: MemoryDisk): { readonly chat: Chat; close(): Promise<void> } {
  const { setting, clock } = run;
  const client = createScriptedServer({
    clock,
    ordering: setting.order === 'adjacency' ? 'adjacency' : 'sequence',
    contiguous: setting.order === 'contiguous',
  }).client('ana');
  client.refuse('network');
  const chat = createChat({
    connector: client.connector,
    clock,
    random: () => 0.5,
    tabs: false,
    storage: (options) => createMemoryStorage({ ...options, disk }),
  });
  chat.start();
  return {
    chat,
    async close() {
      const closing = chat.dispose();
      await clock.advance(5_000);
      await closing;
    },
  };
}
