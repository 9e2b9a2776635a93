import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { idsOf, makeConversation, makeMessages, makeOutboxRow } from '../../../unit/sync/storage/storageRows.js';
import { openStorage } from './openStorages.js';

const held: IDBDatabase[] = [];

afterEach(() => {
  for (const database of held.splice(0)) database.close();
});

/** A connection that does not let go when asked to, as a tab with older code may hold. */
function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error ?? new Error('no reason'));
    request.onsuccess = () => {
      held.push(request.result);
      resolve(request.result);
    };
  });
}

describe('a database that cannot be opened', () => {
  it('P41 settles within 3 s behind another connection that upgrades and is blocked itself', async () => {
    const { storage, databaseName, faults } = openStorage();
    const [holder] = [await openRaw(databaseName, 1)];
    const upgrade = indexedDB.open(databaseName, 2);
    const startedAt = performance.now();
    expect(await storage.open()).toMatchObject({ conversations: [], outbox: [] });
    expect(performance.now() - startedAt).toBeLessThan(3_500);
    expect(storage.mode).toBe('memory');
    expect(faults).toEqual(['timeout']);
    await storage.write({ outbox: [makeOutboxRow(1)] }, { strict: true });
    expect(idsOf(await storage.readOutbox())).toEqual(['o1']);
    holder.close();
    await vi.waitFor(() => expect(upgrade.readyState).toBe('done'));
    upgrade.result.close();
  });

  it('P42 leaves a newer database as it is, says so, and does not try again', async () => {
    const clock = createVirtualClock();
    const { storage, databaseName, faults } = openStorage({ clock });
    const future = indexedDB.open(databaseName, 99);
    future.onupgradeneeded = () => future.result.createObjectStore('later').put('precious', 'key');
    await vi.waitFor(() => expect(future.readyState).toBe('done'));
    future.result.close();

    await storage.open();
    expect(faults).toEqual(['newer']);
    await storage.write({ outbox: [makeOutboxRow(1)] }, { strict: true });
    expect(clock.pending).toBe(0);
    expect(storage.mode).toBe('memory');

    const database = await openRaw(databaseName);
    expect(database.version).toBe(99);
    const kept = database.transaction('later').objectStore('later').get('key');
    await vi.waitFor(() => expect(kept.readyState).toBe('done'));
    expect(kept.result).toBe('precious');
  });

  it('P40 is told from an empty one: what it holds comes back with the next load, and the outbox at the next try', async () => {
    const first = openStorage();
    await first.storage.open();
    await first.storage.write({
      outbox: [makeOutboxRow(1)],
      conversations: [makeConversation('c1')],
      cursor: 'old',
      epoch: 7,
    });
    first.storage.close();

    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const clock = createVirtualClock();
    const { storage, faults, restored } = openStorage({ name: first.name, clock });
    expect(await storage.open()).toMatchObject({ conversations: [], epoch: 0 });
    expect(faults).toEqual(['unavailable']);
    await storage.write({
      outbox: [makeOutboxRow(2)],
      conversations: [makeConversation('c2')],
      cursor: 'new',
      epoch: 1,
    });
    await clock.advance(5_000);
    await vi.waitFor(() => expect(restored.times).toBe(1));
    open.mockRestore();

    expect(storage.mode).toBe('indexeddb');
    expect(idsOf(await storage.readOutbox())).toEqual(['o1', 'o2']);
    // This page's cache has no base on the disk, so none of it goes there: not the cursor, and no epoch of its own count.
    const start = await openStorage({ name: first.name }).storage.open();
    expect(start).toMatchObject({ cursor: 'old', epoch: 7 });
    expect(idsOf(start.conversations)).toEqual(['c1']);
    expect(idsOf(start.outbox)).toEqual(['o1', 'o2']);
  });
});

describe('a sign-out', () => {
  it('P43 deletes a database that could not be opened, and what waited in memory', async () => {
    const first = openStorage();
    await first.storage.write({ outbox: [makeOutboxRow(1)], cursor: 'old' });
    first.storage.close();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const { storage } = openStorage({ name: first.name, clock: createVirtualClock() });
    await storage.write({ outbox: [makeOutboxRow(2)] });
    expect(storage.mode).toBe('memory');
    await storage.wipe();
    vi.restoreAllMocks();
    expect(await storage.readOutbox()).toEqual([]);
    const start = await openStorage({ name: first.name }).storage.open();
    expect([start.outbox, start.cursor]).toEqual([[], undefined]);
  });

  it('says so when it cannot', async () => {
    const clock = createVirtualClock();
    const { storage, databaseName } = openStorage({ clock });
    const holder = await openRaw(databaseName, 99);
    await storage.open();
    const wiped = storage.wipe().catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await clock.advance(10_000);
    expect(await wiped).toMatchObject({ code: 'storage' });
    holder.close();
  });
});

