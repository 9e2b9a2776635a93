import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { selectUnread, selectUnreadTotal } from '../../../src/store/selectors/selectors.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { makeState } from '../components/makeState.js';
import { boSends, call, openRoom, ROOM, type Room, send, startChat, text } from '../sync/openRoom.js';

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
          order: 2,
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

describe('P32 what counts as unread', () => {
  it.each(Object.entries(NEWS))('%s, before and after a restart', async (name, { act, count }) => {
    const room = await openRoom();
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
    const room = await openRoom();
    for (let copy = 0; copy < 10; copy += 1)
      room.client.inject({ type: 'message.received', message: makeMessage({ conversationId: ROOM, order: 1 }) });
    await room.clock.advance(100);
    expect(unread(room)).toBe(1);
    room.chat.commands.markRead(ROOM, 'm1');
    room.chat.commands.markRead(ROOM, 'm1');
    expect(unread(room)).toBe(0);
  });

  it('P31 a marker from another device only moves forward, and marking unread by hand is the person’s way back', async () => {
    const room = await openRoom();
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
        upTo: { order },
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
