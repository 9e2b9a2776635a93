import { describe, expect, it, vi } from 'vitest';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
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

/** Lets the clock pass the wait, and what it started run to its end. */
async function evicted(clock: ReturnType<typeof createVirtualClock>): Promise<void> {
  await clock.advance(10_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

describe('P44 a cache over its cap', () => {
  it('lets the oldest messages go, never what a person wrote, markers or what is pinned, and leaves a gap', async () => {
    const name = await fill();
    const clock = createVirtualClock();
    const { storage } = openStorage({ name, clock, mostMessages: 1_000 });
    await storage.open();
    await evicted(clock);
    storage.close();
    const state = await stateOf(name);
    expect(state).toMatchObject({ old: 200, pinned: 400, outbox: 1, drafts: 1, receipts: 3 });
    // 1 200 were there, 1 000 may be, and a tenth of that is to be free.
    expect(state.old + state.pinned + state.new).toBeLessThanOrEqual(1_000);
    expect(state.rangesOfOld).toEqual([{ low: 201, high: 400, before: {}, after: null, epoch: 1 }]);
  });

  it('within its cap stays as it is', async () => {
    const name = await fill();
    const clock = createVirtualClock();
    const { storage } = openStorage({ name, clock, mostMessages: 1_200 });
    await storage.open();
    await evicted(clock);
    storage.close();
    expect(await stateOf(name)).toMatchObject({ old: 400, pinned: 400, new: 400 });
  });

  it('leaves alone what this page has read, and everything while another page has the same cache open', async () => {
    const name = await fill();
    const clock = createVirtualClock();
    const reader = openStorage({ name, clock, mostMessages: 1_000 });
    await reader.storage.readRanges('old');
    await evicted(clock);
    reader.storage.close();
    expect(await stateOf(name)).toMatchObject({ old: 400, new: 200 });

    const other = openStorage({ name });
    await other.storage.open();
    const later = openStorage({ name, clock, mostMessages: 500 });
    await later.storage.open();
    await evicted(clock);
    later.storage.close();
    other.storage.close();
    await vi.waitFor(async () =>
      expect((await navigator.locks.query()).held?.filter(({ name: lock }) => lock?.endsWith(name))).toEqual([]),
    );
    expect(await stateOf(name)).toMatchObject({ old: 400, new: 200 });
  });
});
