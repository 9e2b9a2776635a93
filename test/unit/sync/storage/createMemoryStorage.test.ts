import { describe, expect, it } from 'vitest';
import { createMemoryDisk, createMemoryStorage } from '../../../../src/testing/storage/createMemoryStorage.js';
import { storageCases } from './storageCases.js';
import { makeMessage, mergeMessages } from './storageRows.js';

describe('createMemoryStorage', () => {
  it.each(storageCases)('$name', async ({ run }) => {
    const disk = createMemoryDisk();
    const open = () => createMemoryStorage({ name: 'test', mergeMessages, disk });
    await run(open(), open);
  });

  it('hands out copies: changing what was written or read changes nothing', async () => {
    const storage = createMemoryStorage({ name: 'test', mergeMessages });
    const change = { text: 'one' };
    await storage.write({ outbox: [{ id: 'o1', sequence: 1, owner: 'tab', change }] });
    change.text = 'two';
    const [row] = (await storage.readOutbox()) as { change: { text: string } }[];
    if (row) row.change.text = 'three';
    expect(await storage.readOutbox()).toMatchObject([{ change: { text: 'one' } }]);
  });

  it('takes a copy at the call, and applies it in a later turn', async () => {
    const storage = createMemoryStorage({ name: 'test', mergeMessages });
    const written = storage.write({ messages: [makeMessage(1)] });
    const read = storage.readMessage('c1-m1');
    await written;
    expect(await read).toMatchObject({ id: 'c1-m1' });
  });

  it('keeps databases of one disk apart by name, and disks from each other', async () => {
    const disk = createMemoryDisk();
    await createMemoryStorage({ name: 'ana', mergeMessages, disk }).write({ epoch: 1 });
    expect(await createMemoryStorage({ name: 'bo', mergeMessages, disk }).open()).toMatchObject({ epoch: 0 });
    expect(await createMemoryStorage({ name: 'ana', mergeMessages }).open()).toMatchObject({ epoch: 0 });
    expect(await createMemoryStorage({ name: 'ana', mergeMessages, disk }).open()).toMatchObject({ epoch: 1 });
  });

  it('says that it is memory', () => {
    expect(createMemoryStorage({ name: 'test', mergeMessages }).mode).toBe('memory');
  });
});
