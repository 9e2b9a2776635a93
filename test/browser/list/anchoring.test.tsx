import { afterEach, describe, expect, test } from 'vitest';
import { createListWorld } from './createListWorld.js';
import { makeRows } from './listRows.js';
import { frames, painted } from './painted.js';
import type { ListWorld, WorldOptions } from './createListWorld.js';

let world: ListWorld;
const open = async (options: WorldOptions): Promise<ListWorld> => {
  world = createListWorld(options);
  await frames(2);
  return world;
};
afterEach(() => world.unmount());

/** What a row's top did in each of the next painted frames. */
async function drift(key: string, act: () => void, count = 4): Promise<number> {
  const before = world.topOf(key)!;
  let worst = 0;
  act();
  for (let frame = 0; frame < count; frame += 1) {
    await painted();
    const top = world.topOf(key);
    worst = Math.max(worst, top === undefined ? Infinity : Math.abs(top - before));
  }
  return worst;
}
const prepend = (rows: ReturnType<typeof makeRows>): void => world.setRows([...rows, ...world.rows]);

describe('opening', () => {
  test('opens at the end, with the newest row at the bottom', async () => {
    await open({ rows: makeRows(0, 1000) });
    expect(world.distanceToEnd()).toBeLessThan(1);
    expect(world.rowAt(0.99)).toBe('m999');
    expect(world.rowAt(0.05)).toBeDefined();
    expect(world.mounted().length).toBeLessThan(60);
  });
});

describe('P59 the row that is read stays', () => {
  test('a page above moves nothing, in any painted frame', async () => {
    await open({ rows: makeRows(1000, 200) });
    world.handle.current!.scrollToKey('m1100', { align: 'start' });
    await frames(3);
    const key = world.rowAt(0.5)!;
    const worst = await drift(key, () => prepend(makeRows(950, 50)), 6);
    expect(worst).toBeLessThan(1);
  });
});
