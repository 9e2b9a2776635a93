import { afterEach, describe, expect, test } from 'vitest';
import { createListWorld } from './createListWorld.js';
import { makeRow, makeRows } from './listRows.js';
import { frames, painted } from './painted.js';
import { blanks } from './readingPlace.js';
import type { ListWorld, WorldOptions, WorldRow } from './createListWorld.js';

let world: ListWorld;
const open = async (options: WorldOptions): Promise<ListWorld> => {
  world = createListWorld(options);
  await frames(2);
  return world;
};
afterEach(() => world.unmount());

/** The most that a row's top moved in any of the next painted frames. */
async function drift(key: string, act: () => void, count = 5): Promise<number> {
  const before = world.topOf(key)!;
  let worst = 0;
  act();
  for (let frame = 0; frame < count; frame += 1) {
    // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
    await painted();
    const top = world.topOf(key);
    worst = Math.max(worst, top === undefined ? Infinity : Math.abs(top - before));
  }
  return worst;
}

/** The farthest from the end that was painted. */
async function gap(act: () => void, count = 5): Promise<number> {
  let worst = 0;
  act();
  for (let frame = 0; frame < count; frame += 1) {
    // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
    await painted();
    worst = Math.max(worst, world.distanceToEnd());
  }
  return worst;
}

const prepend = (rows: readonly WorldRow[]): void => world.setRows([...rows, ...world.rows]);
const append = (rows: readonly WorldRow[]): void => world.setRows([...world.rows, ...rows]);
const inFrame = (act: () => void): void => void requestAnimationFrame(act);
const scrollTo = async (key: string): Promise<void> => {
  world.handle.current!.scrollToKey(key, { align: 'start' });
  await frames(3);
};

describe('opening', () => {
  test('opens at the end with the newest row at the bottom, in the first painted frame', async () => {
    world = createListWorld({ rows: makeRows(0, 1000) });
    let first: string | undefined;
    for (let frame = 0; frame < 5 && first === undefined; frame += 1) {
      // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
      await painted();
      first = world.rowAt(0.98);
    }
    expect(first).toBe('m999');
    expect(world.distanceToEnd()).toBeLessThan(1);
    expect(world.mounted().length).toBeLessThan(60);
  });

  test('P60 opens at a row in the middle although no height is known', async () => {
    await open({ rows: makeRows(0, 2000), props: { opening: { key: 'm700', align: 'center' } } });
    const row = world.element('m700')!.getBoundingClientRect();
    const view = world.scroller.getBoundingClientRect();
    expect(Math.abs(row.top + row.height / 2 - view.top - view.height / 2)).toBeLessThan(1.5);
  });

  test('a short timeline stands at the bottom, and opens at the end once it is longer', async () => {
    await open({ rows: makeRows(0, 2, { height: 50 }) });
    expect(world.topOf('m0')).toBe(500);
    append(makeRows(2, 30, { height: 50 }));
    await frames(2);
    expect(world.distanceToEnd()).toBeLessThan(1);
  });

  test('an empty list that is filled later opens at its end', async () => {
    await open({ rows: [] });
    world.setRows(makeRows(0, 500));
    await painted();
    expect(world.rowAt(0.98)).toBe('m499');
  });

  test('a list that was hidden when it mounted shows its end when it appears', async () => {
    world = createListWorld({ rows: makeRows(0, 300) });
    world.host.style.display = 'none';
    await frames(2);
    append(makeRows(300, 5));
    await frames(1);
    world.host.style.removeProperty('display');
    await frames(2);
    expect(world.rowAt(0.98)).toBe('m304');
    expect(world.distanceToEnd()).toBeLessThan(1);
  });
});

