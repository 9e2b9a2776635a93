import { expect, it } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { createMemoryDisk } from '../../../src/testing/storage/createMemoryStorage.js';
import { createTabBus } from '../../property/convergence/tabBus.ts';
import { onServer, openRoom, type Room, send, startChat } from './openRoom.js';

/** Two tabs of ana's, each with a line of its own. */
async function openTwoTabs(): Promise<readonly [Room, Room]> {
  const bus = createTabBus();
  const disk = createMemoryDisk();
  const tabs = (connector: Connector) => bus.join(connector);
  const first = await openRoom({ disk, chat: { tabs } });
  const second = startChat(first.server, first.clock, { disk, chat: { tabs } }, first.bo);
  await first.clock.advance(1_000);
  return [first, second];
}

it('P7 what is said in one tab waits for what another tab has to send before it', async () => {
  const [first, second] = await openTwoTabs();
  first.connector.faults.nextCall({ fault: 'never-settle' }, 'messages.send');
  send(first, 'one');
  await first.clock.advance(1_000);
  send(second, 'two');
  await first.clock.advance(10_000);
  expect(onServer(first)).toEqual([]);
  await first.clock.advance(35_000);
  expect(onServer(first)).toEqual(['one', 'two']);
});

it('P7 P45 it waits no longer than a minute: that tab may be frozen', async () => {
  const [first, second] = await openTwoTabs();
  first.client.refuse('network');
  first.client.cut();
  await first.clock.advance(100);
  send(first, 'of the frozen tab');
  await first.clock.advance(1_000);
  send(second, 'one');
  await first.clock.advance(10_000);
  send(second, 'two');
  await first.clock.advance(45_000);
  expect(onServer(first)).toEqual([]);
  await first.clock.advance(20_000);
  expect(onServer(first)).toEqual(['one', 'two']);
  first.client.refuse(undefined);
  await first.clock.advance(120_000);
  expect(onServer(first)).toEqual(['one', 'two', 'of the frozen tab']);
});
