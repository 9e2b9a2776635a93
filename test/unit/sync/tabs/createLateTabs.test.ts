import { beforeEach, describe, expect, it } from 'vitest';
import type { EventBatch } from '../../../../src/connector/events.js';
import { createDeferred } from '../../../../src/shared/deferred.js';
import { createLateTabs, type LateTabsOptions } from '../../../../src/sync/tabs/createLateTabs.js';
import { createTabs } from '../../../../src/sync/tabs/createTabs.js';
import type { TabMessage } from '../../../../src/sync/tabs/tabs.js';
import { createVirtualClock, type VirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { createLineServer, type LineServer, noticeBatch } from './createLineConnector.js';
import { createTabsHub, type TabsHub } from './createTabsHub.js';
import { openTab } from './openTab.js';

let clock: VirtualClock;
let hub: TabsHub;
let server: LineServer;

beforeEach(() => {
  clock = createVirtualClock();
  hub = createTabsHub();
  server = createLineServer();
});

/** Tabs whose code comes when `arrive` is called. */
function openLate() {
  const line = server.connect();
  const code = createDeferred<Awaited<ReturnType<LateTabsOptions['load']>>>();
  const missing = { times: 0 };
  const loads = { times: 0 };
  const roles: boolean[] = [];
  const batches: EventBatch[] = [];
  const heard: TabMessage[] = [];
  const tabs = createLateTabs({
    name: 'line:ana',
    connector: line.connector,
    clock,
    platform: hub.openTab().platform,
    random: () => 0,
    load() {
      loads.times += 1;
      return code.promise;
    },
    onMissing: () => {
      missing.times += 1;
    },
  });
  tabs.connector.subscribe((batch) => batches.push(batch));
  const { signal } = new AbortController();
  return {
    tabs,
    line,
    missing,
    loads,
    roles,
    batches,
    heard,
    start: () =>
      tabs.start({
        onLeadChanged: (leading) => void roles.push(leading),
        onMessage: (message) => void heard.push(message),
      }),
    async arrive() {
      code.resolve(createTabs);
      await clock.advance(0);
    },
    async failToArrive() {
      code.reject(new TypeError('Failed to fetch dynamically imported module'));
      await clock.advance(0);
    },
    send: (text: string) =>
      tabs.connector.messages.send(
        { conversationId: 'c1', clientId: text, content: { type: 'text', text } },
        { signal },
      ),
  };
}

describe('createLateTabs', () => {
  it('P7 keeps calls that come before its code is there, and carries them out in order', async () => {
    const late = openLate();
    late.start();
    const first = late.send('one');
    const second = late.send('two');
    expect(late.tabs.isLeader()).toBe(false);
    await late.arrive();
    expect(await first).toMatchObject({ clientId: 'one' });
    await second;
    expect(server.sent.map(({ clientId }) => clientId)).toEqual(['one', 'two']);
    expect(late.roles).toEqual([true]);
    expect(late.tabs.isLeader()).toBe(true);
    late.line.emit(noticeBatch('n1'));
    expect(late.batches).toEqual([noticeBatch('n1')]);
    expect(late.missing.times).toBe(0);
  });

  it('has the methods that its connector has', () => {
    const { tabs, line } = openLate();
    expect(Object.keys(tabs.connector.messages)).toEqual(Object.keys(line.connector.messages));
    expect(tabs.connector.groups).toBe(line.connector.groups);
    expect(tabs.connector.limits).toBe(line.connector.limits);
  });

  it('is known to the other tabs by the id that its rows carried before its code was there', async () => {
    const late = openLate();
    const { id } = late.tabs;
    late.start();
    const other = openTab(hub, server, clock);
    await late.arrive();
    expect(await other.tabs.alive([id])).toEqual(new Set([id]));
  });

  it('tells the others what it was given to tell in the meantime', async () => {
    const other = openTab(hub, server, clock);
    await clock.advance(0);
    const late = openLate();
    late.start();
    late.tabs.broadcast({ type: 'wiped' });
    await late.arrive();
    expect(other.heard).toEqual([{ type: 'wiped' }]);
  });

  it('P2 leads for itself where its code does not come, and takes every other tab for gone', async () => {
    const late = openLate();
    late.start();
    const sent = late.send('one');
    await late.failToArrive();
    expect(await sent).toMatchObject({ clientId: 'one' });
    expect(late.roles).toEqual([true]);
    expect(late.missing.times).toBe(1);
    expect(await late.tabs.alive([late.tabs.id, 'other'])).toEqual(new Set([late.tabs.id]));
    late.line.emit(noticeBatch('n1'));
    expect(late.batches).toEqual([noticeBatch('n1')]);
  });

  it('waits 30 s for code that neither comes nor fails', async () => {
    const late = openLate();
    late.start();
    await clock.advance(29_999);
    expect(late.missing.times).toBe(0);
    await clock.advance(1);
    expect(late.missing.times).toBe(1);
    expect(late.roles).toEqual([true]);
  });

  it('P24 stopped while its code comes, it never takes part', async () => {
    const late = openLate();
    late.start();
    late.tabs.stop();
    await late.arrive();
    expect(late.roles).toEqual([]);
    expect(clock.pending).toBe(0);
    const other = openTab(hub, server, clock);
    await clock.advance(0);
    expect(other.roles).toEqual([true]);
  });

  it('stopped before its start, it loads nothing', () => {
    const late = openLate();
    late.tabs.broadcast({ type: 'wiped' });
    late.tabs.stop();
    expect(late.loads.times).toBe(0);
  });
});
