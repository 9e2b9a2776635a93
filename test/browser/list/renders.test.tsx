import { afterEach, expect, test } from 'vitest';
import { createListWorld } from './createListWorld.js';
import { makeRows } from './listRows.js';
import { frames } from './painted.js';
import { blanks } from './readingPlace.js';
import type { ListWorld, WorldOptions } from './createListWorld.js';

let world: ListWorld;
const open = async (options: WorldOptions): Promise<void> => {
  world = createListWorld(options);
  await frames(3);
  world.countRenders();
};
const rowRenders = async (act: () => void): Promise<string[]> => {
  act();
  await frames(3);
  return [...world.countRenders()].flatMap(([key, count]) => Array.from({ length: count }, () => key));
};
afterEach(() => world.unmount());

test('an append renders one row', async () => {
  await open({ rows: makeRows(0, 1000) });
  expect(await rowRenders(() => world.setRows([...world.rows, ...makeRows(1000, 1)]))).toEqual(['m1000']);
});

test('a change of one row renders that row', async () => {
  await open({ rows: makeRows(0, 1000) });
  expect(await rowRenders(() => world.patch('m995', { text: 'edited' }))).toEqual(['m995']);
});

test('something else in the application renders no row', async () => {
  await open({ rows: makeRows(0, 1000) });
  expect(await rowRenders(() => world.touch())).toEqual([]);
});

test('an echo that keeps its key is the same element', async () => {
  await open({ rows: makeRows(0, 100) });
  const element = world.element('m99');
  world.setRows([...world.rows.slice(0, -1), { ...world.rows.at(-1)!, text: 'acknowledged' }]);
  await frames(2);
  expect(world.element('m99')).toBe(element);
});

test('a page above renders only rows that mount', async () => {
  await open({ rows: makeRows(1000, 300) });
  world.handle.current!.scrollToKey('m1150', { align: 'start' });
  await frames(3);
  world.countRenders();
  const mounted = new Set(world.mounted().map((row) => row.dataset['key']));
  const rendered = await rowRenders(() => world.setRows([...makeRows(950, 50), ...world.rows]));
  expect(rendered.filter((key) => mounted.has(key))).toEqual([]);
});

test('moving the focus renders no row', async () => {
  await open({ rows: makeRows(0, 100) });
  world.handle.current!.focusRow();
  const rendered = await rowRenders(() => {
    for (let press = 0; press < 3; press += 1) {
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }),
      );
    }
  });
  expect(rendered).toEqual([]);
});

test('100 000 rows mount and scroll', async () => {
  const rows = makeRows(0, 100_000, { height: 72 });
  const start = performance.now();
  await open({ rows });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(world.rowAt(0.98)).toBe('m99999');
  expect(world.mounted().length).toBeLessThan(60);
  for (const fraction of [0.5, 0.1, 0.9, 0]) {
    world.scroller.scrollTop = world.scroller.scrollHeight * fraction;
    // oxlint-disable-next-line no-await-in-loop -- one place after another
    await frames(1);
    expect(blanks(world)).toEqual([]);
  }
  expect(world.rowAt(0.01)).toBe('m0');
});
