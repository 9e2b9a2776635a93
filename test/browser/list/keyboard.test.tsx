import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createListWorld } from './createListWorld.js';
import { makeRow, makeRows } from './listRows.js';
import { frames } from './painted.js';
import type { ListWorld, WorldOptions } from './createListWorld.js';

let world: ListWorld;
const open = async (options: WorldOptions): Promise<void> => {
  world = createListWorld(options);
  await frames(2);
};
const press = (...keys: readonly string[]): Promise<void> => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));
const focusedKey = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('.cl-VirtualList-row')?.dataset['key'];
const isFullyVisible = (key: string): boolean => {
  const row = world.element(key)!.getBoundingClientRect();
  const view = world.scroller.getBoundingClientRect();
  return row.top >= view.top - 0.5 && row.bottom <= view.bottom + 0.5;
};
afterEach(() => world.unmount());

describe('one tab stop', () => {
  test('Tab enters at the newest row, Tab leaves, Shift+Tab comes back', async () => {
    await open({ rows: makeRows(0, 300, { hasControls: true }) });
    world.before.focus();
    await press('Tab');
    expect(focusedKey()).toBe('m299');
    await press('Tab');
    expect(document.activeElement).toBe(world.after);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focusedKey()).toBe('m299');
    const stops = world.host.querySelectorAll('[tabindex="0"], a:not([tabindex]), button:not([tabindex])');
    expect(stops).toHaveLength(1);
  });

  test('the row that was focused last is the tab stop', async () => {
    await open({ rows: makeRows(0, 300, { hasControls: true }) });
    world.before.focus();
    await press('Tab', 'ArrowUp', 'ArrowUp', 'Tab');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focusedKey()).toBe('m297');
  });

  test('controls that mount later in a row are not tab stops either', async () => {
    await open({ rows: makeRows(0, 50) });
    world.patch('m49', { hasControls: true });
    await frames(1);
    const controls = [...world.element('m49')!.querySelectorAll<HTMLElement>('a, button')];
    expect(controls.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1]);
  });
});