describe('P59 the row that is read stays', () => {
  test('a page above moves nothing in any painted frame, and shifts no layout', async () => {
    await open({ rows: makeRows(1000, 200) });
    await scrollTo('m1100');
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift' });
    const key = world.rowAt(0.5)!;
    for (let page = 1; page <= 5; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- pages come one after another
      expect(await drift(key, () => prepend(makeRows(1000 - page * 50, 50)))).toBeLessThan(1);
    }
    observer.disconnect();
    expect(shift).toBe(0);
  });

  test('a page above, from inside a frame, at the very top of what is loaded', async () => {
    await open({ rows: makeRows(1000, 200) });
    world.handle.current!.scrollToStart();
    await frames(3);
    const key = world.rowAt(0.3)!;
    expect(await drift(key, () => inFrame(() => prepend(makeRows(900, 100))))).toBeLessThan(1);
  });

  test('a page above that takes the day and the name from the first row', async () => {
    await open({ rows: makeRows(1000, 100, { height: 100 }) });
    world.handle.current!.scrollToStart();
    await frames(2);
    const [first, ...rest] = world.rows;
    const moved = await drift('m1001', () =>
      world.setRows([...makeRows(950, 50, { height: 100 }), { ...first!, height: 72 }, ...rest]),
    );
    expect(moved).toBeLessThan(1);
  });

  test('a picture above the viewport loads, and a message above is edited', async () => {
    await open({ rows: makeRows(0, 400) });
    await scrollTo('m200');
    expect(await drift('m201', () => world.patch('m198', { picture: 240 }))).toBeLessThan(2);
    expect(await drift('m201', () => world.patch('m197', { text: 'short' }))).toBeLessThan(2);
  });

  test('a font that loads late changes the height of every row', async () => {
    await open({ rows: makeRows(0, 400) });
    await scrollTo('m200');
    const moved = await drift('m200', () => {
      world.host.style.font = '17px / 27.3px Georgia, serif';
    });
    expect(moved).toBeLessThan(2);
  });

  test('the first row in view is deleted: its neighbour stays', async () => {
    await open({ rows: makeRows(0, 400) });
    await scrollTo('m200');
    const moved = await drift('m201', () => world.setRows(world.rows.filter(({ key }) => key !== 'm200')));
    expect(moved).toBeLessThan(1);
  });

  test('a new width keeps the row across the middle', async () => {
    await open({ rows: makeRows(0, 400), width: 640 });
    await scrollTo('m200');
    const key = world.rowAt(0.5)!;
    expect(await drift(key, () => (world.host.style.inlineSize = '330px'))).toBeLessThan(2);
    expect(await drift(key, () => (world.host.style.inlineSize = '700px'))).toBeLessThan(2);
  });

  test('a growing row that is cut by the top edge does not push the rest of the screen', async () => {
    await open({ rows: makeRows(0, 400, { height: 100 }) });
    await scrollTo('m200');
    world.scroller.scrollTop += 60;
    await frames(2);
    expect(await drift('m201', () => world.patch('m200', { height: 260 }))).toBeLessThan(1);
  });

  test('a row that fills the viewport grows downwards', async () => {
    const rows = makeRows(0, 100, { height: 80 });
    rows[50] = makeRow(50, { height: 3000 });
    await open({ rows });
    await scrollTo('m50');
    world.scroller.scrollTop += 900;
    await frames(2);
    expect(await drift('m50', () => world.patch('m50', { height: 3600 }))).toBeLessThan(1);
  });

  test('a row that filled the viewport is recalled: a piece of it stays, or the list stands at its end', async () => {
    const rows = makeRows(0, 100, { height: 80 });
    rows[50] = makeRow(50, { height: 3000 });
    rows[99] = makeRow(99, { height: 3000 });
    await open({ rows, props: { follow: false } });
    await scrollTo('m50');
    world.scroller.scrollTop += 900;
    await frames(2);
    world.patch('m50', { height: 90 });
    await frames(1);
    expect(world.topOf('m50')).toBe(-50);
    await scrollTo('m99');
    world.scroller.scrollTop += 900;
    await frames(2);
    world.patch('m99', { height: 90 });
    await frames(1);
    expect(world.distanceToEnd()).toBeLessThan(1);
    expect(world.topOf('m99')).toBe(510);
  });

  test('rows that change their order keep what is read, away from the start', async () => {
    await open({ rows: makeRows(0, 1000, { height: 64 }), props: { anchor: 'start' } });
    expect(world.scroller.scrollTop).toBe(0);
    const toTop = (key: string): void => {
      const moved = world.rows.find((row) => row.key === key)!;
      world.setRows([moved, ...world.rows.filter((row) => row !== moved)]);
    };
    toTop('m500');
    await frames(2);
    expect(world.rowAt(0.02)).toBe('m500');
    await scrollTo('m300');
    expect(await drift('m301', () => toTop('m700'))).toBeLessThan(1);
    expect(await drift('m301', () => toTop('m299'))).toBeLessThan(1);
  });
});

