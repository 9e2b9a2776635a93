import { flushSync } from 'react-dom';
import { makeRow, makeRows, words } from './listRows.js';
import type { ListWorld, WorldRow } from './createListWorld.js';

/** What a step promises about the reading place. */
export type Expectation =
  | 'anchor'
  | 'centre'
  | 'hidden'
  | 'moved'
  | { readonly jump: string }
  | { readonly scrolled: number };

export interface FuzzStep {
  readonly name: string;
  readonly weight: number;
  readonly run: (fuzz: FuzzState) => Expectation | undefined;
}

export interface FuzzState {
  readonly world: ListWorld;
  readonly random: () => number;
  /** Heights are known before rows mount. */
  readonly isExact: boolean;
  /** Heights are not whole pixels. */
  readonly isFractional: boolean;
  readonly edge: 'start' | 'end' | 'none';
  first: number;
  next: number;
  segment: number;
  /** The row that a jump, a key or a new width made the one that is looked at; a scroll ends that. */
  held?: string | undefined;
}

const integer = (fuzz: FuzzState, below: number): number => Math.floor(fuzz.random() * below);
const pick = <T>(fuzz: FuzzState, list: readonly T[]): T | undefined => list[integer(fuzz, list.length)];
const visibleKeys = (fuzz: FuzzState): readonly string[] => fuzz.world.handle.current?.visibleKeys() ?? [];

const focusedRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('.cl-VirtualList-row') ?? null;

function newRows(fuzz: FuzzState, from: number, count: number): WorldRow[] {
  return makeRows(from, count).map((row) => decorate(fuzz, row));
}

export function decorate(fuzz: Pick<FuzzState, 'isExact' | 'isFractional' | 'random'>, row: WorldRow): WorldRow {
  if (fuzz.isExact) return { ...row, height: height(fuzz) };
  const dice = fuzz.random();
  if (dice < 0.08) return { ...row, text: `${row.text} ${words(fuzz.random, 260)}` };
  return dice < 0.4 ? { ...row, hasControls: true } : row;
}

function height(fuzz: Pick<FuzzState, 'random' | 'isFractional'>): number {
  const value = 30 + fuzz.random() * 180;
  return fuzz.isFractional ? value : Math.floor(value);
}

function change(fuzz: FuzzState, key: string | undefined): void {
  if (key === undefined) return;
  if (fuzz.isExact) fuzz.world.patch(key, { height: height(fuzz) });
  else fuzz.world.patch(key, { text: `edited ${words(fuzz.random, 1 + integer(fuzz, 60))}` });
}

/** A row above the viewport, mounted or not. */
function above(fuzz: FuzzState): string | undefined {
  const first = fuzz.world.keys.indexOf(visibleKeys(fuzz)[0] ?? '');
  return first > 0 ? fuzz.world.keys[Math.max(0, first - 1 - integer(fuzz, 4))] : undefined;
}

function remove(fuzz: FuzzState, keys: readonly (string | undefined)[]): void {
  const gone = new Set(keys);
  const rest = fuzz.world.rows.filter((row) => !gone.has(row.key));
  if (rest.length > 30) fuzz.world.setRows(rest);
}

const AT_ONCE = new Set(['append', 'prepend', 'insert in between', 'edit above', 'picture loads', 'height']);

