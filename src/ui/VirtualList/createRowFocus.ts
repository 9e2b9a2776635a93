import { isComposing } from '../keyboard/isComposing.js';
import { firstControl, quietControls, wakeControls } from './rowTabStops.js';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { ListEngine } from './createListEngine.js';

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

/** The part of the viewport that Page Up and Page Down move by, and Down inside a row higher than the viewport. */
const PAGE = 0.9;

export function createRowFocus(engine: () => ListEngine, callbacks: () => RowFocusCallbacks): RowFocus {
  let column: HTMLElement | undefined;
  /** The row that was focused last: Tab comes back to it. */
  let activeKey: string | undefined;
  /** The element in the list that has the focus; it may have left the document a moment ago. */
  let focused: HTMLElement | undefined;
  let enteredRow: HTMLElement | undefined;
  let pendingKey: string | undefined;
  let tabStop: HTMLElement | undefined;
  let observer: MutationObserver | undefined;
  const kept = new Set<string>();

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

  function leaveRow(): void {
    if (!enteredRow) return;
    quietControls(enteredRow);
    delete enteredRow.dataset['entered'];
    enteredRow = undefined;
  }

  function enterRow(row: HTMLElement): void {
    if (enteredRow === row) return;
    leaveRow();
    enteredRow = row;
    row.dataset['entered'] = '';
    wakeControls(row);
  }

  function forgetFocus(): void {
    leaveRow();
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

  function onMutation(records: readonly MutationRecord[]): void {
    let hasLost = false;
    for (const record of records) {
      // Also true of a node that was put back elsewhere.
      for (const node of record.removedNodes) hasLost ||= focused !== undefined && node.contains(focused);
      if (record.type === 'attributes') {
        if (record.target.parentNode !== column) quietNew(record.target);
      } else for (const node of record.addedNodes) quietNew(node);
    }
    if (hasLost) recover();
  }

  function quietNew(node: Node): void {
    if (!(node instanceof HTMLElement) || node.parentElement === null) return;
    const row = rowOf(node);
    if (row && row !== enteredRow && node !== row) quietControls(node);
    else if (row === node && row !== enteredRow) for (const child of row.children) quietControls(child);
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

  function moveFrom(row: HTMLElement, event: KeyboardEvent<HTMLElement>): boolean {
    const { geometry, top, frame, scrollBy } = engine();
    const { head, viewHeight, insetStart, insetEnd } = frame();
    const index = geometry.indexOf(keyOf(row), 0);
    if (index < 0) return false;
    const last = geometry.keys.length - 1;
    const room = (viewHeight - insetStart - insetEnd) * PAGE;
    const start = head + geometry.startOf(index);
    const end = head + geometry.endOf(index);
    const goTo = (next: number): void => {
      const key = geometry.keys[Math.min(last, Math.max(0, next))];
      if (key !== undefined) focusKey(key);
    };
    const byPage = (direction: 1 | -1): void => {
      const next = geometry.indexAt(start - head + direction * room);
      goTo(next === index ? index + direction : next);
    };
    // In a row that is higher than the viewport, first to the rest of it.
    const hidden = { below: end - (top + viewHeight - insetEnd), above: top + insetStart - start };
    const isTall = end - start > room;
    const isForward = event.key === 'ArrowDown' || event.key === 'PageDown';
    const isBack = event.key === 'ArrowUp' || event.key === 'PageUp';
    if (isTall && isForward && hidden.below > 1) {
      scrollBy(Math.min(room, hidden.below));
      return true;
    }
    if (isTall && isBack && hidden.above > 1) {
      scrollBy(-Math.min(room, hidden.above));
      return true;
    }
    switch (event.key) {
      case 'ArrowDown':
        goTo(index + 1);
        return true;
      case 'ArrowUp':
        goTo(index - 1);
        return true;
      case 'Home':
        goTo(0);
        return true;
      case 'End':
        goTo(last);
        return true;
      case 'PageDown':
        byPage(1);
        return true;
      case 'PageUp':
        byPage(-1);
        return true;
      default:
        return false;
    }
  }

  return {
    keptKeys: kept,
    attach(element) {
      column = element;
      observer = new MutationObserver(onMutation);
      observer.observe(element, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['tabindex', 'href', 'controls', 'contenteditable'],
      });
      for (const row of element.children) for (const child of row.children) quietControls(child);
      return () => {
        observer?.disconnect();
        column = undefined;
        tabStop = undefined;
      };
    },
    onFocus(event) {
      const row = rowOf(event.target);
      if (!row || !(event.target instanceof HTMLElement)) return;
      focused = event.target;
      setActive(keyOf(row));
      if (event.target === row) leaveRow();
      else enterRow(row);
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
        onMutation(observer?.takeRecords() ?? []);
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
        enterRow(row);
        const control = firstControl(row);
        if (control) {
          event.preventDefault();
          control.focus({ preventScroll: true });
        } else leaveRow();
      } else if (moveFrom(row, event)) event.preventDefault();
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
