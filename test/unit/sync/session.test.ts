// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { ChatError } from '../../../src/model/errors.js';
import { selectConversation, selectPresence, selectTyping } from '../../../src/store/selectors/selectors.js';
import type { ChatState } from '../../../src/store/state.js';
import { boSends, call, onServer, openRoom, OTHER_ROOM, ROOM, type Room, send, shown, text } from './openRoom.js';

const MINUTE_MS = 60_000;

const statusOf = ({ chat }: Room): ChatState['connection']['status'] => chat.store.getState().connection.status;

/** Counts how many calls of each method are under way, and the most that ever were. */
function countFlights() {
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  const starts = new Map<string, number>();
  const counted =
    <Input, Result>(name: string, method: (input: Input, options: { signal: AbortSignal }) => Promise<Result>) =>
    async (input: Input, options: { signal: AbortSignal }): Promise<Result> => {
      starts.set(name, (starts.get(name) ?? 0) + 1);
      now.set(name, (now.get(name) ?? 0) + 1);
      most.set(name, Math.max(most.get(name) ?? 0, now.get(name) ?? 0));
      let isOver = false;
      const over = (): void => {
        if (!isOver) now.set(name, (now.get(name) ?? 0) - 1);
        isOver = true;
      };
      // A call that nobody waits for any more does not count as being under way.
      options.signal.addEventListener('abort', over);
      try {
        return await method(input, options);
      } finally {
        over();
      }
    };
  const wrap = (inner: Connector): Connector => ({
    ...inner,
    session: { ...inner.session, connect: counted('connect', inner.session.connect) },
    conversations: { ...inner.conversations, list: counted('list', inner.conversations.list) },
    messages: { ...inner.messages, history: counted('history', inner.messages.history) },
  });
  return { wrap, most, starts };
}

