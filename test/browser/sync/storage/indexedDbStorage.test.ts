import { describe, expect, it } from 'vitest';
import { storageCases } from '../../../unit/sync/storage/storageCases.js';
import { idsOf, makeMessages, makeOutboxRow } from '../../../unit/sync/storage/storageRows.js';
import { openStorage } from './openStorages.js';

describe('createIndexedDbStorage', () => {
  it.each(storageCases)('$name', async ({ run }) => {
    const { storage, name } = openStorage();
    await run(storage, () => openStorage({ name }).storage);
  });

  it('is a database with the stores and indexes that other versions will find', async () => {
    const { storage, databaseName } = openStorage();
    await storage.open();
    const { version } = (await indexedDB.databases()).find(({ name }) => name === databaseName) ?? {};
    expect(version).toBe(1);
  });

  it('P15 writes what a person wrote strictly, the rest relaxed, and only locks the stores that it touches', async () => {
    const asked: [string[], string | undefined][] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, stores, mode, options) {
      const names = typeof stores === 'string' ? [stores] : [...stores];
      if (mode === 'readwrite') asked.push([names.sort(), options?.durability]);
      return original.call(this, stores, mode, options);
    };
    try {
      const { storage } = openStorage();
      await storage.write({ outbox: [makeOutboxRow(1)], removedDrafts: ['c1'] }, { strict: true });
      await storage.write({ messages: makeMessages(1, 2), cursor: 'c' });
      await storage.write({ messages: [], removedOutbox: [] });
      expect(asked).toEqual([
        [['drafts', 'outbox'], 'strict'],
        [['messages', 'meta'], 'relaxed'],
      ]);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
  });

  it('works where the browser refuses to hear of durability', async () => {
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, stores, mode, options) {
      if (options) throw new TypeError('no such option');
      return original.call(this, stores, mode);
    };
    try {
      const { storage, faults } = openStorage();
      await storage.write({ outbox: [makeOutboxRow(1)] }, { strict: true });
      expect(idsOf(await storage.readOutbox())).toEqual(['o1']);
      expect(faults).toEqual([]);
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
  });

  it('pages back without directions in getAll, as browsers of 2024 do', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords');
    Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords');
    try {
      const { storage } = openStorage();
      await storage.write({ messages: makeMessages(1, 120) });
      const page = await storage.readMessages({ conversationId: 'c1', limit: 50, from: 'newest', below: 101 });
      expect(idsOf(page)).toEqual(idsOf(makeMessages(51, 100)));
    } finally {
      if (descriptor) Object.defineProperty(IDBIndex.prototype, 'getAllRecords', descriptor);
    }
  });

  it('pages through 20 000 messages by 50, from both ends, each once', { timeout: 60_000 }, async () => {
    const { storage } = openStorage();
    for (let first = 1; first <= 20_000; first += 2_000) {
      await storage.write({ messages: makeMessages(first, first + 1_999) });
    }
    const back: string[] = [];
    let below: number | undefined;
    for (;;) {
      const page = (await storage.readMessages({ conversationId: 'c1', limit: 50, from: 'newest', below })) as {
        id: string;
        order: number;
      }[];
      if (page.length === 0) break;
      back.unshift(...idsOf(page));
      below = page[0]?.order;
    }
    expect(back).toEqual(idsOf(makeMessages(1, 20_000)));
    const forth = await storage.readMessages({ conversationId: 'c1', limit: 50, from: 'oldest', above: 19_990 });
    expect(forth).toHaveLength(10);
  });

  it('does not merge half: a batch with a row that cannot be stored leaves nothing behind', async () => {
    const { storage } = openStorage();
    const [first, second] = makeMessages(1, 2);
    const unfit = { ...second, content: { type: 'text', text: 'x', onClick: () => undefined } };
    await expect(
      storage.write({ messages: [first, unfit] as never, cursor: 'next', outbox: [makeOutboxRow(1)] }),
    ).rejects.toMatchObject({ code: 'storage' });
    expect(await storage.readMessage('c1-m1')).toBeUndefined();
    expect(await storage.readOutbox()).toEqual([]);
    expect(storage.mode).toBe('indexeddb');
  });
});
