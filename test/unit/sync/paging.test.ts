import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { selectTimeline, selectViewedSegment } from '../../../src/store/selectors/selectors.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { createMemoryDisk, type MemoryDisk } from '../../../src/testing/storage/createMemoryStorage.js';
import { boSends, call, onServer, openRoom, OTHER_ROOM, ROOM, type Room, shown, startChat, text } from './openRoom.js';

type History = Connector['messages']['history'];

const withHistory =
  (answer: (history: History, ...given: Parameters<History>) => ReturnType<History>) =>
  (inner: Connector): Connector => ({
    ...inner,
    messages: {
      ...inner.messages,
      history: (input, options) => answer(inner.messages.history, input, options),
    },
  });

const older = ({ chat }: Room) => selectTimeline(chat.store.getState(), ROOM).older;

async function fill(room: Room, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await boSends(room, `${number}`);
}

/** Fills the room while ana has no line, so that her chat holds the newest page only. */
async function openLongRoom(
  count: number,
  wrap?: (inner: Connector) => Connector,
  ordering: Connector['ordering'] = 'sequence',
  disk?: MemoryDisk,
): Promise<Room> {
  const room = await openRoom({ wrap, ordering, disk });
  room.client.refuse('network');
  room.client.cut();
  await room.clock.advance(100);
  await fill(room, count);
  room.server.forgetStreams();
  room.client.refuse(undefined);
  await room.clock.advance(60_000);
  return room;
}

describe('P20 a page that gives no progress', () => {
  it.each([
    [
      'the same rows again',
      async (history: History, ...[input, options]: Parameters<History>) => {
        const page = await history({ ...input, anchor: { at: 'latest' } }, options);
        return { ...page, before: { cursor: 'again' } };
      },
    ],
    ['nothing, with more to come', async () => ({ messages: [], before: { cursor: 'again' }, after: {} })],
  ] as const)('%s: is asked for three times, then can be loaded again by hand', async (_name, stuck) => {
    let asked = 0;
    let isStuck = false;
    const room = await openLongRoom(
      80,
      withHistory(async (history, input, options) => {
        if (!isStuck || input.anchor.at !== 'before') return history(input, options);
        asked += 1;
        return stuck(history, input, options);
      }),
    );
    isStuck = true;
    await room.chat.commands.loadOlder(ROOM);
    expect(asked).toBe(3);
    expect(older(room)).toMatchObject({ status: 'error' });
    expect(room.diagnostics).toContainEqual({ type: 'page.stalled', conversationId: ROOM });
    await room.clock.advance(600_000);
    expect(asked).toBe(3);
    isStuck = false;
    await room.chat.commands.loadOlder(ROOM);
    expect(older(room)).toMatchObject({ status: 'idle' });
    expect(shown(room)).toEqual(onServer(room));
  });
});

describe('P21 pages', () => {
  it('that overlap are merged, each message once and in the order of the server', async () => {
    const room = await openLongRoom(
      120,
      withHistory(async (history, input, options) => history({ ...input, limit: input.limit + 30 }, options)),
    );
    const middle = room.server.messages(ROOM)[60]?.id ?? '';
    await room.chat.commands.jumpToMessage(ROOM, middle);
    await room.chat.commands.returnToLive(ROOM);
    for (let page = 0; page < 5; page += 1) await room.chat.commands.loadOlder(ROOM);
    expect(shown(room)).toEqual(onServer(room));
  });

  it('of another conversation are dropped, row by row', async () => {
    const stranger = makeMessage({ id: 'stranger', conversationId: OTHER_ROOM, order: 1, text: 'not for here' });
    const room = await openLongRoom(
      60,
      withHistory(async (history, input, options) => {
        const page = await history(input, options);
        return { ...page, messages: [stranger, ...page.messages] };
      }),
    );
    await room.chat.commands.loadOlder(ROOM);
    expect(shown(room)).toEqual(onServer(room));
    expect(shown(room)).not.toContain('not for here');
    expect(shown(room, OTHER_ROOM)).toEqual([]);
  });

  it('that come after the reader has gone on do not touch what is shown', async () => {
    const room = await openLongRoom(80);
    await room.bo.messages.send(
      { conversationId: OTHER_ROOM, clientId: 'o1', content: { type: 'text', text: 'over here' } },
      { signal: new AbortController().signal },
    );
    await room.clock.advance(100);
    room.connector.faults.nextCall({ fault: 'late', ms: 5_000 }, 'messages.history');
    const loading = room.chat.commands.loadOlder(ROOM);
    await room.clock.advance(100);
    room.chat.commands.closeConversation(ROOM);
    await room.chat.commands.openConversation(OTHER_ROOM);
    await room.clock.advance(10_000);
    await loading;
    expect(shown(room, OTHER_ROOM)).toEqual(['over here']);
    // What is kept of the closed one is a preview without a hole in it.
    const viewed = selectViewedSegment(room.chat.store.getState(), ROOM);
    expect(viewed?.after).toBeNull();
  });

  it('with unreadable ends are no page: the reader may ask again', async () => {
    let isBroken = false;
    const room = await openLongRoom(
      80,
      withHistory(async (history, input, options) =>
        isBroken ? ({ messages: 'all of them' } as never) : history(input, options),
      ),
    );
    isBroken = true;
    await room.chat.commands.loadOlder(ROOM);
    expect(older(room)).toMatchObject({ status: 'error', error: { code: 'invalid' } });
    isBroken = false;
    await room.chat.commands.loadOlder(ROOM);
    expect(shown(room)).toEqual(onServer(room));
  });
});