describe('moving', () => {
  test('arrows, Home and End, rows are shown whole and never under what floats', async () => {
    await open({ rows: makeRows(0, 300), props: { scrollPaddingStart: 40 } });
    world.handle.current!.focusRow();
    await press('ArrowUp');
    expect(focusedKey()).toBe('m298');
    await press('ArrowDown');
    expect(focusedKey()).toBe('m299');
    await press('Home');
    expect(focusedKey()).toBe('m0');
    await press('ArrowDown');
    expect(focusedKey()).toBe('m1');
    await press('End');
    expect(focusedKey()).toBe('m299');
    for (let count = 0; count < 25; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after another
      await press('ArrowUp');
      const key = focusedKey()!;
      const isTall = world.element(key)!.offsetHeight > 560;
      expect(isTall || world.topOf(key)! >= 39.5).toBe(true);
    }
    expect(focusedKey()).toBe('m274');
  });

  test('Page Up and Page Down move by a viewport', async () => {
    await open({ rows: makeRows(0, 300, { height: 60 }) });
    world.handle.current!.focusRow();
    await press('PageUp');
    expect(focusedKey()).toBe('m290');
    await press('PageUp', 'PageDown');
    expect(focusedKey()).toBe('m290');
    expect(isFullyVisible('m290')).toBe(true);
  });

  test('in a row that is higher than the viewport, Down first shows the rest of it', async () => {
    const rows = makeRows(0, 30, { height: 60 });
    rows[10] = makeRow(10, { height: 1700 });
    await open({ rows });
    world.handle.current!.focusKey('m9');
    await frames(1);
    await press('ArrowDown');
    expect(focusedKey()).toBe('m10');
    expect(world.topOf('m10')).toBe(0);
    await press('ArrowDown');
    expect(focusedKey()).toBe('m10');
    expect(world.topOf('m10')).toBeLessThan(-400);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focusedKey()).toBe('m11');
  });

  test('from a row higher than the viewport that the reader scrolled away from, a key still goes to its neighbour', async () => {
    const rows = makeRows(0, 200, { height: 60 });
    rows[10] = makeRow(10, { height: 1700 });
    await open({ rows });
    world.handle.current!.focusKey('m10');
    await frames(1);
    world.scroller.scrollTop += 6000;
    await frames(2);
    await press('ArrowUp');
    expect(focusedKey()).toBe('m9');
    expect(isFullyVisible('m9')).toBe(true);
  });

  test('P59 the row that a key came to stays, though it was in view before, while one above it grows', async () => {
    await open({ rows: makeRows(0, 100, { height: 60 }) });
    world.scroller.scrollTop = 50 * 60;
    await frames(2);
    world.element('m56')!.focus({ preventScroll: true });
    await press('ArrowDown');
    await frames(2);
    expect(focusedKey()).toBe('m57');
    expect(world.topOf('m50')).toBe(0);
    for (const height of [100, 140]) {
      world.patch('m52', { height });
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await frames(2);
      expect(world.topOf('m57')).toBe(420);
    }
    expect(world.topOf('m50')).toBe(-80);
    // A scroll ends that: then it is the first row in view that stays.
    world.scroller.scrollTop -= 80;
    await frames(2);
    world.patch('m52', { height: 60 });
    await frames(1);
    expect(world.topOf('m50')).toBe(0);
    expect(world.topOf('m57')).toBe(420);
  });

  test('the list leaves a key alone that the application took', async () => {
    const onRowKeyDown = vi.fn((event: { key: string; preventDefault: () => void }, _key: string) => {
      if (event.key === 'Enter') event.preventDefault();
    });
    await open({ rows: makeRows(0, 30, { hasControls: true }), props: { onRowKeyDown } });
    world.handle.current!.focusRow();
    await press('r', 'Enter');
    expect(onRowKeyDown.mock.calls.map(([event, key]) => [event.key, key])).toEqual([
      ['r', 'm29'],
      ['Enter', 'm29'],
    ]);
    expect(document.activeElement).toBe(world.element('m29'));
  });
});

describe('into a row and out again', () => {
  for (const key of ['Enter', 'F2']) {
    test(`${key} goes in, Tab moves among its controls, Escape comes back, Escape leaves`, async () => {
      const onEscape = vi.fn();
      await open({ rows: makeRows(0, 30, { hasControls: true }), props: { onEscape } });
      world.handle.current!.focusRow();
      await press(key);
      expect(document.activeElement?.textContent).toBe('link');
      await press('Tab');
      expect(document.activeElement?.textContent).toBe('react');
      await press('Escape');
      expect(document.activeElement).toBe(world.element('m29'));
      expect(onEscape).not.toHaveBeenCalled();
      await press('Escape');
      expect(onEscape).toHaveBeenCalledOnce();
      await press('Tab');
      expect(document.activeElement).toBe(world.after);
    });
  }

  test('Tab after the last control of an entered row leaves the list', async () => {
    await open({ rows: makeRows(0, 30, { hasControls: true }) });
    world.handle.current!.focusRow();
    await press('ArrowUp', 'Enter', 'Tab', 'Tab');
    expect(document.activeElement).toBe(world.after);
    expect(world.element('m28')!.querySelector('button')!.tabIndex).toBe(-1);
  });
});

