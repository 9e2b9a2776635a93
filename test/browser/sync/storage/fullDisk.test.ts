import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { idsOf, makeConversation, makeMessages, makeOutboxRow } from '../../../unit/sync/storage/storageRows.js';
import { openStorage } from './openStorages.js';

/** Chromium's buckets are real databases under a real quota of their own. */
interface Bucket {
  readonly indexedDB: IDBFactory;
}

interface Buckets {
  open(name: string, options: { quota: number }): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;
const QUOTA = 4_000_000;
let bucketName = '';

/** Storage opened after this lies on a disk of 4 MB. */
async function useSmallDisk(): Promise<void> {
  bucketName = `small-${Date.now()}`;
  const bucket = await buckets.open(bucketName, { quota: QUOTA });
  vi.spyOn(window, 'indexedDB', 'get').mockReturnValue(bucket.indexedDB);
}

async function fill(): Promise<void> {
  const request = indexedDB.open('filler', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
  await vi.waitFor(() => expect(request.readyState).toBe('done'));
  for (let size = 1_000_000; size > 1_000; ) {
    const transaction = request.result.transaction('rows', 'readwrite');
    transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(Math.min(size, 60_000))));
    const fits = await new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
    if (!fits) size = Math.min(size, 60_000) / 2;
  }
  request.result.close();
}

async function makeRoom(): Promise<void> {
  const request = indexedDB.deleteDatabase('filler');
  await vi.waitFor(() => expect(request.readyState).toBe('done'));
}

afterEach(async () => {
  vi.restoreAllMocks();
  await buckets.delete(bucketName);
});

describe('a full disk', () => {
  it('P40 P19 holds back everything after the first refused write, and writes it as one when there is room', async () => {
    await useSmallDisk();
    const clock = createVirtualClock();
    const { storage, name, faults, restored } = openStorage({ clock });
    await storage.open();
    await storage.write({
      messages: makeMessages(1, 10),
      conversations: [makeConversation('c1')],
      ranges: [{ conversationId: 'c1', ranges: [{ low: 1, high: 10, before: null, after: null, epoch: 0 }] }],
      outbox: [makeOutboxRow(1)],
      cursor: 'before',
    });
    await fill();
    const text = 'x'.repeat(50_000);
    await storage.write({
      messages: makeMessages(11, 20, { content: { type: 'text', text } }),
      cursor: 'with the data',
    });
    expect(faults).toEqual(['quota']);
    expect(storage.mode).toBe('memory');
    const [recalled] = makeMessages(5, 5, { recall: { recalledBy: 'bo', recalledAt: 1 } });
    await storage.write({
      removedMessages: ['c1-m10'],
      messages: [...makeMessages(21, 21), ...(recalled ? [recalled] : [])],
      ranges: [{ conversationId: 'c1', ranges: [{ low: 1, high: 21, before: null, after: null, epoch: 0 }] }],
      cursor: 'after',
    });

    // Read through: the old rows, the new ones over them, the removed ones gone.
    const page = await storage.readMessages({ conversationId: 'c1', limit: 4, from: 'newest', below: 13 });
    expect(idsOf(page)).toEqual(['c1-m8', 'c1-m9', 'c1-m11', 'c1-m12']);
    expect(await storage.readMessages({ conversationId: 'c1', limit: 100, from: 'oldest' })).toHaveLength(20);
    expect(await storage.readMessage('c1-m5')).toMatchObject({ recall: { recalledBy: 'bo' } });
    expect(await storage.readMessage('c1-m10')).toBeUndefined();
    expect(await storage.readRanges('c1')).toMatchObject([{ high: 21 }]);

    // A page that dies now leaves the cursor and the data of before.
    const second = openStorage({ name }).storage;
    expect((await second.open()).cursor).toBe('before');
    expect(await second.readRanges('c1')).toMatchObject([{ high: 10 }]);

    await clock.advance(5_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(restored.times).toBe(0);
    await makeRoom();
    await clock.advance(10_000);
    await vi.waitFor(() => expect(restored.times).toBe(1));
    expect(storage.mode).toBe('indexeddb');
    const third = openStorage({ name }).storage;
    expect((await third.open()).cursor).toBe('after');
    expect(await third.readMessages({ conversationId: 'c1', limit: 100, from: 'oldest' })).toHaveLength(20);
    expect(await third.readMessage('c1-m5')).toMatchObject({ recall: { recalledBy: 'bo' } });
    expect(faults).toEqual(['quota']);
  });

  it('P40 still keeps on the disk what a person writes, as far as it fits', async () => {
    await useSmallDisk();
    const { storage, name } = openStorage({ clock: createVirtualClock() });
    await storage.open();
    await fill();
    await storage.write(
      { outbox: [makeOutboxRow(1, { change: { ...(makeOutboxRow(1).change as object), text: 'x'.repeat(600_000) } })] },
      { strict: true },
    );
    expect(storage.mode).toBe('memory');
    expect(idsOf(await storage.readOutbox())).toEqual(['o1']);
    await makeRoom();
    await storage.write({ removedOutbox: ['o1'], outbox: [makeOutboxRow(2)] }, { strict: true });
    await storage.write({ outbox: [makeOutboxRow(3)] }, { strict: true });
    expect(idsOf((await openStorage({ name }).storage.open()).outbox)).toEqual(['o2', 'o3']);
  });
});