describe('a database that goes away', () => {
  it('P41 lets another tab upgrade at once', async () => {
    const clock = createVirtualClock();
    const { storage, databaseName, faults } = openStorage({ clock });
    await storage.open();
    await storage.write({ outbox: [makeOutboxRow(1)] });
    await openRaw(databaseName, 2);
    expect(faults).toEqual(['replaced']);
    expect(idsOf(await storage.readOutbox())).toEqual(['o1']);
    await clock.advance(5_000);
    await vi.waitFor(() => expect(faults).toEqual(['replaced', 'newer']));
    expect(clock.pending).toBe(0);
  });

  it('P40 deleted under us: goes on in memory, and brings what a person wrote into the next database', async () => {
    const clock = createVirtualClock();
    const { storage, name, databaseName, faults, restored } = openStorage({ clock });
    await storage.open();
    await storage.write({
      outbox: [makeOutboxRow(1), makeOutboxRow(2)],
      drafts: [{ conversationId: 'c1', text: 'half', updatedAt: 1 }],
      blobs: [{ localId: 'b1', blob: new Blob(['bytes']) }],
      messages: makeMessages(1, 5),
      cursor: 'old',
    });
    await storage.write({ removedOutbox: ['o1'] });
    const deletion = indexedDB.deleteDatabase(databaseName);
    await vi.waitFor(() => expect(deletion.readyState).toBe('done'));
    expect(faults).toEqual(['replaced']);
    expect(storage.mode).toBe('memory');

    await storage.write({ messages: makeMessages(6, 7), cursor: 'new', outbox: [makeOutboxRow(3)] });
    expect(idsOf(await storage.readOutbox())).toEqual(['o2', 'o3']);
    expect(idsOf(await storage.readMessages({ conversationId: 'c1', limit: 9, from: 'newest' }))).toEqual([
      'c1-m6',
      'c1-m7',
    ]);
    await clock.advance(5_000);
    await vi.waitFor(() => expect(restored.times).toBe(1));

    await storage.write({ removedOutbox: ['o2'], outbox: [makeOutboxRow(4)], cursor: 'newer' });
    const start = await openStorage({ name }).storage.open();
    expect(idsOf(start.outbox)).toEqual(['o3', 'o4']);
    expect(start.drafts).toMatchObject([{ text: 'half' }]);
    expect(start.cursor).toBeUndefined();
    expect(idsOf(await storage.readOutbox())).toEqual(['o3', 'o4']);
    expect(await (await storage.readBlob('b1'))?.text()).toBe('bytes');
  });

  it('P40 site data cleared by the browser: the connection closes by itself', async () => {
    const clock = createVirtualClock();
    const { storage, name, faults, restored } = openStorage({ clock });
    await storage.open();
    await storage.write({ outbox: [makeOutboxRow(1)], messages: makeMessages(1, 3) }, { strict: true });
    await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
    await vi.waitFor(() => expect(faults).toEqual(['lost']));
    await storage.write({ outbox: [makeOutboxRow(2)] }, { strict: true });
    await clock.advance(5_000);
    await vi.waitFor(() => expect(restored.times).toBe(1));
    expect(idsOf((await openStorage({ name }).storage.open()).outbox)).toEqual(['o1', 'o2']);
  });

  it('P40 a write under way when it goes is not lost', async () => {
    const { storage, faults } = openStorage();
    await storage.open();
    const writes = [1, 2, 3].map((number) => storage.write({ outbox: [makeOutboxRow(number)] }, { strict: true }));
    await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' });
    await Promise.all(writes);
    await vi.waitFor(() => expect(faults).toEqual(['lost']));
    expect(idsOf(await storage.readOutbox())).toEqual(['o1', 'o2', 'o3']);
  });

  it('P40 a write that is not answered any more when it goes is not waited for, and not lost', async () => {
    const clock = createVirtualClock();
    const { storage, databaseName, faults } = openStorage({ clock });
    await storage.open();
    const deaf = { objectStore: () => ({ put: () => ({}) }), commit: () => undefined };
    const transaction = vi
      .spyOn(IDBDatabase.prototype, 'transaction')
      .mockImplementation(() => deaf as unknown as IDBTransaction);
    const write = storage.write({ outbox: [makeOutboxRow(1)] }, { strict: true });
    await vi.waitFor(() => expect(transaction).toHaveBeenCalled());
    transaction.mockRestore();
    await openRaw(databaseName, 2);
    await write;
    expect(faults).toEqual(['replaced']);
    expect(idsOf(await storage.readOutbox())).toEqual(['o1']);
  });

  it('P39 a disk that never answers counts as gone', async () => {
    const clock = createVirtualClock();
    const { storage, faults } = openStorage({ clock });
    await storage.open();
    const original = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = (() => ({}) as IDBRequest) as typeof original;
    const read = storage.readMessage('c1-m1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await clock.advance(5_000);
    IDBObjectStore.prototype.get = original;
    expect(await read).toBeUndefined();
    expect(faults).toEqual(['timeout']);
  });
});
