import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { selectUnread, selectUnreadTotal } from '../../../src/store/selectors/selectors.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { makeState } from '../components/makeState.js';
import { boSends, call, openRoom, OTHER_ROOM, ROOM, type Room, send, startChat, text } from '../sync/openRoom.js';

const unread = ({ chat }: Room) => selectUnread(chat.store.getState(), ROOM).count;

/** What a piece of news adds to the count of someone who has read all before it. */
const NEWS: Readonly<
  Record<string, { readonly act: (room: Room) => Promise<unknown> | void; readonly count: number }>
> = {
  'a message': { act: (room) => boSends(room, 'news'), count: 1 },
  'an edit': {
    act: (room) =>
      room.bo.messages.edit?.({ conversationId: ROOM, messageId: firstOf(room), content: text('edited') }, call()),
    count: 0,
  },
  'a reaction': {
    act: (room) =>
      room.bo.messages.react?.({ conversationId: ROOM, messageId: firstOf(room), key: '👍', added: true }, call()),
    count: 0,
  },
  'a recall': {
    act: (room) => room.bo.messages.recall?.({ conversationId: ROOM, messageId: firstOf(room) }, call()),
    count: 0,
  },
  'a message and its recall': {
    act: async (room) => {
      const messageId = await boSends(room, 'news');
      await room.bo.messages.recall?.({ conversationId: ROOM, messageId }, call());
    },
    count: 0,
  },
  'an own message from another device': { act: (room) => void send(room, 'mine'), count: 0 },
  'a system notice': {
    act: (room) =>
      room.client.inject({
        type: 'message.received',
        message: makeMessage({
          id: 'notice',
          conversationId: ROOM,
          order: room.connector.ordering === 'sequence' ? 2 : undefined,
          content: { type: 'system', event: 'group.renamed', actorId: 'bo', title: 'New' } as never,
        }),
      }),
    count: 0,
  },
  'a message in a muted conversation': {
    act: async (room) => {
      await room.chat.commands.setNotifyLevel(ROOM, 'none').catch(() => undefined);
      await boSends(room, 'news');
    },
    count: 1,
  },
};

const firstOf = ({ server }: Room): string => server.messages(ROOM)[0]?.id ?? '';

const ORDERINGS = ['sequence', 'adjacency'] as const;

describe.each(ORDERINGS)('P32 what counts as unread, %s', (ordering) => {
  it.each(Object.entries(NEWS))('%s, before and after a restart', async (name, { act, count }) => {
    const room = await openRoom({ ordering });
    await boSends(room, 'first');
    await room.clock.advance(100);
    room.chat.commands.markRead(ROOM, firstOf(room));
    await room.clock.advance(100);
    expect(unread(room)).toBe(0);
    const acting = act(room);
    await room.clock.advance(200);
    await acting;
    expect(unread(room), 'live').toBe(count);
    if (name === 'a system notice') return;

    // The same, by another device that only sees what the list and the page say.
    const other = startChat(room.server, room.clock, {}, room.bo);
    await room.clock.advance(200);
    await other.chat.commands.openConversation(ROOM);
    expect(unread(other), 'on another device').toBe(count);

    const closing = room.chat.dispose();
    await room.clock.advance(5_000);
    await closing;
    const again = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
    await room.clock.advance(200);
    expect(unread(again), 'after a restart').toBe(count);
    await again.chat.commands.openConversation(ROOM);
    expect(unread(again), 'after a restart, opened').toBe(count);
  });

  it('the same message ten times counts once, and reading it takes it away once', async () => {
    const room = await openRoom({ ordering });
    const message = makeMessage({ conversationId: ROOM, order: ordering === 'sequence' ? 1 : undefined });
    for (let copy = 0; copy < 10; copy += 1) room.client.inject({ type: 'message.received', message });
    await room.clock.advance(100);
    expect(unread(room)).toBe(1);
    room.chat.commands.markRead(ROOM, 'm1');
    room.chat.commands.markRead(ROOM, 'm1');
    expect(unread(room)).toBe(0);
  });

  it('P31 a marker from another device only moves forward, and marking unread by hand is the person’s way back', async () => {
    const room = await openRoom({ ordering });
    for (const value of ['one', 'two', 'three']) await boSends(room, value);
    await room.clock.advance(100);
    const ids = room.server.messages(ROOM).map(({ id }) => id);
    room.chat.commands.markRead(ROOM, ids[2] ?? '');
    await room.clock.advance(100);
    expect(unread(room)).toBe(0);
    for (const order of [1, 2, 0])
      room.client.inject({
        type: 'receipt.advanced',
        conversationId: ROOM,
        userId: 'ana',
        kind: 'read',
        upTo: ordering === 'sequence' ? { order } : { messageId: ids[order] },
      });
    await room.clock.advance(100);
    expect(unread(room)).toBe(0);
    const marking = room.chat.commands.setMarkedUnread(ROOM, true);
    await room.clock.advance(100);
    await marking;
    expect(selectUnreadTotal(room.chat.store.getState())).toBe(1);
    room.chat.commands.markRead(ROOM, ids[2] ?? '');
    await room.clock.advance(100);
    expect(selectUnreadTotal(room.chat.store.getState())).toBe(0);
  });
});

