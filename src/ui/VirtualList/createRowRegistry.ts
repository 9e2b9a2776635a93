import type { ListGeometry } from './createListGeometry.js';
import type { RowWindow } from './rowWindow.js';

export interface RowFacts {
  /** The 1-based place of the first key. */
  readonly firstPosition: number;
  readonly setSize: number;
}

/** The mounted row elements, and what is written to them past React: an append or a page moves no row's props. */
export interface RowRegistry {
  /** A row element's ref; the element carries its key in `data-key`. */
  readonly ref: (node: HTMLElement | null) => (() => void) | undefined;
  get(key: string): HTMLElement | undefined;
  isMeasured(key: string): boolean;
  /** Reads the sizes of rows that mounted since. */
  measure(window: RowWindow, geometry: ListGeometry): void;
  place(window: RowWindow, geometry: ListGeometry, facts: RowFacts): void;
  remeasure(node: HTMLElement): void;
}

interface MountedRow {
  readonly node: HTMLElement;
  isMeasured: boolean;
  start: number;
  index: number;
  position: number;
  setSize: number;
}

export function createRowRegistry(): RowRegistry {
  const rows = new Map<string, MountedRow>();
  const ofNode = new WeakMap<HTMLElement, MountedRow>();
  let hasUnmeasured = false;
  let hasLeft = false;

  return {
    ref(node) {
      const key = node?.dataset['key'];
      if (!node || key === undefined) return undefined;
      // In StrictMode a ref is taken away and given back at once: the row is still what it was.
      const row = ofNode.get(node) ?? { node, isMeasured: false, start: NaN, index: -1, position: NaN, setSize: NaN };
      ofNode.set(node, row);
      rows.set(key, row);
      hasUnmeasured = true;
      return () => {
        if (rows.get(key) === row) rows.delete(key);
        hasLeft = true;
      };
    },
    get: (key) => rows.get(key)?.node,
    isMeasured: (key) => rows.get(key)?.isMeasured ?? false,
    measure(window, geometry) {
      if (hasLeft) geometry.sweep();
      hasLeft = false;
      if (!hasUnmeasured) return;
      hasUnmeasured = false;
      const fresh: MountedRow[] = [];
      // All reads, then all observing: one layout for any number of rows.
      for (const index of window.indexes) {
        const row = rows.get(window.keys[index] ?? '');
        if (!row || row.isMeasured) continue;
        setIndex(row, index);
        row.isMeasured = geometry.measure(index, row.node);
        if (row.isMeasured) fresh.push(row);
        else hasUnmeasured = true;
      }
      for (const row of fresh) geometry.observe(row.node);
    },
    place(window, geometry, facts) {
      for (const index of window.indexes) {
        const row = rows.get(window.keys[index] ?? '');
        if (!row) continue;
        setIndex(row, index);
        const start = geometry.startOf(index);
        if (row.start !== start) {
          row.start = start;
          row.node.style.transform = `translateY(${start}px)`;
        }
        const position = facts.firstPosition + index;
        if (row.position !== position) {
          row.position = position;
          row.node.setAttribute('aria-posinset', String(position));
        }
        if (row.setSize !== facts.setSize) {
          row.setSize = facts.setSize;
          row.node.setAttribute('aria-setsize', String(facts.setSize));
        }
      }
    },
    remeasure(node) {
      const row = rows.get(node.dataset['key'] ?? '');
      if (row?.node !== node) return;
      row.isMeasured = false;
      hasUnmeasured = true;
    },
  };
}

function setIndex(row: MountedRow, index: number): void {
  if (row.index === index) return;
  Object.assign(row, { index });
  row.node.dataset['index'] = String(index);
}
