import { isComposing } from '../keyboard/isComposing.js';
import { createRowControls } from './createRowControls.js';
import { moveOfKey } from './moveOfKey.js';
import { firstControl } from './rowTabStops.js';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { ListEngine } from './ListEngine.types.js';

export interface RowFocusCallbacks {
  readonly onRowKeyDown: ((event: KeyboardEvent<HTMLElement>, key: string) => void) | undefined;
  readonly onEscape: (() => void) | undefined;
  /** The row that Tab comes to while the focus is elsewhere. */
  readonly currentKey: string | undefined;
  /** The edge that the reader rests at. */
  readonly edge: 'start' | 'end';
}

/** One tab stop for the whole list, and a focus that is never lost to the body. */
export interface RowFocus {
  /** Rows that stay mounted for the focus' sake. */
  readonly keptKeys: ReadonlySet<string>;
  attach(column: HTMLElement): () => void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(event: FocusEvent<HTMLElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  /** The keys are about to change: remembers where the focus goes if its row is not among the new ones. */
  carry(survivorOf: (key: string) => string | undefined): void;
  /** After rows were placed: gives one of them the tab stop, and the focus that waits for it. */
  place(): void;
  focusKey(key: string): boolean;
  focusTabStop(): boolean;
}

export function createRowFocus(engine: () => ListEngine, callbacks: () => RowFocusCallbacks): RowFocus {
  let column: HTMLElement | undefined;
  /** The row that was focused last: Tab comes back to it. */
  let activeKey: string | undefined;
  /** The element in the list that has the focus; it may have left the document a moment ago. */
  let focused: HTMLElement | undefined;
  let pendingKey: string | undefined;
  let tabStop: HTMLElement | undefined;
  const kept = new Set<string>();
  const controls = createRowControls();

  const rowOf = (target: EventTarget | null): HTMLElement | undefined => {
    let node = target instanceof Element ? target : null;
    while (node && node.parentElement !== column) node = node.parentElement;
    return node instanceof HTMLElement && node.dataset['key'] !== undefined ? node : undefined;
  };
  const keyOf = (row: HTMLElement): string => row.dataset['key'] ?? '';
  const hasFocus = (): boolean => {
    const active = (column?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    return !!column && !!active && column.contains(active);
  };

  function setActive(key: string | undefined): void {
    if (activeKey !== undefined && activeKey !== pendingKey) kept.delete(activeKey);
    activeKey = key;
    if (key !== undefined && focused) kept.add(key);
  }

  function forgetFocus(): void {
    controls.leave();
    focused = undefined;
    if (activeKey !== undefined && activeKey !== pendingKey) kept.delete(activeKey);
    placeTabStop();
  }

  /** The focused element, or its row, was taken out of the document: puts the focus on what is nearest to it. */
  function recover(): void {
    if (!focused || !column) return;
    const root = column.getRootNode() as Document | ShadowRoot;
    const active = root.activeElement;
    if (active && active !== root.ownerDocument?.body && active !== (root as Document).body) return;
    if (focused.isConnected && column.contains(focused)) {
      // Moved among its siblings: browsers drop the focus of a moved element.
      focused.focus({ preventScroll: true });
      return;
    }
    const row = activeKey === undefined ? undefined : engine().rows.get(activeKey);
    const target = row ?? (tabStop?.isConnected ? tabStop : engine().element);
    target?.focus({ preventScroll: true });
  }

  function onRemoved(nodes: readonly Node[]): void {
    // Also true of a node that was put back elsewhere.
    if (nodes.some((node) => focused !== undefined && node.contains(focused))) recover();
  }

  function placeTabStop(): void {
    const { rows, mounted, geometry, top, frame } = engine();
    const { currentKey, edge } = callbacks();
    const wanted = focused ? [activeKey] : [currentKey, activeKey];
    const [chosen] = wanted.flatMap((key) => (key === undefined ? [] : (rows.get(key) ?? [])));
    const { head, viewHeight } = frame();
    // Nobody was here, or the row is far away: the row in view that is next to the edge.
    const offset = edge === 'start' ? 0 : viewHeight - 1;
    const fallback = geometry.keys[geometry.indexAt(top - head + offset)] ?? '';
    const outermost = mounted.keys[edge === 'start' ? mounted.from : mounted.to] ?? '';
    const next = chosen ?? rows.get(fallback) ?? rows.get(outermost);
    if (next === tabStop && next?.tabIndex === 0) return;
    if (tabStop && tabStop !== next) tabStop.tabIndex = -1;
    tabStop = next;
    if (next) next.tabIndex = 0;
  }

  function focusKey(key: string): boolean {
    const { rows, geometry, reveal, scrollToEdge, refresh } = engine();
    const index = geometry.indexOf(key, 0);
    if (index < 0) return false;
    pendingKey = key;
    kept.add(key);
    const isEnd = index === geometry.keys.length - 1;
    if (isEnd) scrollToEdge('end');
    else if (index === 0) scrollToEdge('start');
    else reveal(key, { align: 'nearest' });
    if (rows.get(key)) place();
    else refresh();
    return true;
  }

  function place(): void {
    placeTabStop();
    if (pendingKey === undefined) return;
    const row = engine().rows.get(pendingKey);
    if (!row) return;
    pendingKey = undefined;
    row.focus({ preventScroll: true });
  }

  function moveFrom(row: HTMLElement, key: string): boolean {
    const { geometry, top, frame, scrollBy } = engine();
    const index = geometry.indexOf(keyOf(row), 0);
    const move = index < 0 ? undefined : moveOfKey(key, index, frame(), top);
    if (!move) return false;
    if ('scrollBy' in move) scrollBy(move.scrollBy);
    else focusKey(geometry.keys[move.toIndex] ?? '');
    return true;
  }

  return {
    keptKeys: kept,
    attach(element) {
      column = element;
      const detach = controls.attach(element, onRemoved);
      return () => {
        detach();
        column = undefined;
        tabStop = undefined;
      };
    },
    onFocus(event) {
      const row = rowOf(event.target);
      if (!row || !(event.target instanceof HTMLElement)) return;
      focused = event.target;
      setActive(keyOf(row));
      if (event.target === row) controls.leave();
      else controls.enter(row);
      placeTabStop();
    },
    onBlur(event) {
      const { target, relatedTarget } = event;
      if (relatedTarget instanceof Element) {
        if (!column?.contains(relatedTarget)) forgetFocus();
        return;
      }
      // To nowhere: another window, a click on the page, or the element is being removed.
      queueMicrotask(() => {
        if (hasFocus() || !column) return;
        controls.flush();
        if (!hasFocus() && target.isConnected && target === focused) forgetFocus();
      });
    },
    onKeyDown(event) {
      const row = rowOf(event.target);
      if (!row || event.isDefaultPrevented() || isComposing(event.nativeEvent)) return;
      const isOnRow = event.target === row;
      if (isOnRow) callbacks().onRowKeyDown?.(event, keyOf(row));
      if (event.isDefaultPrevented() || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') {
        const { onEscape } = callbacks();
        if (isOnRow && !onEscape) return;
        // Only the innermost layer closes.
        event.preventDefault();
        event.stopPropagation();
        if (isOnRow) onEscape?.();
        else row.focus({ preventScroll: true });
        return;
      }
      if (!isOnRow || event.shiftKey) return;
      if (event.key === 'Enter' || event.key === 'F2') {
        controls.enter(row);
        const control = firstControl(row);
        if (control) {
          event.preventDefault();
          control.focus({ preventScroll: true });
        } else controls.leave();
      } else if (moveFrom(row, event.key)) event.preventDefault();
    },
    carry(survivorOf) {
      if (pendingKey !== undefined) {
        kept.delete(pendingKey);
        pendingKey = survivorOf(pendingKey);
        if (pendingKey !== undefined) kept.add(pendingKey);
      }
      if (activeKey === undefined) return;
      const survivor = survivorOf(activeKey);
      if (survivor === activeKey) return;
      kept.delete(activeKey);
      activeKey = survivor;
      if (survivor !== undefined && focused) kept.add(survivor);
    },
    place,
    focusKey,
    focusTabStop() {
      if (!tabStop) return false;
      tabStop.focus({ preventScroll: true });
      return true;
    },
  };
}