describe('P16 pages from an end whose message was deleted', () => {
  const FROM_CURSOR = withHistory((history, input, options) => history(input, options));
  const FROM_ROW = withHistory(async (history, { anchor, ...input }, options) => {
    const page = await history(
      { ...input, anchor: 'cursor' in anchor ? { ...anchor, cursor: undefined } : anchor },
      options,
    );
    return { ...page, messages: page.messages.filter(({ deletedForMe }) => !deletedForMe) };
  });

  it.each([
    ['sequence', 'goes on from the cursor', FROM_CURSOR],
    ['sequence', 'goes on from the row and leaves deleted messages out', FROM_ROW],
    ['adjacency', 'goes on from the cursor', FROM_CURSOR],
    ['adjacency', 'goes on from the row and leaves deleted messages out', FROM_ROW],
  ] as const)('%s, a server that %s: nothing is missing, and the start is known', async (ordering, _name, wrap) => {
    const room = await openLongRoom(80, wrap, ordering);
    const ids = room.server.messages(ROOM).map(({ id }) => id);
    const deleting = room.chat.commands.deleteMessages([ids[30] ?? '', ids[31] ?? '']);
    // Unread messages would be loaded at opening.
    room.chat.commands.markRead(ROOM, ids.at(-1) ?? '');
    await room.clock.advance(100);
    await deleting;
    const other = startChat(room.server, room.clock, { wrap }, room.bo);
    await room.clock.advance(100);
    await other.chat.commands.openConversation(ROOM);
    for (const each of [room, other]) {
      await each.chat.commands.loadOlder(ROOM);
      expect(shown(each)).toEqual(onServer(room).toSpliced(30, 2));
      expect(selectViewedSegment(each.chat.store.getState(), ROOM)?.before).toBeNull();
    }
  });

  it.each(['sequence', 'adjacency'] as const)(
    '%s: an empty page says that nothing comes before it',
    async (ordering) => {
      const wrap = withHistory(async (history, input, options) => {
        if (input.anchor.at === 'before') return { messages: [], before: null, after: {} };
        return { ...(await history(input, options)), before: { cursor: 'more' } };
      });
      const room = await openLongRoom(50, wrap, ordering);
      const deleting = room.chat.commands.deleteMessages([room.server.messages(ROOM)[0]?.id ?? '']);
      await room.clock.advance(100);
      await deleting;
      await room.chat.commands.loadOlder(ROOM);
      expect(older(room)).toMatchObject({ status: 'idle' });
      expect(selectViewedSegment(room.chat.store.getState(), ROOM)?.before).toBeNull();
    },
  );
});

