import { Virtualizer } from '@tanstack/react-virtual';
import { nearIndexOf } from './nearIndexOf.js';
import type { VirtualItem } from '@tanstack/react-virtual';

export interface ListGeometryOptions {
  readonly keys: readonly string[];
  /** The height of a row that was not measured yet: one number for all, since it is read for each at every change. */
  readonly estimate: number;
  readonly paddingStart: number;
  readonly paddingEnd: number;
}

export interface ListGeometryEvents {
  /** Rows on the screen changed their size; called once for all that changed in a frame, before it is painted. */
  readonly onResize: () => void;
  /** A size arrived for an element whose row moved on in the meantime: it has to be read again. */
  readonly onMissed: (node: HTMLElement) => void;
}

/** Where each row lies in the column: sizes that were measured, and estimates for the others. */
export interface ListGeometry {
  readonly keys: readonly string[];
  readonly total: number;
  configure(options: ListGeometryOptions): void;
  startOf(index: number): number;
  endOf(index: number): number;
  /** The row at an offset from the column's top; the first or last one beyond its ends. -1 when there are none. */
  indexAt(offset: number): number;
  indexOf(key: string, near: number): number;
  /** Reads the size of a mounted row; false when the list is hidden and nothing has a size. */
  measure(index: number, node: HTMLElement): boolean;
  /** Watches the size of a mounted row, which carries its index in `data-index`. */
  observe(node: HTMLElement): void;
  /** Forgets elements that left the document. */
  sweep(): void;
  attach(scroller: HTMLElement): () => void;
}

/**
 * TanStack's virtualizer, used for what is hard and slow to get right: the flat array of offsets that is rebuilt from
 * the first changed row, the binary search, the cache of sizes by key, and one resize observer for all rows. It is given
 * no say over the scroll position; `createListEngine` tells why.
 */
export function createListGeometry(events: ListGeometryEvents): ListGeometry {
  let options: ListGeometryOptions = { keys: [], estimate: 0, paddingStart: 0, paddingEnd: 0 };
  let scroller: HTMLElement | null = null;
  let isMeasuring = false;
  /** What is laid out now; taken again after a change. */
  let layout: { readonly total: number; readonly rows: readonly VirtualItem[] } | undefined;

  const isHidden = () => !scroller || scroller.clientHeight === 0;

  const settings = () => ({
    count: options.keys.length,
    getItemKey: keyReader(options.keys),
    estimateSize: constant(options.estimate),
    paddingStart: options.paddingStart,
    paddingEnd: options.paddingEnd,
    getScrollElement: () => scroller,
    observeElementRect: () => undefined,
    observeElementOffset: () => undefined,
    scrollToFn: () => undefined,
    measureElement: (node: HTMLElement, entry: ResizeObserverEntry | undefined) => {
      const index = Number(node.dataset['index']);
      const known = sizeOf(index);
      if (!entry) return known;
      if (node.dataset['key'] !== options.keys[index]) {
        events.onMissed(node);
        return known;
      }
      const size = node.offsetHeight;
      // A hidden list reports every row as 0: it keeps what it knew.
      return size === 0 && isHidden() ? known : size;
    },
    onChange: () => {
      layout = undefined;
      if (!isMeasuring) events.onResize();
    },
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(settings());
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;

  const current = (): { readonly total: number; readonly rows: readonly VirtualItem[] } => {
    // `measurementsCache` is rebuilt by whoever asks for the total.
    layout ??= { total: virtualizer.getTotalSize(), rows: virtualizer.measurementsCache };
    return layout;
  };
  const sizeOf = (index: number): number => current().rows[index]?.size ?? 0;

  return {
    get keys() {
      return options.keys;
    },
    get total() {
      return current().total;
    },
    configure(next) {
      options = next;
      layout = undefined;
      virtualizer.setOptions(settings());
    },
    startOf: (index) => current().rows[index]?.start ?? 0,
    endOf: (index) => current().rows[index]?.end ?? 0,
    indexAt: (offset) => virtualizer.getVirtualItemForOffset(offset)?.index ?? -1,
    indexOf: (key, near) => nearIndexOf(options.keys, key, near),
    measure(index, node) {
      const size = node.offsetHeight;
      if (size === 0 && isHidden()) return false;
      isMeasuring = true;
      virtualizer.resizeItem(index, size);
      isMeasuring = false;
      layout = undefined;
      return true;
    },
    observe: (node) => virtualizer.measureElement(node),
    sweep: () => virtualizer.measureElement(null),
    attach(element) {
      scroller = element;
      const detach = virtualizer._didMount();
      virtualizer._willUpdate();
      return () => {
        scroller = null;
        detach();
      };
    },
  };
}

/** Made anew for new rows: its identity is what makes the virtualizer lay out again. */
function keyReader(keys: readonly string[]): (index: number) => string {
  return (index) => keys[index] as string;
}

function constant(value: number): () => number {
  return () => value;
}