describe('the focus is never lost', () => {
  test('the focused row stays mounted while the reader scrolls away', async () => {
    await open({ rows: makeRows(0, 1000) });
    world.handle.current!.focusRow();
    const row = document.activeElement;
    for (let count = 0; count < 5; count += 1) {
      world.scroller.scrollTop -= 2500;
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await frames(1);
    }
    expect(document.activeElement).toBe(row);
    await press('ArrowUp');
    expect(focusedKey()).toBe('m998');
    expect(isFullyVisible('m998')).toBe(true);
  });

  test('the focused row is removed: the nearest one has the focus', async () => {
    await open({ rows: makeRows(0, 100) });
    world.handle.current!.focusRow();
    await press('ArrowUp', 'ArrowUp');
    world.setRows(world.rows.filter(({ key }) => key !== 'm97'));
    await frames(1);
    expect(focusedKey()).toBe('m98');
    world.setRows(world.rows.slice(0, 50));
    await frames(1);
    expect(focusedKey()).toBe('m49');
  });

  test('the focused control is removed: its row has the focus', async () => {
    await open({ rows: makeRows(0, 100, { hasControls: true }) });
    world.handle.current!.focusRow();
    await press('Enter', 'Tab');
    world.patch('m99', { hasControls: false });
    await frames(1);
    expect(document.activeElement).toBe(world.element('m99'));
  });

  test('rows change their order: the same row has the focus', async () => {
    await open({ rows: makeRows(0, 100, { height: 40 }), props: { anchor: 'start' } });
    world.handle.current!.focusKey('m3');
    await frames(1);
    world.setRows([world.rows[9]!, ...world.rows.filter((_, index) => index !== 9)]);
    await frames(1);
    expect(focusedKey()).toBe('m3');
    world.setRows([world.rows[4]!, ...world.rows.filter((_, index) => index !== 4)]);
    await frames(1);
    expect(focusedKey()).toBe('m3');
  });

  test('another segment opens: a row of it has the focus', async () => {
    await open({ rows: makeRows(0, 100) });
    world.handle.current!.focusRow();
    world.setProps({ segment: 'other', opening: { key: 'm5040' } });
    world.setRows(makeRows(5000, 100));
    await frames(1);
    expect(focusedKey()).toMatch(/^m50/);
  });

  test('all rows go: the list itself has the focus, and Tab still finds the way', async () => {
    await open({ rows: makeRows(0, 10) });
    world.handle.current!.focusRow();
    world.setRows([]);
    await frames(1);
    expect(world.host.contains(document.activeElement)).toBe(true);
    await press('Tab');
    expect(document.activeElement).toBe(world.after);
  });

  test('a click elsewhere lets go: a later removal does not pull the focus back', async () => {
    await open({ rows: makeRows(0, 100) });
    world.handle.current!.focusRow();
    (document.activeElement as HTMLElement).blur();
    await frames(1);
    world.setRows(world.rows.slice(0, 50));
    await frames(1);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('what assistive technology is told', () => {
  test('positions are true, also when rows are missing before the first', async () => {
    await open({ rows: makeRows(40, 100), props: { setSize: 500, firstPosition: 41 } });
    const row = world.element('m139')!;
    expect([row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]).toEqual(['140', '500']);
    world.setProps({ setSize: -1 });
    await frames(1);
    expect(row.getAttribute('aria-setsize')).toBe('-1');
    world.setRows([...makeRows(30, 10), ...world.rows]);
    world.setProps({ firstPosition: 31 });
    await frames(1);
    expect(row.getAttribute('aria-posinset')).toBe('140');
  });

  test('rows are in order in the document, the kept one too', async () => {
    await open({ rows: makeRows(0, 1000) });
    world.handle.current!.focusRow();
    world.scroller.scrollTop = 1000;
    await frames(2);
    const indexes = world.mounted().map((row) => Number(row.dataset['index']));
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
    expect(indexes.at(-1)).toBe(999);
  });

  test('a feed has articles, a list has items', async () => {
    await open({ rows: makeRows(0, 10) });
    expect(world.host.querySelector('[role="feed"] > [role="article"]')).not.toBeNull();
    world.setProps({ role: 'list' });
    await frames(1);
    expect(world.host.querySelector('[role="list"] > [role="listitem"]')).not.toBeNull();
  });
});