describe('P16 P19 a reader who was away', () => {
  it('sees everything that the server has, whichever page is killed on the way, and no cursor without its data', async () => {
    for (const fault of ['throw-before', 'throw-after-effect', 'never-settle'] as const) {
      const room = await openLongRoom(130);
      room.client.refuse('network');
      room.client.cut();
      await room.clock.advance(100);
      for (let number = 131; number <= 320; number += 1) await boSends(room, `${number}`);
      room.server.forgetStreams();
      room.client.refuse(undefined);
      room.connector.faults.nextCall({ fault }, 'messages.history');
      await room.clock.advance(90_000);
      // The page is reloaded in the middle of it: what the disk says is what it holds.
      const closing = room.chat.dispose();
      await room.clock.advance(5_000);
      await closing;
      const again = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
      await room.clock.advance(1_000);
      await again.chat.commands.openConversation(ROOM);
      for (let page = 0; page < 10; page += 1) await again.chat.commands.loadOlder(ROOM);
      expect(shown(again), fault).toEqual(onServer(again));
    }
  });

  it('has one repair under way for a room, however many signs of the hole there are', async () => {
    let flying = 0;
    let most = 0;
    const room = await openRoom({
      wrap: withHistory(async (history, input, options) => {
        flying += 1;
        most = Math.max(most, flying);
        try {
          return await history(input, options);
        } finally {
          flying -= 1;
        }
      }),
    });
    await boSends(room, 'first');
    await room.clock.advance(100);
    for (let hole = 0; hole < 10; hole += 1) {
      room.connector.faults.nextEvent({ fault: 'drop' });
      await boSends(room, `lost ${hole}`);
      await boSends(room, `seen ${hole}`);
      room.connector.faults.nextCall({ fault: 'late', ms: 3_000 }, 'messages.history');
      await room.clock.advance(500);
    }
    await room.clock.advance(60_000);
    expect(most).toBe(1);
    expect(shown(room)).toEqual(onServer(room));
  });
});

describe.each(['sequence', 'adjacency'] as const)(
  'a change during a break that was not bridged, with %s',
  (ordering) => {
    /** Bo recalls the 10th message and changes the 20th, of 120; the newest page holds neither. */
    async function changeFarBack({ bo, server }: Room): Promise<void> {
      const [recalled, edited] = [server.messages(ROOM)[9], server.messages(ROOM)[19]].map(
        (message) => message?.id ?? '',
      );
      await bo.messages.recall?.({ conversationId: ROOM, messageId: recalled ?? '' }, call());
      await bo.messages.edit?.({ conversationId: ROOM, messageId: edited ?? '', content: text('changed') }, call());
      server.forgetStreams();
    }

    /** Once it is read the newest page is a short one. */
    async function readAll(room: Room): Promise<void> {
      await readBack(room);
      room.chat.commands.markRead(ROOM, room.server.messages(ROOM).at(-1)?.id ?? '');
      await room.clock.advance(1_000);
    }

    async function readBack(room: Room): Promise<void> {
      for (let page = 0; page < 3; page += 1) {
        await room.chat.commands.loadOlder(ROOM);
        await room.clock.advance(1_000);
      }
    }

    const changed = (room: Room): readonly (string | undefined)[] => [shown(room)[9], shown(room)[19]];

    it('P26 is shown of what the reader has before him', async () => {
      const room = await openLongRoom(120, undefined, ordering);
      await readAll(room);
      room.client.refuse('network');
      room.client.cut();
      await room.clock.advance(100);
      await changeFarBack(room);
      room.client.refuse(undefined);
      await room.clock.advance(60_000);
      expect(changed(room)).toEqual(['recalled', 'changed']);
    });

    it('P26 is shown of what comes out of the cache, also after a later visit whose line was bridged', async () => {
      const disk = createMemoryDisk();
      const before = await openLongRoom(120, undefined, ordering, disk);
      await readAll(before);
      await before.chat.flush();
      await before.chat.dispose();
      await changeFarBack(before);
      for (let visit = 0; visit < 2; visit += 1) {
        const room = startChat(before.server, before.clock, { disk }, before.bo);
        await room.clock.advance(1_000);
        await room.chat.commands.openConversation(ROOM);
        if (visit === 1) {
          await readBack(room);
          expect(changed(room)).toEqual(['recalled', 'changed']);
        }
        await room.chat.flush();
        await room.chat.dispose();
      }
    });
  },
);
