import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import type * as otherTabs from '../../../src/sync/otherTabs.js';
import { createSoloTabs } from '../../../src/sync/tabs/createSoloTabs.js';
import type { Tabs, TabsCallbacks } from '../../../src/sync/tabs/tabs.js';
import { onServer, openRoom, ROOM, type Room, send, shown, startChat } from './openRoom.js';

/** What the part of the outbox that knows the rows of others waits for: its code, or a lock that nobody gives. */
const part = vi.hoisted(() => ({ comes: (): Promise<void> => Promise.resolve() }));

vi.mock('../../../src/sync/otherTabs.js', async (importOriginal) => {
  const real = await importOriginal<typeof otherTabs>();
  const late =
    <G extends unknown[], R>(act: (...given: G) => R) =>
    async (...given: G) => {
      await part.comes();
      return act(...given);
    };
  return { ...real, adoptRows: late(real.adoptRows), forgetRows: late(real.forgetRows) };
});

afterEach(() => {
  part.comes = () => Promise.resolve();
});

const never = (): Promise<void> => new Promise(() => undefined);
const fails = (): Promise<void> => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

const degraded = ({ diagnostics }: Room): number => diagnostics.filter(({ type }) => type === 'outbox.degraded').length;

const statusOf = ({ chat }: Room): string => chat.store.getState().connection.status;

async function close({ chat, clock }: Room): Promise<void> {
  const closing = chat.dispose();
  await clock.advance(5_000);
  await closing;
}

/** The only tab, which is asked for the rows of others once: of two imports at a time Vitest gives one the real module. */
function quietTabs() {
  const listening: TabsCallbacks[] = [];
  const tabs = (connector: Connector): Tabs => ({
    ...createSoloTabs(connector),
    start: (callbacks) => void listening.push(callbacks),
  });
  return { tabs, listening };
}

/** A page of ana's that went with a message unsent. */
async function leaveUnsent(): Promise<{ readonly left: Room; readonly clientId: string }> {
  const left = await openRoom();
  left.client.refuse('network');
  left.client.cut();
  await left.clock.advance(100);
  const clientId = send(left, 'unsent');
  await left.clock.advance(100);
  await close(left);
  return { left, clientId };
}

describe('P39 the part of the outbox that knows the rows of others', () => {
  it.each([
    ['fails', fails, 0],
    ['never comes', never, 30_000],
  ] as const)(
    'P1 %s: the line is opened without it, new messages go, and the next page sends the old one',
    async (_name, comes, ms) => {
      const { left, clientId } = await leaveUnsent();
      part.comes = comes;
      const room = startChat(left.server, left.clock, { disk: left.disk, chat: { tabs: quietTabs().tabs } }, left.bo);
      if (ms > 0) await room.clock.advance(ms - 1_000);
      if (ms > 0) expect(statusOf(room)).toBe('idle');
      await room.clock.advance(2_000);
      expect(statusOf(room)).toBe('online');
      expect(degraded(room)).toBeGreaterThan(0);
      send(room, 'new');
      await room.clock.advance(1_000);
      expect(onServer(room)).toEqual(['new']);
      await close(room);

      part.comes = () => Promise.resolve();
      const next = startChat(left.server, left.clock, { disk: left.disk, chat: { tabs: quietTabs().tabs } }, left.bo);
      await next.clock.advance(1_000);
      expect(next.server.countByClientId(clientId)).toBe(1);
    },
  );

  it('P1 P2 that comes later than the line: the old message is shown and sent then, once', async () => {
    const { left, clientId } = await leaveUnsent();
    part.comes = () => new Promise((resolve) => void left.clock.schedule(40_000, resolve));
    const room = startChat(left.server, left.clock, { disk: left.disk, chat: { tabs: quietTabs().tabs } }, left.bo);
    await room.clock.advance(35_000);
    expect(room.server.countByClientId(clientId)).toBe(0);
    await room.chat.commands.openConversation(ROOM);
    await room.clock.advance(10_000);
    expect(room.server.countByClientId(clientId)).toBe(1);
    expect(shown(room)).toEqual(['unsent']);
  });

  const change = { kind: 'send', id: 'theirs', conversationId: ROOM, createdAt: 0, sequence: 1 };
  const NEWS = {
    'a row of its own': { type: 'outbox.added', row: { id: 'theirs', sequence: 1, owner: 'another', change } as never },
    'that it has settled one': { type: 'outbox.removed', ids: ['theirs'] },
  } as const;

  it.each(
    Object.values({ fails, never }).flatMap((comes) =>
      Object.entries(NEWS).map(
        ([name, news]) => [comes === fails ? 'fails' : 'never comes', name, comes, news] as const,
      ),
    ),
  )('%s when another tab tells %s: it says so, and costs nothing else', async (_part, _name, comes, news) => {
    const { tabs, listening } = quietTabs();
    const room = await openRoom({ chat: { tabs } });
    part.comes = comes;
    listening[0]?.onMessage(news);
    send(room, 'mine');
    await room.clock.advance(31_000);
    expect(degraded(room)).toBe(1);
    expect(onServer(room)).toEqual(['mine']);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
  });
});