describe('the line', () => {
  it('P50 has one attempt, one list and one page of a room under way at a time, whatever asks', async () => {
    const flights = countFlights();
    const room = await openRoom({ wrap: flights.wrap });
    for (let turn = 0; turn < 20; turn += 1) {
      room.connector.faults.nextCall({ fault: 'late', ms: 700 }, 'session.connect');
      room.connector.faults.nextCall({ fault: 'late', ms: 900 }, 'conversations.list');
      room.connector.faults.nextCall({ fault: 'late', ms: 900 }, 'messages.history');
      room.client.cut();
      for (let ask = 0; ask < 5; ask += 1) {
        room.chat.commands.reconnect();
        window.dispatchEvent(new Event('online'));
        document.dispatchEvent(new Event('visibilitychange'));
        void room.chat.commands.openConversation(ROOM);
        room.chat.commands.loadConversations().catch(() => undefined);
        await room.clock.advance(200);
      }
    }
    await room.clock.advance(2 * MINUTE_MS);
    expect(statusOf(room)).toBe('online');
    expect(Object.fromEntries(flights.most)).toEqual({ connect: 1, list: 1, history: 1 });
  });

  it('P49 an accept-then-refuse server is asked ever less often: the count starts over only after 5 stable seconds', async () => {
    const connects: number[] = [];
    const room = await openRoom();
    const { faults } = room.connector;
    const countConnects = () => faults.calls.filter(({ operation }) => operation === 'session.connect').length;
    let isHostile = true;
    const undo = room.chat.store.subscribe(({ connection }) => {
      if (connection.status === 'online' && isHostile) queueMicrotask(() => room.client.cut());
    });
    room.client.cut();
    for (let minute = 0; minute < 10; minute += 1) {
      const before = countConnects();
      await room.clock.advance(MINUTE_MS);
      connects.push(countConnects() - before);
    }
    expect(Math.max(...connects.slice(2))).toBeLessThanOrEqual(3);
    isHostile = false;
    await room.clock.advance(2 * MINUTE_MS);
    expect(statusOf(room)).toBe('online');
    undo();
    // Stable for longer than 5 s: the next break is repaired at once again.
    room.client.cut();
    const before = countConnects();
    await room.clock.advance(1_100);
    expect(countConnects() - before).toBe(1);
  });

  it('P49 nothing is tried while the browser says that it is offline; its return is one early attempt', async () => {
    const room = await openRoom();
    const { faults } = room.connector;
    const countConnects = () => faults.calls.filter(({ operation }) => operation === 'session.connect').length;
    const before = countConnects();
    room.client.cut();
    window.dispatchEvent(new Event('offline'));
    await room.clock.advance(60 * MINUTE_MS);
    expect(countConnects()).toBe(before);
    expect(statusOf(room)).toBe('offline');
    window.dispatchEvent(new Event('online'));
    await room.clock.advance(10);
    expect(countConnects()).toBe(before + 1);
    expect(statusOf(room)).toBe('online');
  });

  it('P49 a page that is seen again tries once, early', async () => {
    const room = await openRoom();
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(10 * MINUTE_MS);
    room.client.refuse(undefined);
    document.dispatchEvent(new Event('visibilitychange'));
    await room.clock.advance(10);
    expect(statusOf(room)).toBe('online');
  });

  it('P51 sixteen hours of sleep, a jump of the clock and a captive portal: it comes back, and nothing is missing', async () => {
    let isPortal = false;
    const html = '<html>Sign in</html>' as never;
    const room = await openRoom({
      wrap: (inner) => ({
        ...inner,
        session: {
          ...inner.session,
          connect: async (input, options) => (isPortal ? html : inner.session.connect(input, options)),
        },
        conversations: {
          ...inner.conversations,
          list: async (input, options) => (isPortal ? html : inner.conversations.list(input, options)),
        },
      }),
    });
    const seen: string[] = [];
    room.chat.store.subscribe(({ connection }) => {
      if (seen.at(-1) !== connection.status) seen.push(connection.status);
    });
    isPortal = true;
    room.client.cut();
    send(room, 'written in the train');
    for (let number = 1; number <= 80; number += 1) await boSends(room, `${number}`);
    room.clock.jump(16 * 60 * MINUTE_MS);
    room.server.forgetStreams();
    await room.clock.advance(5 * MINUTE_MS);
    expect(statusOf(room)).toBe('offline');
    expect(seen.slice(seen.indexOf('offline'))).not.toContain('online');
    isPortal = false;
    await room.clock.advance(2 * MINUTE_MS);
    expect(statusOf(room)).toBe('online');
    await room.chat.commands.loadOlder(ROOM);
    expect(shown(room)).toEqual(onServer(room));
    expect(onServer(room)).toHaveLength(81);
  });

  it('P52 says updating until what was missed is there, and online only then', async () => {
    const room = await openRoom();
    const activity = () => selectConversation(room.chat.store.getState(), OTHER_ROOM)?.unread?.count ?? 0;
    const path: string[] = [];
    room.chat.store.subscribe(({ connection }) => path.push(`${connection.status} ${activity()}`));
    room.client.cut();
    await boSends(room, 'missed', OTHER_ROOM);
    room.server.forgetStreams();
    room.connector.faults.nextCall({ fault: 'late', ms: 3_000 }, 'conversations.list');
    await room.clock.advance(10_000);
    const after = path.slice(path.findIndex((step) => step.startsWith('offline')));
    expect([...new Set(after.map((step) => step.split(' ')[0]))]).toEqual([
      'offline',
      'connecting',
      'updating',
      'online',
    ]);
    expect(after.filter((step) => step.startsWith('online'))[0]).toBe('online 1');
  });

  it('P52 a stream that is taken up again is over when the connector says so, or after half a minute', async () => {
    for (const isEnded of [true, false]) {
      const room = await openRoom();
      room.client.cut();
      room.connector.faults.nextCall({ fault: 'late', ms: 500 }, 'session.connect');
      await room.clock.advance(700);
      room.client.inject({ type: 'sync.progressed', done: false });
      await room.clock.advance(5_000);
      expect(statusOf(room)).toBe('updating');
      if (isEnded) room.client.inject({ type: 'sync.progressed', done: true });
      await room.clock.advance(isEnded ? 10 : 30_000);
      expect(statusOf(room)).toBe('online');
    }
  });

  it('P50 P16 an answer to the list that was asked on an earlier line does not pass for the present one', async () => {
    const room = await openRoom();
    room.client.cut();
    room.server.forgetStreams();
    await room.clock.advance(1_200);
    // Asked at once, answered after the line has gone and come back with a hole.
    room.client.cut();
    room.server.forgetStreams();
    room.connector.faults.nextCall({ fault: 'late', ms: 8_000 }, 'conversations.list');
    await room.clock.advance(3_000);
    room.client.cut();
    await boSends(room, 'in the hole', OTHER_ROOM);
    room.server.forgetStreams();
    await room.clock.advance(MINUTE_MS);
    expect(statusOf(room)).toBe('online');
    expect(selectConversation(room.chat.store.getState(), OTHER_ROOM)?.unread?.count).toBe(1);
  });

  it('a refused sign-in ends it: no further attempt', async () => {
    const room = await openRoom();
    room.client.refuse('unauthorized');
    room.client.cut();
    await room.clock.advance(10 * MINUTE_MS);
    expect(statusOf(room)).toBe('signed-out');
    const before = room.connector.faults.calls.length;
    await room.clock.advance(60 * MINUTE_MS);
    expect(room.connector.faults.calls).toHaveLength(before);
  });
});