describe.each(ORDERINGS)('P32 a conversation that nobody has open, %s', (ordering) => {
  const other = ({ chat }: Room) => selectUnread(chat.store.getState(), OTHER_ROOM).count;

  /** Ana's chat comes to a server on which bo has said two things that she has not read. */
  async function openWithTwo(): Promise<Room> {
    const first = await openRoom({ ordering });
    for (const value of ['one', 'two']) await boSends(first, value, OTHER_ROOM);
    const room = startChat(first.server, first.clock, {}, first.bo);
    await room.clock.advance(100);
    expect(other(room)).toBe(2);
    return room;
  }

  async function isAway(room: Room, act: () => Promise<unknown>): Promise<void> {
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    await act();
    room.server.forgetStreams();
    room.client.refuse(undefined);
    await room.clock.advance(60_000);
  }

  it('counts what the server counted and what came after it', async () => {
    const room = await openWithTwo();
    for (const [value, count] of [
      ['three', 3],
      ['four', 4],
    ] as const) {
      await boSends(room, value, OTHER_ROOM);
      await room.clock.advance(100);
      expect(other(room)).toBe(count);
    }
  });

  it('counts nothing twice when the server says its number anew', async () => {
    const room = await openWithTwo();
    await boSends(room, 'three', OTHER_ROOM);
    await room.clock.advance(100);
    const pinning = room.chat.commands.setPinned(OTHER_ROOM, true);
    await room.clock.advance(100);
    await pinning;
    expect(other(room)).toBe(3);
    await boSends(room, 'four', OTHER_ROOM);
    await room.clock.advance(100);
    expect(other(room)).toBe(4);
  });

  it('counts once what the list counted and the stream brings later', async () => {
    const first = await openRoom({ ordering, delivery: 'manual' });
    await boSends(first, 'before', OTHER_ROOM);
    let isAsked = false;
    const wrap = (inner: Connector): Connector => ({
      ...inner,
      conversations: {
        ...inner.conversations,
        async list(input, options) {
          if (!isAsked) await boSends(first, 'after the line was opened', OTHER_ROOM);
          isAsked = true;
          return inner.conversations.list(input, options);
        },
      },
    });
    const room = startChat(first.server, first.clock, { wrap }, first.bo);
    await room.clock.advance(100);
    expect(other(room), 'the list').toBe(2);
    await boSends(room, 'third', OTHER_ROOM);
    room.client.deliver();
    await room.clock.advance(100);
    expect(other(room), 'the stream').toBe(3);
  });

  it('counts what was missed on a line that was opened anew, once, and what comes after it', async () => {
    const room = await openWithTwo();
    await boSends(room, 'three', OTHER_ROOM);
    await room.clock.advance(100);
    await isAway(room, () => boSends(room, 'four', OTHER_ROOM));
    expect(other(room), 'after the break').toBe(4);
    await boSends(room, 'five', OTHER_ROOM);
    await room.clock.advance(100);
    expect(other(room), 'live again').toBe(5);
    await room.chat.commands.openConversation(OTHER_ROOM);
    expect(other(room), 'opened').toBe(5);
  });

  it('counts what was missed after it was opened and closed', async () => {
    const room = await openWithTwo();
    await room.chat.commands.openConversation(OTHER_ROOM);
    room.chat.commands.closeConversation(OTHER_ROOM);
    await isAway(room, () => boSends(room, 'three', OTHER_ROOM));
    expect(other(room)).toBe(3);
  });

  it('has none when all of it was read on another device meanwhile', async () => {
    const room = await openWithTwo();
    await boSends(room, 'three', OTHER_ROOM);
    await room.clock.advance(100);
    const phone = room.server.client('ana').connector;
    await isAway(room, async () => {
      const messageId = await boSends(room, 'four', OTHER_ROOM);
      await phone.session.connect({}, call());
      await phone.receipts?.markRead?.({ conversationId: OTHER_ROOM, upTo: { messageId } }, call());
    });
    expect(other(room), 'after the break').toBe(0);
    await boSends(room, 'five', OTHER_ROOM);
    await room.clock.advance(100);
    expect(other(room), 'live again').toBe(1);
  });

  it('has none when what it counts is read on another device, live', async () => {
    const room = await openWithTwo();
    const phone = room.server.client('ana').connector;
    await phone.session.connect({}, call());
    const messageId = room.server.messages(OTHER_ROOM).at(-1)?.id;
    await phone.receipts?.markRead?.({ conversationId: OTHER_ROOM, upTo: { messageId } }, call());
    await room.clock.advance(100);
    expect(other(room)).toBe(0);
  });
});

describe('P33 the total', () => {
  const total = (counts: Readonly<Record<string, number>>, over: Readonly<Record<string, object>> = {}) =>
    selectUnreadTotal(
      makeState({
        conversations: Object.keys(counts).map((id) => makeConversation({ id, ...over[id] })),
        unread: Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, { count, mentions: 0 }])),
      }),
    );

  it('is the sum over what is not muted; one marked unread by hand is one', () => {
    expect(total({ a: 2, b: 3, c: 40, d: 0, e: 0 }, { c: { notify: 'none' }, d: { markedUnread: true } })).toBe(6);
    expect(total({ a: 2 }, { a: { notify: 'mentions' } })).toBe(0);
    expect(total({})).toBe(0);
  });

  it('is never negative or NaN, whatever a server counts', async () => {
    const room = await openRoom();
    for (const count of [-5, Number.NaN, 1e308, 2.5, '3', null]) {
      room.client.inject({
        type: 'conversation.changed',
        conversation: { ...makeConversation({ id: `c-${count}` }), unread: { count, mentions: -1 } },
      });
      await room.clock.advance(60);
      const sum = selectUnreadTotal(room.chat.store.getState());
      expect(Number.isInteger(sum) && sum >= 0, `${count}: ${sum}`).toBe(true);
    }
  });

  it('is shown as 99+ from a hundred on, and not at all for none or for what is no number', () => {
    const { format } = createI18n({ timeZone: 'UTC' });
    expect([0, 1, 99, 100, 1e9, -3, Number.NaN].map((count) => format.badge(count))).toEqual([
      '',
      '1',
      '99',
      '99+',
      '99+',
      '',
      '',
    ]);
  });
});
