'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '../../i18n/useT.js';
import { isComposing } from '../keyboard/isComposing.js';
import { EmojiGridRow } from './EmojiGridRow.js';
import { layOutRows } from './emojiRows.js';
import type { EmojiCell, EmojiSection, EmojiSectionId } from './emojiRows.js';
import { firstPosition, moveInGrid } from './moveInGrid.js';
import type { GridPosition } from './moveInGrid.js';
import { CELL_PX, useGridColumns } from './useGridColumns.js';

export interface EmojiGridHandle {
  /** Puts the focus on the current emoji. */
  focus(): void;
  /** Shows a section from its heading. */
  scrollTo(section: EmojiSectionId): void;
}

export interface EmojiGridProps {
  readonly ref?: Ref<EmojiGridHandle>;
  readonly id: string;
  readonly sections: readonly EmojiSection[];
  readonly onPick: (cell: EmojiCell) => void;
  readonly onPreview: (cell: EmojiCell | undefined) => void;
  /** Another section has come to the top. */
  readonly onSectionChange: (section: EmojiSectionId) => void;
  /** Up from the first row, or a letter: the focus belongs to the search field. */
  readonly onLeave: () => void;
}

const HEADING_PX = 24;

/**
 * The grid of signs: one tab stop, arrows both ways, drawn row by row as it is scrolled. The row with the focus stays
 * mounted wherever the scroll goes, so that the focus never falls to the body.
 */
export function EmojiGrid(props: EmojiGridProps): ReactNode {
  const { ref, id, sections, onPick, onPreview, onSectionChange, onLeave } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useGridColumns(scroller);
  const rows = useMemo(() => layOutRows(sections, columns), [sections, columns]);
  const [chosen, setChosen] = useState<GridPosition>();
  const active = isInside(chosen) ? chosen : firstPosition(rows);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.type === 'heading' ? HEADING_PX : CELL_PX),
    overscan: 4,
    scrollPaddingEnd: 4,
    initialRect: { width: 336, height: 264 },
    getItemKey: (at) => at,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (!active || shown.includes(active.row)) return shown;
      return [...shown, active.row].sort((a, b) => a - b);
    },
    onChange: (instance) => {
      const top = instance.scrollOffset ?? 0;
      const first = instance.getVirtualItems().find((item) => item.end > top + 1);
      const row = first && rows[first.index];
      if (row) onSectionChange(row.section);
    },
  });

  function isInside(position: GridPosition | undefined): position is GridPosition {
    const row = position && rows[position.row];
    return row?.type === 'cells' && position !== undefined && position.column < row.cells.length;
  }
  const focusAt = (position: GridPosition): void => {
    // The row must be in the page before it can be focused.
    flushSync(() => setChosen(position));
    // The heading of a section comes into view with its first row.
    if (rows[position.row - 1]?.type === 'heading') virtualizer.scrollToIndex(position.row - 1, { align: 'auto' });
    virtualizer.scrollToIndex(position.row, { align: 'auto' });
    cellAt(scroller.current, position)?.focus({ preventScroll: true });
  };
  useImperativeHandle(ref, () => ({
    focus: () => {
      if (active) focusAt(active);
    },
    scrollTo(section) {
      const heading = rows.findIndex((row) => row.section === section);
      if (heading < 0) return;
      virtualizer.scrollToIndex(heading, { align: 'start' });
      const first = rows.findIndex((row) => row.section === section && row.type === 'cells');
      setChosen({ row: first, column: 0 });
      onSectionChange(section);
    },
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!active || isComposing(event.nativeEvent) || event.altKey || event.metaKey) return;
    if (/^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey) {
      // Not prevented: the letter goes where the focus is by then.
      onLeave();
      return;
    }
    const target = moveInGrid(rows, active, {
      key: event.key,
      ctrlKey: event.ctrlKey,
      isMirrored: getComputedStyle(event.currentTarget).direction === 'rtl',
      pageRows: Math.floor(event.currentTarget.clientHeight / CELL_PX) - 1,
    });
    if (target === undefined) return;
    event.preventDefault();
    if (target === 'out') onLeave();
    else focusAt(target);
  };

  return (
    <div className="cl-EmojiPicker-body" ref={scroller} onKeyDown={onKeyDown} role="presentation">
      <div
        id={id}
        className="cl-EmojiPicker-canvas"
        role="grid"
        aria-label={t('emoji.label')}
        aria-rowcount={rows.length}
        aria-colcount={columns}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <EmojiGridRow
              key={item.key}
              row={row}
              index={item.index}
              columns={columns}
              offset={item.start}
              activeColumn={active?.row === item.index ? active.column : undefined}
              onPick={onPick}
              onPreview={onPreview}
              onActivate={setChosen}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function cellAt(scroller: HTMLElement | null, { row, column }: GridPosition): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`) ?? null;
}