describe('P59 the reader at the end stays there', () => {
  test('through appends, bursts of a thousand and pictures', async () => {
    await open({ rows: makeRows(0, 300) });
    expect(await gap(() => append(makeRows(300, 1)))).toBeLessThan(1);
    expect(await gap(() => inFrame(() => append(makeRows(301, 1000))))).toBeLessThan(1);
    expect(await gap(() => world.patch('m1300', { picture: 300 }))).toBeLessThan(1);
    expect(await gap(() => world.patch('m1299', { text: 'short' }))).toBeLessThan(1);
    expect(blanks(world)).toEqual([]);
  });

  test('a burst inside a frame paints no empty frame', async () => {
    await open({ rows: makeRows(0, 300) });
    const seen: number[] = [];
    inFrame(() => append(makeRows(300, 1000)));
    for (let frame = 0; frame < 4; frame += 1) {
      // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
      await painted();
      seen.push(blanks(world).length);
    }
    expect(seen).toEqual([0, 0, 0, 0]);
    expect(world.rowAt(0.98)).toBe('m1299');
  });

  test('while the composer grows and shrinks', async () => {
    await open({ rows: makeRows(0, 300) });
    for (const height of [560, 480, 600, 420]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect(await gap(() => (world.host.style.blockSize = `${height}px`))).toBeLessThan(1);
      expect(world.rowAt(0.98)).toBe('m299');
    }
  });

  test('one who went up by a little is left alone; one who came down to just above the end follows', async () => {
    await open({ rows: makeRows(0, 300) });
    world.scroller.scrollTop -= 30;
    await frames(2);
    expect(await drift('m298', () => append(makeRows(300, 1)))).toBeLessThan(1);
    expect(world.handle.current!.isAtEnd()).toBe(false);
    world.scroller.scrollTop -= 500;
    await frames(2);
    world.scroller.scrollTop = world.scroller.scrollHeight - world.scroller.clientHeight - 20;
    await frames(2);
    expect(world.handle.current!.isAtEnd()).toBe(true);
    append(makeRows(301, 1));
    await frames(2);
    expect(world.distanceToEnd()).toBeLessThan(1);
  });

  test('a list that does not follow stays where it is when newer pages come', async () => {
    await open({ rows: makeRows(0, 300), props: { follow: false } });
    expect(world.distanceToEnd()).toBeLessThan(1);
    expect(await drift('m299', () => append(makeRows(300, 50)))).toBeLessThan(1);
    expect(world.distanceToEnd()).toBeGreaterThan(500);
  });
});

