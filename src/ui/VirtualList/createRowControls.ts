import { quietControls, wakeControls } from './rowTabStops.js';

/** The controls inside rows: out of the tab order until the person goes into their row. */
export interface RowControls {
  /** Calls `onRemoved` with what left the column, or moved inside it. Returns the undo. */
  attach(column: HTMLElement, onRemoved: (nodes: readonly Node[]) => void): () => void;
  enter(row: HTMLElement): void;
  leave(): void;
  /** Handles at once what changed a moment ago. */
  flush(): void;
}

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['tabindex', 'href', 'controls', 'contenteditable'],
};

export function createRowControls(): RowControls {
  let entered: HTMLElement | undefined;
  let flush = (): void => undefined;

  function leave(): void {
    if (!entered) return;
    quietControls(entered);
    delete entered.dataset['entered'];
    entered = undefined;
  }

  /** Content that mounts later in a row obeys too, whoever wrote it. */
  function quiet(node: Node, column: HTMLElement): void {
    if (!(node instanceof HTMLElement) || entered?.contains(node)) return;
    if (node.parentElement === column) for (const child of node.children) quietControls(child);
    else if (column.contains(node)) quietControls(node);
  }

  return {
    attach(column, onRemoved) {
      const onMutation = (records: readonly MutationRecord[]): void => {
        for (const { type, target, addedNodes } of records) {
          if (type === 'childList') for (const node of addedNodes) quiet(node, column);
          // A row's own tab stop is the list's.
          else if (target.parentNode !== column) quiet(target, column);
        }
        const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
        if (removed.length > 0) onRemoved(removed);
      };
      const observer = new MutationObserver(onMutation);
      observer.observe(column, WATCHED);
      flush = () => onMutation(observer.takeRecords());
      for (const row of column.children) quiet(row, column);
      return () => {
        observer.disconnect();
        flush = () => undefined;
      };
    },
    enter(row) {
      if (entered === row) return;
      leave();
      entered = row;
      row.dataset['entered'] = '';
      wakeControls(row);
    },
    leave,
    flush: () => flush(),
  };
}
