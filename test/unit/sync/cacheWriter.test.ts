import { expect, it } from 'vitest';
import type { StorageBatch } from '../../../src/sync/storage/storage.js';
import { createMemoryDisk, createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';
import { boSends, openRoom, ROOM, shown, startChat } from './openRoom.js';

it('what came from the cache is not written to it again: a large one would keep its own reader waiting', async () => {
  const disk = createMemoryDisk();
  const before = await openRoom({ disk });
  const texts = Array.from({ length: 120 }, (_, index) => `message ${index}`);
  for (const text of texts) await boSends(before, text);
  await before.clock.advance(1_000);
  await before.chat.commands.loadOlder(ROOM);
  await before.chat.flush();
  await before.chat.dispose();

  const batches: StorageBatch[] = [];
  before.client.refuse('network');
  const room = startChat(
    before.server,
    before.clock,
    {
      chat: {
        storage(given) {
          const storage = createMemoryStorage({ ...given, disk });
          return {
            ...storage,
            write(batch, options) {
              batches.push(batch);
              return storage.write(batch, options);
            },
          };
        },
      },
    },
    before.bo,
  );
  room.client.refuse('network');
  await room.clock.advance(1_000);
  await room.chat.commands.openConversation(ROOM);
  await room.chat.commands.loadOlder(ROOM);
  await room.chat.flush();
  // The last one came with the list.
  expect(shown(room)).toEqual(texts.slice(-101));
  expect(batches.flatMap(({ messages }) => messages ?? [])).toEqual([]);
  expect(batches.flatMap(({ users }) => users ?? [])).toEqual([]);
  expect(batches.flatMap(({ conversations }) => conversations ?? []).map(({ id }) => id)).not.toContain('other');
});

it('what comes while a batch is being written goes into one next batch: a slow disk does not fall behind', async () => {
  const batches: StorageBatch[] = [];
  const slow: (() => void)[] = [];
  const room = await openRoom({
    chat: {
      storage(given) {
        const storage = createMemoryStorage(given);
        return {
          ...storage,
          async write(batch, options) {
            batches.push(batch);
            if (batch.messages?.length) await new Promise<void>((resolve) => slow.push(resolve));
            await storage.write(batch, options);
          },
        };
      },
    },
  });
  batches.length = 0;
  for (let index = 0; index < 5; index += 1) {
    await boSends(room, `message ${index}`);
    await room.clock.advance(1_000);
  }
  slow.shift()?.();
  await room.clock.advance(1_000);
  slow.shift()?.();
  await room.chat.flush();
  expect(batches.flatMap(({ messages }) => messages?.length || [])).toEqual([1, 4]);
});
