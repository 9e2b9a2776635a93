import { describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { ChatError } from '../../../src/model/errors.js';
import { createVirtualClock } from '../../../src/testing/clock/createVirtualClock.js';
import { createMemoryDisk } from '../../../src/testing/storage/createMemoryStorage.js';
import { createTabBus } from '../../property/convergence/tabBus.ts';
import { call, onServer, openRoom, ROOM, type Room, send, shown, startChat, text, wrapSend } from './openRoom.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const outboxOf = ({ disk }: Room) => [...disk.database('scripted:ana').rows.outbox.values()];

async function close({ chat, clock }: Room): Promise<void> {
  const closing = chat.dispose();
  await clock.advance(5_000);
  await closing;
}

async function goOffline({ client, clock }: Room): Promise<void> {
  client.refuse('network');
  client.cut();
  await clock.advance(100);
}

async function comeBack({ client, clock }: Room): Promise<void> {
  client.refuse(undefined);
  await clock.advance(2 * MINUTE_MS);
}

describe('what was taken back is never too old', () => {
  it('P10 P12 a recall is carried out whenever there is a line again, and an edit as old is given up', async () => {
    const room = await openRoom();
    send(room, 'a mistake');
    send(room, 'a typo');
    await room.clock.advance(1_000);
    const [mistake = '', typo = ''] = room.server.messages(ROOM).map(({ id }) => id);
    await goOffline(room);
    room.chat.commands.recallMessage(mistake).catch(() => undefined);
    room.chat.commands.editMessage({ messageId: typo, content: text('corrected') }).catch(() => undefined);
    await room.clock.advance(30 * HOUR_MS);
    expect(shown(room)).toEqual(['recalled', 'a typo']);
    await comeBack(room);
    expect(onServer(room)).toEqual(['recalled', 'a typo']);
  });

  it('P10 P12 a message that was taken back on its way is recalled after any time, also by a later page', async () => {
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'late', ms: 5_000 }, 'messages.send');
    room.connector.faults.nextEvent({ fault: 'drop' });
    const id = send(room, 'a mistake');
    await room.clock.advance(1_000);
    room.chat.commands.cancelMessage(id);
    await goOffline(room);
    await room.clock.advance(30 * HOUR_MS);
    await close(room);
    const later = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
    await later.clock.advance(MINUTE_MS);
    expect(onServer(room)).toEqual(['recalled']);
    expect(later.chat.store.getState().pending.changes.size).toBe(0);
  });

  const UNABLE: Readonly<Record<string, (room: Room) => Promise<void>>> = {
    async 'a recall'(room) {
      send(room, 'a mistake');
      await room.clock.advance(1_000);
      room.chat.commands.recallMessage(room.server.messages(ROOM)[0]?.id ?? '').catch(() => undefined);
    },
    async 'a message that was taken back on its way'(room) {
      room.connector.faults.nextCall({ fault: 'never-settle' }, 'messages.send');
      const id = send(room, 'a mistake');
      await room.clock.advance(1_000);
      room.chat.commands.cancelMessage(id);
    },
  };

  it.each(Object.entries(UNABLE))(
    'P8 P10 P11 %s that the server cannot carry out is asked for about once a minute, and holds nobody up',
    async (_name, act) => {
      const tries: number[] = [];
      const clock = createVirtualClock();
      const unable = async (): Promise<never> => {
        tries.push(clock.now());
        throw new ChatError('network', 'messages.recall');
      };
      const wrap = (inner: Connector): Connector => ({
        ...inner,
        messages: { ...inner.messages, recall: unable, lookup: unable },
      });
      const room = await openRoom({ clock, wrap });
      await act(room);
      send(room, 'the next one');
      await clock.advance(1_000);
      expect(onServer(room)).toContain('the next one');
      await clock.advance(30 * HOUR_MS);
      const lastHour = tries.filter((at) => at > clock.now() - HOUR_MS);
      expect(lastHour.length).toBeGreaterThan(0);
      expect(lastHour.length).toBeLessThanOrEqual(3 * 60);
    },
  );
});

describe('P12 what was taken back arrives after its page has gone', () => {
  /** Ana's messages reach the server when `arrive` says so, whatever has become of her page. */
  async function openSlow(chat: Parameters<typeof openRoom>[0]) {
    const arrivals: (() => Promise<unknown>)[] = [];
    const clock = createVirtualClock();
    const gateway: { messages?: Connector['messages'] } = {};
    const wrap = wrapSend(
      () =>
        (input, { signal }) =>
          new Promise((_resolve, reject) => {
            arrivals.push(async () => gateway.messages?.send(input, call()));
            signal.addEventListener('abort', () => reject(new ChatError('aborted', 'messages.send')));
          }),
    );
    const room = await openRoom({ ...chat, clock, wrap });
    const { connector } = room.server.client('ana');
    await connector.session.connect({}, call());
    gateway.messages = connector.messages;
    return { room, arrive: () => Promise.all(arrivals.map((each) => each())) };
  }

  async function takeBack(room: Room): Promise<void> {
    const id = send(room, 'a mistake');
    await room.clock.advance(1_000);
    room.chat.commands.cancelMessage(id);
    await room.clock.advance(1_000);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
    expect(JSON.stringify(outboxOf(room)), 'what it said').not.toContain('a mistake');
  }

  it.each(['sequence', 'adjacency'] as const)('%s: the next page recalls it', async (ordering) => {
    const { room, arrive } = await openSlow({ ordering });
    await takeBack(room);
    await close(room);
    const next = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
    await next.clock.advance(1_000);
    expect(next.chat.store.getState().pending.changes.size).toBe(0);
    await arrive();
    await next.clock.advance(1_000);
    expect(onServer(room)).toEqual(['recalled']);
    expect(outboxOf(room)).toEqual([]);
  });

  it('the next page recalls what has arrived before it', async () => {
    const { room, arrive } = await openSlow({});
    await takeBack(room);
    await close(room);
    await arrive();
    const next = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
    await next.clock.advance(1_000);
    expect(onServer(room)).toEqual(['recalled']);
    expect(outboxOf(room)).toEqual([]);
  });

  it('another tab recalls it', async () => {
    const bus = createTabBus();
    const disk = createMemoryDisk();
    const tabs = (connector: Connector) => bus.join(connector);
    const { room, arrive } = await openSlow({ disk, chat: { tabs } });
    const other = startChat(room.server, room.clock, { disk, chat: { tabs } }, room.bo);
    await other.clock.advance(1_000);
    await takeBack(room);
    await close(room);
    await arrive();
    await other.clock.advance(1_000);
    expect(onServer(room)).toEqual(['recalled']);
    expect(outboxOf(room)).toEqual([]);
  });

  it('it is asked for no longer than a call may take', async () => {
    const { room } = await openSlow({});
    await takeBack(room);
    await close(room);
    expect(outboxOf(room)).toHaveLength(1);
    await room.clock.advance(11 * MINUTE_MS);
    const next = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
    await next.clock.advance(1_000);
    expect(outboxOf(room)).toEqual([]);
  });
});
