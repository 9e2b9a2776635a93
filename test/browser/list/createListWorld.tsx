import { createRef, memo, StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { VirtualList } from '../../../src/ui/VirtualList/VirtualList.js';
import '../../../src/ui/VirtualList/VirtualList.css';
import './listWorld.css';
import type { ReactNode } from 'react';
import type { VirtualListHandle, VirtualListProps } from '../../../src/ui/VirtualList/VirtualList.types.js';

/** One row of the world: words that wrap, a picture whose height may come late, controls. */
export interface WorldRow {
  readonly key: string;
  readonly text: string;
  /** An exact height instead of words. */
  readonly height?: number | undefined;
  readonly picture?: number | undefined;
  readonly hasControls?: boolean | undefined;
}

export interface WorldOptions {
  readonly rows: readonly WorldRow[];
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly props?: Partial<VirtualListProps> | undefined;
  readonly isStrict?: boolean | undefined;
}

/** A list in a real page, with a store as small as one can be, and the questions that tests ask about what is painted. */
export function createListWorld(options: WorldOptions) {
  let rows = options.rows;
  let byKey = new Map(rows.map((row) => [row.key, row]));
  let keys = rows.map((row) => row.key);
  let extra: Partial<VirtualListProps> = options.props ?? {};
  let version = 0;
  const listeners = new Set<() => void>();
  const renders = new Map<string, number>();
  const count = (name: string): void => void renders.set(name, (renders.get(name) ?? 0) + 1);

  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const emit = (): void => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };

  const Row = memo(function Row({ id }: { readonly id: string }): ReactNode {
    const row = useSyncExternalStore(subscribe, () => byKey.get(id));
    count(id);
    if (!row) return null;
    return (
      <div className="world-row" style={row.height === undefined ? undefined : { blockSize: row.height }}>
        <span>{row.text}</span>
        {row.picture === undefined ? null : <div className="world-picture" style={{ blockSize: row.picture }} />}
        {row.hasControls ? (
          <span className="world-controls">
            <a href="#elsewhere">link</a>
            <button type="button">react</button>
          </span>
        ) : null}
      </div>
    );
  });
  const renderRow = (key: string): ReactNode => <Row id={key} />;
  const estimateSize = (key: string): number => {
    const row = byKey.get(key);
    return row?.height ?? 40 + Math.floor((row?.text.length ?? 0) / 3);
  };
  const handle = createRef<VirtualListHandle>();

  function App(): ReactNode {
    useSyncExternalStore(subscribe, () => version);
    return (
      <VirtualList
        handle={handle}
        keys={keys}
        renderRow={renderRow}
        estimateSize={estimateSize}
        label="Messages"
        {...extra}
        className="world-list"
      />
    );
  }

  const host = document.createElement('div');
  host.className = 'world';
  host.style.inlineSize = `${options.width ?? 400}px`;
  host.style.blockSize = `${options.height ?? 600}px`;
  const before = button('before the list');
  const after = button('after the list');
  document.body.append(before, host, after);
  const root = createRoot(host);
  root.render(options.isStrict ? <StrictMode>{<App />}</StrictMode> : <App />);

  const world = {
    host,
    before,
    after,
    handle,
    get rows() {
      return rows;
    },
    get keys() {
      return keys;
    },
    get scroller(): HTMLElement {
      return host.querySelector<HTMLElement>('.cl-VirtualList')!;
    },
    get column(): HTMLElement {
      return host.querySelector<HTMLElement>('.cl-VirtualList-column')!;
    },
    setRows(next: readonly WorldRow[]): void {
      rows = next;
      byKey = new Map(rows.map((row) => [row.key, row]));
      keys = rows.map((row) => row.key);
      emit();
    },
    patch(key: string, change: Partial<WorldRow>): void {
      const row = byKey.get(key);
      if (!row) return;
      const next = { ...row, ...change };
      byKey.set(key, next);
      rows = rows.map((one) => (one.key === key ? next : one));
      // The keys stay the same array: nothing moved.
      emit();
    },
    setProps(next: Partial<VirtualListProps>): void {
      extra = { ...extra, ...next };
      emit();
    },
    /** Something else in the application changed. */
    touch: emit,
    element(key: string): HTMLElement | null {
      return host.querySelector<HTMLElement>(`.cl-VirtualList-row[data-key="${key}"]`);
    },
    mounted(): HTMLElement[] {
      return [...host.querySelectorAll<HTMLElement>('.cl-VirtualList-row')];
    },
    /** Where a row's top is painted, from the viewport's top. */
    topOf(key: string): number | undefined {
      const element = world.element(key);
      return element ? element.getBoundingClientRect().top - world.scroller.getBoundingClientRect().top : undefined;
    },
    distanceToEnd(): number {
      const { scrollHeight, scrollTop, clientHeight } = world.scroller;
      return scrollHeight - scrollTop - clientHeight;
    },
    /** What is painted at a fraction of the viewport's height. */
    paintedAt(fraction: number): Element | null {
      const box = world.scroller.getBoundingClientRect();
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height * fraction);
    },
    /** The key of the row painted there. */
    rowAt(fraction: number): string | undefined {
      return world.paintedAt(fraction)?.closest<HTMLElement>('.cl-VirtualList-row')?.dataset['key'];
    },
    /** How often each row was rendered since the last time that somebody asked. */
    countRenders(): ReadonlyMap<string, number> {
      const counted = new Map(renders);
      renders.clear();
      return counted;
    },
    unmount(): void {
      root.unmount();
      host.remove();
      before.remove();
      after.remove();
    },
  };
  return world;
}

export type ListWorld = ReturnType<typeof createListWorld>;

function button(text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  return element;
}
