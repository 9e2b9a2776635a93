/** Keeps the rows mounted that a text selection begins and ends in: unmounting either would drop the selection. */
export interface RowSelection {
  readonly keptKeys: ReadonlySet<string>;
  attach(column: HTMLElement): () => void;
}

export function createRowSelection(): RowSelection {
  const kept = new Set<string>();
  return {
    keptKeys: kept,
    attach(column) {
      const owner = column.ownerDocument;
      const onChange = (): void => {
        kept.clear();
        const selection = owner.getSelection();
        if (!selection || selection.isCollapsed) return;
        for (const node of [selection.anchorNode, selection.focusNode]) {
          const key = rowKeyOf(node, column);
          if (key !== undefined) kept.add(key);
        }
      };
      owner.addEventListener('selectionchange', onChange);
      return () => owner.removeEventListener('selectionchange', onChange);
    },
  };
}

function rowKeyOf(from: Node | null, column: HTMLElement): string | undefined {
  let node = from;
  while (node && node.parentNode !== column) node = node.parentNode;
  return node instanceof HTMLElement ? node.dataset['key'] : undefined;
}
