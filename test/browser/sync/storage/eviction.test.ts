import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { BY_PLACE, databaseName } from '../../../../src/sync/storage/database.js';
import type { StoredRange } from '../../../../src/sync/storage/storage.js';
import { makeConversation, makeMessages, makeOutboxRow } from '../../../unit/sync/storage/storageRows.js';
import { openStorage } from './openStorages.js';

const whole = (low: number, high: number): StoredRange => ({ low, high, before: null, after: null, epoch: 1 });

/** Three conversations of 400 messages, the first without activity for longest, the second pinned. */
async function fill(name?: string) {
  const first = openStorage(name === undefined ? {} : { name });
  const ids = ['old', 'pinned', 'new'];
  await first.storage.write({
    conversations: ids.map((id, index) =>
      makeConversation(id, { activityAt: index + 1, ...(id === 'pinned' ? { pinnedAt: 1 } : {}) }),
    ),
    messages: ids.flatMap((conversationId) => makeMessages(1, 400, { conversationId })),
    ranges: ids.map((conversationId) => ({ conversationId, ranges: [whole(1, 400)] })),
    receipts: ids.map((conversationId) => ({ conversationId, read: [['bo', { order: 3 }]], delivered: [] })),
    outbox: [makeOutboxRow(1)],
    drafts: [{ conversationId: 'old', text: 'half', updatedAt: 1 }],
  });
  first.storage.close();
  return first.name;
}

async function stateOf(name: string) {
  const { storage } = openStorage({ name });
  const count = async (conversationId: string) =>
    (await storage.readMessages({ conversationId, limit: 9_999, from: 'newest' })).length;
  const start = await storage.open();
  const state = {
    old: await count('old'),
    pinned: await count('pinned'),
    new: await count('new'),
    outbox: start.outbox.length,
    drafts: start.drafts.length,
    receipts: start.receipts.length,
    rangesOfOld: await storage.readRanges('old'),
  };
  storage.close();
  return state;
}

/** Messages on the disk, counted past the storage: what a page reads through it stays. */
async function countsOf(name: string): Promise<{ readonly old: number; readonly new: number; readonly all: number }> {
  const database = await openDB(databaseName(name));
  const messages = database.transaction('messages').store;
  const of = (id: string) => messages.index(BY_PLACE).count(IDBKeyRange.bound([id], [id, []]));
  const [old, newest, all] = await Promise.all([of('old'), of('new'), messages.count()]);
  database.close();
  return { old, new: newest, all };
}

/** As many turns of the disk and the locks as an eviction of these conversations would take, and some more. */
async function turns(name: string): Promise<void> {
  const database = await openDB(databaseName(name));
  for (let turn = 0; turn < 20; turn += 1) {
    await navigator.locks.query();
    await database.transaction('messages', 'readwrite').done;
  }
  database.close();
}

describe('P44 a cache over its cap', () => {
  it('lets the oldest messages go, never what a person wrote, markers or what is pinned, and leaves a gap', async () => {
    const name = await fill();
    const clock = createVirtualClock();
    const { storage } = openStorage({ name, clock, mostMessages: 1_000 });
    await storage.open();
    await clock.advance(10_000);
    // 1 200 were there, 1 000 may be, and a tenth of that is to be free.
    await vi.waitFor(async () => expect((await countsOf(name)).all).toBeLessThanOrEqual(900));
    storage.close();
    const state = await stateOf(name);
    expect(state).toMatchObject({ old: 200, pinned: 400, outbox: 1, drafts: 1, receipts: 3 });
    expect(state.rangesOfOld).toEqual([{ low: 201, high: 400, before: {}, after: null, epoch: 1 }]);
  });

  it('within its cap stays as it is', async () => {
    const name = await fill();
    const clock = createVirtualClock();
    const { storage } = openStorage({ name, clock, mostMessages: 1_200 });
    await storage.open();
    await clock.advance(10_000);
    await turns(name);
    storage.close();
    expect(await stateOf(name)).toMatchObject({ old: 400, pinned: 400, new: 400 });
  });

  it('leaves alone what this page has read, and everything while another page has the same cache open', async () => {
    const name = await fill();
    const clock = createVirtualClock();
    const reader = openStorage({ name, clock, mostMessages: 1_000 });
    await reader.storage.readRanges('old');
    await clock.advance(10_000);
    await vi.waitFor(async () => expect((await countsOf(name)).new).toBe(200));
    reader.storage.close();
    expect(await stateOf(name)).toMatchObject({ old: 400, new: 200 });

    const other = openStorage({ name });
    await other.storage.open();
    const later = openStorage({ name, clock, mostMessages: 500 });
    await later.storage.open();
    await clock.advance(10_000);
    await turns(name);
    later.storage.close();
    other.storage.close();
    await vi.waitFor(async () =>
      expect((await navigator.locks.query()).held?.filter(({ name: lock }) => lock?.endsWith(name))).toEqual([]),
    );
    expect(await stateOf(name)).toMatchObject({ old: 400, new: 200 });
  });
});
