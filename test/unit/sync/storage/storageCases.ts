import { expect } from 'vitest';
import type { ChatStorage } from '../../../../src/sync/storage/storage.js';
import { idsOf, makeConversation, makeMessage, makeMessages, makeOutboxRow } from './storageRows.js';

export interface StorageCase {
  readonly name: string;
  /** `again` opens another storage on the same disk: another tab, or the page after a reload. */
  run(storage: ChatStorage, again: () => ChatStorage): Promise<void>;
}

/** What every storage does, in memory and on a disk. */
export const storageCases: readonly StorageCase[] = [
  {
    name: 'starts empty',
    async run(storage) {
      expect(await storage.open()).toMatchObject({
        conversations: [],
        users: [],
        drafts: [],
        outbox: [],
        receipts: [],
        epoch: 0,
      });
      expect(await storage.readMessage('none')).toBeUndefined();
      expect(await storage.readRanges('none')).toBeUndefined();
      expect(await storage.readBlob('none')).toBeUndefined();
    },
  },
  {
    name: 'gives back after a reload what a start needs, the outbox in the order of the acts',
    async run(storage, again) {
      await storage.open();
      await storage.write({
        conversations: [makeConversation('c1')],
        users: [{ id: 'bo', name: 'Bo' }],
        drafts: [{ conversationId: 'c1', text: 'half a', updatedAt: 5 }],
        outbox: [makeOutboxRow(2), makeOutboxRow(1), makeOutboxRow(10)],
        receipts: [{ conversationId: 'c1', read: [['bo', { order: 3 }]], delivered: [] }],
        cursor: 'cursor-7',
        epoch: 4,
      });
      const start = await again().open();
      expect(start).toMatchObject({
        conversations: [{ id: 'c1' }],
        users: [{ id: 'bo', name: 'Bo' }],
        drafts: [{ conversationId: 'c1', text: 'half a' }],
        receipts: [{ conversationId: 'c1', read: [['bo', { order: 3 }]] }],
        cursor: 'cursor-7',
        epoch: 4,
      });
      expect(idsOf(start.outbox)).toEqual(['o1', 'o2', 'o10']);
    },
  },
  {
    name: 'pages a conversation from either end, bounds excluded, without its neighbours',
    async run(storage) {
      await storage.open();
      await storage.write({
        messages: [
          ...makeMessages(1, 30),
          ...makeMessages(1, 30, { conversationId: 'c' }),
          makeMessage(5, { id: 'x', conversationId: 'c1x' }),
        ],
      });
      const page = async (input: Partial<Parameters<ChatStorage['readMessages']>[0]>): Promise<string> =>
        idsOf(await storage.readMessages({ conversationId: 'c1', limit: 3, from: 'newest', ...input })).join(' ');
      expect(await page({})).toBe('c1-m28 c1-m29 c1-m30');
      expect(await page({ below: 28 })).toBe('c1-m25 c1-m26 c1-m27');
      expect(await page({ above: 28 })).toBe('c1-m29 c1-m30');
      expect(await page({ from: 'oldest' })).toBe('c1-m1 c1-m2 c1-m3');
      expect(await page({ from: 'oldest', above: 3 })).toBe('c1-m4 c1-m5 c1-m6');
      expect(await page({ from: 'oldest', above: 3, below: 6 })).toBe('c1-m4 c1-m5');
      expect(await page({ above: 6, below: 6 })).toBe('');
      expect(await page({ limit: 0 })).toBe('');
      expect(await page({ conversationId: 'none' })).toBe('');
    },
  },
  {
    name: 'orders by fractions and negative numbers too, as local order keys may be',
    async run(storage) {
      await storage.open();
      await storage.write({ messages: [2, -1, 0.5, 1, -1.5].map((order) => makeMessage(order)) });
      const rows = await storage.readMessages({ conversationId: 'c1', limit: 9, from: 'newest' });
      expect(rows.map((row) => (row as { order: number }).order)).toEqual([-1.5, -1, 0.5, 1, 2]);
    },
  },
  {
    name: 'keeps a message without an order, found by its id',
    async run(storage) {
      await storage.open();
      const { order: _, ...unplaced } = makeMessage(1, { id: 'unplaced' });
      await storage.write({ messages: [unplaced] });
      expect(await storage.readMessage('unplaced')).toMatchObject({ id: 'unplaced' });
      expect(await storage.readMessages({ conversationId: 'c1', limit: 9, from: 'newest' })).toEqual([]);
    },
  },
  {
    name: 'P26 merges a message with the stored one: an older version does not bring a recalled text back',
    async run(storage) {
      await storage.open();
      const recalled = makeMessage(1, { content: { type: 'recalled' }, recall: { recalledBy: 'ana', recalledAt: 9 } });
      await storage.write({ messages: [makeMessage(1), recalled] });
      await storage.write({ messages: [makeMessage(1)] });
      expect(await storage.readMessage('c1-m1')).toMatchObject({ content: { type: 'recalled' } });
    },
  },
  {
    name: 'P25 merges several versions of one message in one batch',
    async run(storage) {
      await storage.open();
      const edited = (revision: number) =>
        makeMessage(1, { content: { type: 'text', text: `edit ${revision}` }, edit: { revision, editedAt: 1 } });
      await storage.write({ messages: [edited(1), edited(3), edited(2), makeMessage(1)] });
      expect(await storage.readMessage('c1-m1')).toMatchObject({ content: { text: 'edit 3' } });
    },
  },
  {
    name: 'keeps the higher revision of a conversation, and the last of equal ones',
    async run(storage, again) {
      await storage.open();
      await storage.write({ conversations: [makeConversation('c1', { revision: 5, title: 'five' })] });
      await storage.write({ conversations: [makeConversation('c1', { revision: 4, title: 'four' })] });
      await storage.write({ conversations: [makeConversation('c2', { revision: 0, title: 'first' })] });
      await storage.write({ conversations: [makeConversation('c2', { revision: 0, title: 'second' })] });
      expect(await again().open()).toMatchObject({ conversations: [{ title: 'five' }, { title: 'second' }] });
    },
  },
  {
    name: 'P16 joins the runs of two tabs: one that is behind takes nothing back',
    async run(storage, again) {
      const other = again();
      await Promise.all([storage.open(), other.open()]);
      const runs = (high: number) => [
        { conversationId: 'c1', ranges: [{ low: 1, high, before: null, after: null, epoch: 0 }] },
      ];
      await Promise.all([
        storage.write({ messages: makeMessages(1, 12), ranges: runs(12), cursor: 'at 12' }),
        other.write({ messages: makeMessages(1, 9), ranges: runs(9) }),
      ]);
      expect(await storage.readRanges('c1')).toMatchObject([{ low: 1, high: 12 }]);
      await storage.write({ removedConversations: ['c1'], ranges: runs(3) });
      expect(await other.readRanges('c1')).toMatchObject([{ low: 1, high: 3 }]);
    },
  },
  {
    name: 'removes first and adds then: what a batch does both with is there',
    async run(storage) {
      await storage.open();
      await storage.write({ messages: makeMessages(1, 3), outbox: [makeOutboxRow(1)] });
      await storage.write({
        removedConversations: ['c1'],
        removedMessages: ['c1-m2'],
        messages: [makeMessage(2)],
        removedOutbox: ['o1'],
        outbox: [makeOutboxRow(1, { owner: 'second' })],
      });
      expect(idsOf(await storage.readMessages({ conversationId: 'c1', limit: 9, from: 'newest' }))).toEqual(['c1-m2']);
      expect(await storage.readOutbox()).toMatchObject([{ id: 'o1', owner: 'second' }]);
    },
  },
  {
    name: 'removes a conversation with its messages, ranges and receipts, and nothing else',
    async run(storage, again) {
      await storage.open();
      const range = { low: 1, high: 3, before: null, after: null, epoch: 1 };
      await storage.write({
        messages: [...makeMessages(1, 3), ...makeMessages(1, 3, { conversationId: 'c2' })],
        conversations: [makeConversation('c1'), makeConversation('c2')],
        ranges: [
          { conversationId: 'c1', ranges: [range] },
          { conversationId: 'c2', ranges: [range] },
        ],
        receipts: [{ conversationId: 'c1', read: [], delivered: [] }],
        drafts: [{ conversationId: 'c1', text: 'still mine', updatedAt: 1 }],
      });
      await storage.write({ removedConversations: ['c1'] });
      expect(await storage.readMessages({ conversationId: 'c1', limit: 9, from: 'oldest' })).toEqual([]);
      expect(await storage.readMessage('c1-m1')).toBeUndefined();
      expect(await storage.readRanges('c1')).toBeUndefined();
      expect(await storage.readRanges('c2')).toEqual([range]);
      expect(await storage.readMessages({ conversationId: 'c2', limit: 9, from: 'oldest' })).toHaveLength(3);
      const start = await again().open();
      expect(idsOf(start.conversations)).toEqual(['c2']);
      expect(start.receipts).toEqual([]);
      expect(start.drafts).toMatchObject([{ text: 'still mine' }]);
    },
  },
  {
    name: 'shows a second tab what the first one wrote',
    async run(storage, again) {
      await storage.open();
      const other = again();
      await other.open();
      await storage.write({ outbox: [makeOutboxRow(1)], messages: [makeMessage(1)] }, { strict: true });
      expect(idsOf(await other.readOutbox())).toEqual(['o1']);
      expect(await other.readMessage('c1-m1')).toMatchObject({ id: 'c1-m1' });
      await other.write({ removedOutbox: ['o1'] });
      expect(await storage.readOutbox()).toEqual([]);
    },
  },
  {
    name: 'P14 keeps the bytes of a file until they are removed',
    async run(storage, again) {
      await storage.open();
      await storage.write({ blobs: [{ localId: 'b1', blob: new Blob(['bytes'], { type: 'text/plain' }) }] });
      const other = again();
      await other.open();
      const blob = await other.readBlob('b1');
      expect(blob?.type).toBe('text/plain');
      expect(blob?.size).toBe(5);
      await other.write({ removedBlobs: ['b1'] });
      expect(await storage.readBlob('b1')).toBeUndefined();
    },
  },
  {
    name: 'runs writes in the order of their calls',
    async run(storage) {
      await storage.open();
      await Promise.all([
        storage.write({ outbox: [makeOutboxRow(1)], messages: makeMessages(1, 200) }),
        storage.write({ removedOutbox: ['o1'] }, { strict: true }),
        storage.write({ outbox: [makeOutboxRow(2)] }),
        storage.write({ removedOutbox: ['o2'], cursor: 'end' }),
      ]);
      expect(await storage.readOutbox()).toEqual([]);
    },
  },
  {
    name: 'refuses what cannot be stored, and keeps the rest working',
    async run(storage) {
      await storage.open();
      const unfit = storage.write({ outbox: [makeOutboxRow(1, { change: () => undefined })], drafts: [] });
      await expect(unfit).rejects.toMatchObject({ code: 'storage', retryable: false });
      await storage.write({ outbox: [makeOutboxRow(2)] });
      expect(idsOf(await storage.readOutbox())).toEqual(['o2']);
    },
  },
  {
    name: 'takes ids that mean something to objects',
    async run(storage) {
      await storage.open();
      await storage.write({
        messages: [makeMessage(1, { id: '__proto__', conversationId: 'constructor' })],
        ranges: [{ conversationId: '__proto__', ranges: [] }],
      });
      expect(await storage.readMessage('__proto__')).toMatchObject({ id: '__proto__' });
      expect(await storage.readMessages({ conversationId: 'constructor', limit: 1, from: 'newest' })).toHaveLength(1);
      expect(await storage.readRanges('__proto__')).toEqual([]);
      expect(await storage.readMessage('toString')).toBeUndefined();
    },
  },
  {
    name: 'P43 wipes everything of the account',
    async run(storage, again) {
      await storage.open();
      await storage.write({
        messages: [makeMessage(1)],
        conversations: [makeConversation('c1')],
        drafts: [{ conversationId: 'c1', text: 'mine', updatedAt: 1 }],
        outbox: [makeOutboxRow(1)],
        blobs: [{ localId: 'b1', blob: new Blob(['x']) }],
        cursor: 'c',
        epoch: 3,
      });
      await storage.wipe();
      const start = await again().open();
      expect(start).toMatchObject({ conversations: [], drafts: [], outbox: [], epoch: 0 });
      expect(start.cursor).toBeUndefined();
      expect(await storage.readMessage('c1-m1')).toBeUndefined();
      expect(await storage.readBlob('b1')).toBeUndefined();
    },
  },
  {
    name: 'refuses writes once it is closed',
    async run(storage) {
      await storage.open();
      storage.close();
      await expect(storage.write({ epoch: 1 })).rejects.toMatchObject({ code: 'storage' });
    },
  },
];