describe('moving', () => {
  test('a jump lands on its row, whatever the heights turn out to be', async () => {
    await open({ rows: makeRows(0, 5000) });
    for (const align of ['start', 'center', 'end'] as const) {
      for (const number of [40, 4100, 2500]) {
        world.handle.current!.scrollToKey(`m${number}`, { align });
        // oxlint-disable-next-line no-await-in-loop -- one jump after another
        await painted();
        const row = world.element(`m${number}`)!.getBoundingClientRect();
        const view = world.scroller.getBoundingClientRect();
        const expected = {
          start: row.top - view.top,
          center: row.top + row.height / 2 - view.top - view.height / 2,
          end: row.bottom - view.bottom,
        };
        const isTall = row.height > view.height;
        expect(Math.abs(isTall ? expected.start : expected[align])).toBeLessThan(1.5);
        expect(blanks(world)).toEqual([]);
      }
    }
    expect(world.handle.current!.scrollToKey('nobody')).toBe(false);
  });

  test('a smooth way to the end ends at the end, although a message arrives on the way', async () => {
    await open({ rows: makeRows(0, 2000) });
    await scrollTo('m500');
    world.handle.current!.scrollToEnd({ behavior: 'smooth' });
    for (let frame = 0; frame < 20; frame += 1) {
      // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
      await painted();
      if (frame === 5) append(makeRows(2000, 1));
      expect(blanks(world)).toEqual([]);
    }
    expect(world.distanceToEnd()).toBeLessThan(1);
    expect(world.rowAt(0.98)).toBe('m2000');
  });

  test('the person takes over a smooth scroll', async () => {
    await open({ rows: makeRows(0, 2000) });
    await scrollTo('m500');
    world.handle.current!.scrollToEnd({ behavior: 'smooth' });
    await frames(3);
    world.scroller.scrollTop -= 300;
    await frames(1);
    const top = world.scroller.scrollTop;
    await frames(10);
    expect(world.scroller.scrollTop).toBe(top);
  });

  test('a snapshot brings the reader back to the pixel, in a new list too', async () => {
    await open({ rows: makeRows(0, 1000) });
    await scrollTo('m400');
    world.scroller.scrollTop += 37;
    await frames(2);
    const snapshot = world.handle.current!.takeSnapshot()!;
    const top = world.topOf('m402')!;
    world.handle.current!.scrollToEnd();
    await frames(2);
    expect(world.handle.current!.takeSnapshot()).toEqual({ atEnd: true });
    world.handle.current!.restore(snapshot);
    await frames(1);
    expect(world.topOf('m402')).toBe(top);
    world.unmount();
    await open({ rows: makeRows(0, 1000), props: { opening: snapshot } });
    expect(world.topOf('m402')).toBe(top);
  });

  test('P60 a jump far back opens a second segment at its row without an empty frame, and there is a way back', async () => {
    await open({ rows: makeRows(100_000, 1000), props: { segment: 'live' } });
    const live = world.rows;
    await scrollTo('m100500');
    const place = world.handle.current!.takeSnapshot()!;
    const top = world.topOf('m100501')!;
    world.setProps({ segment: 'old', opening: { key: 'm50040', align: 'center' }, follow: false });
    world.setRows(makeRows(50_000, 100));
    await painted();
    expect(blanks(world)).toEqual([]);
    expect(world.rowAt(0.5)).toBe('m50040');
    const key = 'm50040';
    expect(await drift(key, () => prepend(makeRows(49_900, 100)))).toBeLessThan(1);
    world.setProps({ segment: 'live', opening: place, follow: true });
    world.setRows(live);
    await painted();
    expect(world.topOf('m100501')).toBe(top);
  });
});

describe('while scrolling', () => {
  for (const [name, speed] of [
    ['2 400', 40],
    ['24 000', 400],
  ] as const) {
    test(`no empty frame and no jump at ${name} px a second, through rows that were never measured`, async () => {
      await open({ rows: makeRows(0, 5000) });
      let jumps = 0;
      let empty = 0;
      for (let frame = 0; frame < 40; frame += 1) {
        const key = world.rowAt(0.3)!;
        const before = world.topOf(key)!;
        world.scroller.scrollTop -= speed;
        // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
        await painted();
        empty += blanks(world).length;
        const after = world.topOf(key);
        if (after !== undefined && Math.abs(after - before - speed) > 1) jumps += 1;
      }
      expect({ jumps, empty }).toEqual({ jumps: 0, empty: 0 });
      expect(world.mounted().length).toBeLessThan(120);
    });
  }

  test('pages that arrive on the way are felt by nobody', async () => {
    await open({
      rows: makeRows(5000, 100),
      props: {
        onReachStart: () => setTimeout(() => prepend(makeRows(5000 - (world.rows.length - 50), 50)), 20),
      },
    });
    let jumps = 0;
    for (let frame = 0; frame < 150; frame += 1) {
      const key = world.rowAt(0.4)!;
      const before = world.topOf(key)!;
      const step = Math.min(90, world.scroller.scrollTop);
      world.scroller.scrollTop -= step;
      // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
      await painted();
      const after = world.topOf(key);
      if (after !== undefined && Math.abs(after - before - step) > 1) jumps += 1;
    }
    expect(jumps).toBe(0);
    expect(world.rows.length).toBeGreaterThan(150);
  });
});