describe('P24 events that come when nobody should be speaking change nothing', () => {
  const event = (value: string) =>
    ({
      type: 'message.received',
      message: {
        id: `late-${value}`,
        conversationId: ROOM,
        senderId: 'bo',
        sentAt: 5,
        order: 1,
        content: text(value),
      },
    }) as const;

  it('before the first connect, between two lines, and after the end', async () => {
    let listener: ((batch: { events: readonly unknown[]; cursor?: string }) => void) | undefined;
    const room = await openRoom({
      wrap: (inner) => ({
        ...inner,
        subscribe(given) {
          listener = given as typeof listener;
          // As the first thing, before any call.
          given({ events: [event('before')] as never, cursor: 'early' });
          return inner.subscribe(given);
        },
      }),
    });
    await room.clock.advance(100);
    expect(shown(room)).toEqual([]);

    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    listener?.({ events: [event('between')], cursor: 'between' });
    await room.clock.advance(100);
    expect(shown(room)).toEqual([]);
    room.client.refuse(undefined);
    await room.clock.advance(MINUTE_MS);

    // On the line it counts.
    await boSends(room, 'on the line');
    await room.clock.advance(100);
    expect(shown(room)).toEqual(['on the line']);

    const disposing = room.chat.dispose();
    await room.clock.advance(5_000);
    await disposing;
    const state = room.chat.store.getState();
    listener?.({ events: [event('after')], cursor: 'after' });
    await room.clock.advance(5_000);
    expect(room.chat.store.getState()).toBe(state);
  });

  it('of a former account: a chat whose account signed out is deaf, and has nothing left on the disk', async () => {
    const room = await openRoom();
    await boSends(room, 'a secret');
    await room.clock.advance(1_000);
    const leaving = room.chat.signOut();
    await room.clock.advance(5_000);
    await leaving;
    const state = room.chat.store.getState();
    room.client.inject(event('after'));
    await room.clock.advance(5_000);
    expect(room.chat.store.getState()).toBe(state);
    const { rows } = room.disk.database('scripted:ana');
    expect(rows.messages.size + rows.outbox.size + rows.conversations.size + rows.drafts.size).toBe(0);
  });
});

describe('P71 what is said in passing', () => {
  it('typing is told at once, then at most every 3 s, on and off included', async () => {
    const told: string[] = [];
    const room = await openRoom({
      wrap: (inner) => ({
        ...inner,
        presence: {
          ...inner.presence,
          sendTyping: async ({ typing }) => void told.push(`${typing} ${room0.clock.now() - begunAt}`),
        },
      }),
    });
    const room0 = room;
    const begunAt = room.clock.now();
    for (let tenth = 0; tenth < 90; tenth += 1) {
      room.chat.commands.setTyping(ROOM, tenth % 7 !== 6);
      await room.clock.advance(100);
    }
    const starts = told.filter((entry) => entry.startsWith('true')).map((entry) => Number(entry.split(' ')[1]));
    expect(starts.length).toBeLessThanOrEqual(3);
    expect(starts.every((at, index) => index === 0 || at - (starts[index - 1] ?? 0) >= 3_000)).toBe(true);
    // What was begun is ended.
    room.chat.commands.setTyping(ROOM, false);
    expect(told.at(-1)).toMatch(/^false/);
    expect(told.filter((entry) => entry.startsWith('false')).length).toBeLessThanOrEqual(starts.length);
  });

  it('a connector that throws at once does not reach the composer', async () => {
    const room = await openRoom({
      wrap: (inner) => ({
        ...inner,
        presence: {
          ...inner.presence,
          sendTyping: () => {
            throw new ChatError('network', 'presence.sendTyping');
          },
        },
      }),
    });
    expect(() => room.chat.commands.setTyping(ROOM, true)).not.toThrow();
  });

  it('the typing of others ends 10 s after the last sign of it, at their message, and with the line', async () => {
    const room = await openRoom();
    const typists = () => selectTyping(room.chat.store.getState(), ROOM);
    const boTypes = async () => {
      await room.bo.presence?.sendTyping?.({ conversationId: ROOM, typing: true }, call());
      await room.clock.advance(100);
    };
    await boTypes();
    await room.clock.advance(8_000);
    await boTypes();
    await room.clock.advance(9_000);
    expect(typists()).toEqual(['bo']);
    await room.clock.advance(1_100);
    expect(typists()).toEqual([]);
    await boTypes();
    await boSends(room, 'here it is');
    await room.clock.advance(100);
    expect(typists()).toEqual([]);
    await boTypes();
    room.client.cut();
    await room.clock.advance(10);
    expect(typists()).toEqual([]);
  });

  it('nobody is online as far as a chat without a line knows', async () => {
    const room = await openRoom();
    expect(selectPresence(room.chat.store.getState(), 'bo').state).toBe('online');
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(10);
    expect(selectPresence(room.chat.store.getState(), 'bo').state).toBe('unknown');
  });
});
