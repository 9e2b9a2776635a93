import { afterEach, describe, expect, test, vi } from 'vitest';
import { createListWorld } from './createListWorld.js';
import { makeRows } from './listRows.js';
import { frames } from './painted.js';
import type { VisibleRows } from '../../../src/ui/VirtualList/VirtualList.types.js';
import type { ListWorld, WorldOptions } from './createListWorld.js';

let world: ListWorld;
const open = async (options: WorldOptions): Promise<void> => {
  world = createListWorld(options);
  await frames(3);
};
afterEach(() => world.unmount());

describe('paging', () => {
  test('asks for earlier rows once for each first row, and not while it is far', async () => {
    const onReachStart = vi.fn();
    await open({ rows: makeRows(1000, 200, { height: 60 }), props: { onReachStart } });
    expect(onReachStart).not.toHaveBeenCalled();
    world.scroller.scrollTop = 900;
    await frames(2);
    world.scroller.scrollTop = 500;
    await frames(2);
    expect(onReachStart).toHaveBeenCalledTimes(1);
    world.setRows([...makeRows(950, 50, { height: 60 }), ...world.rows]);
    await frames(2);
    expect(onReachStart).toHaveBeenCalledTimes(1);
    world.scroller.scrollTop = 0;
    await frames(2);
    expect(onReachStart).toHaveBeenCalledTimes(2);
  });

  test('a page that brings nothing is not asked for again until the reader comes back', async () => {
    const onReachStart = vi.fn();
    await open({ rows: makeRows(0, 200, { height: 60 }), props: { onReachStart } });
    world.scroller.scrollTop = 0;
    await frames(2);
    world.setRows([...world.rows]);
    await frames(2);
    world.scroller.scrollTop = 100;
    await frames(2);
    expect(onReachStart).toHaveBeenCalledTimes(1);
    world.scroller.scrollTop = 4000;
    await frames(2);
    world.scroller.scrollTop = 100;
    await frames(2);
    expect(onReachStart).toHaveBeenCalledTimes(2);
  });

  test('a list that does not fill the viewport asks at once, and at both ends', async () => {
    const onReachStart = vi.fn();
    const onReachEnd = vi.fn();
    await open({ rows: makeRows(0, 3, { height: 60 }), props: { onReachStart, onReachEnd } });
    expect([onReachStart.mock.calls.length, onReachEnd.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('what is visible', () => {
  test('is told when it changes, with the lowest row that was half seen', async () => {
    const seen: VisibleRows[] = [];
    const onVisibleChange = (visible: VisibleRows): void => void seen.push(visible);
    await open({ rows: makeRows(0, 100, { height: 100 }), props: { onVisibleChange } });
    expect(seen.at(-1)).toMatchObject({ firstKey: 'm94', lastKey: 'm99', seenKey: 'm99', atEnd: true, atStart: false });
    const count = seen.length;
    world.touch();
    await frames(2);
    expect(seen.length).toBe(count);
    world.scroller.scrollTop -= 1060;
    await frames(2);
    // m89 begins 40 px above the lower edge: less than half of it is seen.
    expect(seen.at(-1)).toMatchObject({ lastKey: 'm89', seenKey: 'm88', seenIndex: 88, atEnd: false });
    expect(world.handle.current!.visibleKeys()).toEqual(['m83', 'm84', 'm85', 'm86', 'm87', 'm88', 'm89']);
  });

  test('a row higher than the viewport counts once it fills half of it', async () => {
    const seen: VisibleRows[] = [];
    const rows = makeRows(0, 30, { height: 100 });
    rows.push({ key: 'long', text: 'long', height: 4000 });
    await open({
      rows,
      props: { opening: { key: 'm29', align: 'end' }, onVisibleChange: (visible) => void seen.push(visible) },
    });
    world.scroller.scrollTop += 200;
    await frames(2);
    expect(seen.at(-1)!.seenKey).toBe('m29');
    world.scroller.scrollTop += 150;
    await frames(2);
    expect(seen.at(-1)!.seenKey).toBe('long');
  });
});

test('the person scrolls, and the list moves by itself: only one of them is told', async () => {
  const onScroll = vi.fn();
  await open({ rows: makeRows(1000, 200), props: { onScroll } });
  world.setRows([...world.rows, ...makeRows(1200, 3)]);
  await frames(2);
  world.setRows([...makeRows(950, 50), ...world.rows]);
  await frames(2);
  world.handle.current!.scrollToKey('m1100');
  await frames(3);
  expect(onScroll).not.toHaveBeenCalled();
  world.scroller.scrollTop -= 300;
  await frames(2);
  expect(onScroll).toHaveBeenCalledOnce();
});

test('in a hidden tab, where no frame comes, a new row is there and the end is kept', async () => {
  await open({ rows: makeRows(0, 200) });
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = () => 0;
  try {
    world.setRows([...world.rows, ...makeRows(200, 300)]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(world.element('m499')).not.toBeNull();
    expect(world.distanceToEnd()).toBeLessThan(1);
  } finally {
    window.requestAnimationFrame = request;
  }
});

test('P60 a text selection survives a burst of new rows', async () => {
  await open({ rows: makeRows(0, 100, { height: 80 }) });
  const text = world.element('m99')!.querySelector('span')!.firstChild!;
  document.getSelection()!.setBaseAndExtent(text, 0, text, 3);
  await frames(1);
  world.setRows([...world.rows, ...makeRows(100, 200, { height: 80 })]);
  await frames(3);
  expect(document.getSelection()!.toString()).toBe('#99');
  document.getSelection()!.removeAllRanges();
});