export const FUZZ_STEPS: readonly FuzzStep[] = [
  {
    name: 'append',
    weight: 4,
    run(fuzz) {
      const count = 1 + integer(fuzz, 3);
      fuzz.world.setRows([...fuzz.world.rows, ...newRows(fuzz, fuzz.next, count)]);
      fuzz.next += count;
      return 'anchor';
    },
  },
  {
    name: 'burst',
    weight: 1,
    run(fuzz) {
      fuzz.world.setRows([...fuzz.world.rows, ...newRows(fuzz, fuzz.next, 200)]);
      fuzz.next += 200;
      return 'anchor';
    },
  },
  {
    name: 'prepend',
    weight: 4,
    run(fuzz) {
      const count = 1 + integer(fuzz, 50);
      fuzz.first -= count;
      fuzz.world.setRows([...newRows(fuzz, fuzz.first, count), ...fuzz.world.rows]);
      return 'anchor';
    },
  },
  {
    name: 'insert in between',
    weight: 1,
    run(fuzz) {
      const at = fuzz.world.keys.indexOf(above(fuzz) ?? '');
      if (at < 0) return undefined;
      const row = decorate(fuzz, makeRow(fuzz.next));
      fuzz.next += 1;
      fuzz.world.setRows([...fuzz.world.rows.slice(0, at), row, ...fuzz.world.rows.slice(at)]);
      return 'anchor';
    },
  },
  {
    name: 'resize a visible row',
    weight: 3,
    run(fuzz) {
      change(fuzz, pick(fuzz, visibleKeys(fuzz)));
      return 'anchor';
    },
  },
  {
    name: 'edit above',
    weight: 3,
    run(fuzz) {
      change(fuzz, above(fuzz));
      return 'anchor';
    },
  },
  {
    name: 'picture loads',
    weight: 3,
    run(fuzz) {
      if (fuzz.isExact) return undefined;
      const mounted = fuzz.world.mounted();
      for (const element of [pick(fuzz, mounted), pick(fuzz, mounted)]) {
        fuzz.world.patch(element?.dataset['key'] ?? '', { picture: 40 + integer(fuzz, 300) });
      }
      return 'anchor';
    },
  },
  {
    name: 'recall',
    weight: 2,
    run(fuzz) {
      const key = pick(fuzz, [...visibleKeys(fuzz), above(fuzz)]);
      fuzz.world.patch(key ?? '', { text: 'recalled', picture: undefined, hasControls: false });
      if (fuzz.isExact) fuzz.world.patch(key ?? '', { height: 32 });
      return 'anchor';
    },
  },
  {
    name: 'delete',
    weight: 3,
    run(fuzz) {
      remove(fuzz, [pick(fuzz, [...visibleKeys(fuzz), above(fuzz)]), above(fuzz)]);
      return 'anchor';
    },
  },
  {
    name: 'delete the focused row',
    weight: 1,
    run(fuzz) {
      const row = focusedRow();
      if (!row) return undefined;
      remove(fuzz, [row.dataset['key']]);
      return 'anchor';
    },
  },
  {
    name: 'trim the front',
    weight: 1,
    run(fuzz) {
      const first = fuzz.world.keys.indexOf(visibleKeys(fuzz)[0] ?? '');
      if (first < 20) return undefined;
      remove(fuzz, fuzz.world.keys.slice(0, integer(fuzz, first - 5)));
      return 'anchor';
    },
  },
  {
    name: 'several at once',
    weight: 2,
    run(fuzz) {
      const quiet = FUZZ_STEPS.filter(({ name }) => AT_ONCE.has(name));
      // Together in one commit, or each in its own before anything is painted.
      const take = fuzz.random() < 0.5 ? flushSync : (act: () => void) => act();
      for (let count = 0; count < 3; count += 1) take(() => void pick(fuzz, quiet)?.run(fuzz));
      return 'anchor';
    },
  },
  {
    name: 'hide and show',
    weight: 1,
    run(fuzz) {
      const { host } = fuzz.world;
      host.style.display = 'none';
      if (fuzz.random() < 0.5) change(fuzz, pick(fuzz, visibleKeys(fuzz)));
      // Two frames out of sight, as a pane of a narrow layout.
      requestAnimationFrame(() => requestAnimationFrame(() => host.style.removeProperty('display')));
      return 'hidden';
    },
  },
  {
    name: 'jump',
    weight: 2,
    run(fuzz) {
      const key = pick(fuzz, fuzz.world.keys);
      const align = pick(fuzz, ['start', 'center', 'end', 'nearest'] as const);
      if (key === undefined || !fuzz.world.handle.current?.scrollToKey(key, { align })) return undefined;
      fuzz.held = key;
      return { jump: key };
    },
  },
  {
    name: 'other segment',
    weight: 1,
    run(fuzz) {
      fuzz.segment += 1;
      fuzz.first = fuzz.segment * 100_000;
      fuzz.next = fuzz.first + 120;
      const key = `m${fuzz.first + integer(fuzz, 120)}`;
      fuzz.world.setProps({ segment: String(fuzz.segment), opening: { key } });
      fuzz.world.setRows(newRows(fuzz, fuzz.first, 120));
      fuzz.held = key;
      return { jump: key };
    },
  },
  {
    name: 'to the end',
    weight: 1,
    run(fuzz) {
      fuzz.world.handle.current?.scrollToEnd();
      fuzz.held = fuzz.edge === 'end' ? undefined : fuzz.world.keys.at(-1);
      return 'moved';
    },
  },
  {
    name: 'width',
    weight: 2,
    run(fuzz) {
      fuzz.held = fuzz.world.rowAt(0.5);
      fuzz.world.host.style.inlineSize = `${320 + integer(fuzz, 400)}px`;
      return 'centre';
    },
  },
  {
    name: 'height',
    weight: 2,
    run(fuzz) {
      fuzz.world.host.style.blockSize = `${380 + integer(fuzz, 300)}px`;
      return 'anchor';
    },
  },
  {
    name: 'something above the rows',
    weight: 1,
    run(fuzz) {
      const height = integer(fuzz, 3) * 30;
      const spacer = document.createElement('div');
      spacer.style.blockSize = `${height}px`;
      fuzz.world.host.querySelector('.cl-VirtualList-before')?.replaceChildren(spacer);
      return 'anchor';
    },
  },
  {
    name: 'typing line below the rows',
    weight: 1,
    run(fuzz) {
      const spacer = document.createElement('div');
      spacer.style.blockSize = `${integer(fuzz, 2) * 24}px`;
      fuzz.world.host.querySelector('.cl-VirtualList-after')?.replaceChildren(spacer);
      return 'anchor';
    },
  },
  {
    name: 'direction',
    weight: 1,
    run(fuzz) {
      fuzz.world.host.dir = fuzz.world.host.dir === 'rtl' ? 'ltr' : 'rtl';
      return 'anchor';
    },
  },
  {
    name: 'wheel',
    weight: 6,
    run(fuzz) {
      const { scroller } = fuzz.world;
      const from = scroller.scrollTop;
      const speed = pick(fuzz, [30, 120, 400, 1500]) ?? 0;
      scroller.scrollTop += Math.round((fuzz.random() - 0.55) * 2 * speed);
      if (scroller.scrollTop !== from) fuzz.held = undefined;
      return { scrolled: scroller.scrollTop - from };
    },
  },
  {
    name: 'arrow keys',
    weight: 3,
    run(fuzz) {
      if (!focusedRow()) fuzz.world.handle.current?.focusRow();
      const key =
        pick(fuzz, ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'F2', 'Escape'] as const) ?? 'Home';
      const { scroller } = fuzz.world;
      const from = { row: focusedRow(), top: scroller.scrollTop };
      const isMove = from.row === document.activeElement && key !== 'F2' && key !== 'Escape';
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      if (isMove)
        queueMicrotask(() => {
          const row = focusedRow();
          const index = fuzz.world.keys.indexOf(row?.dataset['key'] ?? '');
          const isArrived = row !== from.row || index === 0 || index === fuzz.world.keys.length - 1;
          // The row that a key came to is looked at, wherever it stood. Within a high row a key scrolls.
          if (isArrived) fuzz.held = row?.dataset['key'];
          else if (scroller.scrollTop !== from.top) fuzz.held = undefined;
        });
      return 'moved';
    },
  },
];
