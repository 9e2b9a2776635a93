'use client';

import { memo } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { dataFlag } from '../props/dataFlag.js';
import type { EmojiCell, EmojiRow } from './emojiRows.js';
import type { GridPosition } from './moveInGrid.js';

export interface EmojiGridRowProps {
  readonly row: EmojiRow;
  readonly index: number;
  readonly columns: number;
  /** Pixels from the top of the grid. */
  readonly offset: number;
  /** The column of the tab stop, when it is in this row. */
  readonly activeColumn: number | undefined;
  readonly onPick: (cell: EmojiCell) => void;
  readonly onPreview: (cell: EmojiCell | undefined) => void;
  readonly onActivate: (position: GridPosition) => void;
}

/** A heading, or a row of signs. */
export const EmojiGridRow = memo(function EmojiGridRow(props: EmojiGridRowProps): ReactNode {
  const { row, index, columns, offset, activeColumn, onPick, onPreview, onActivate } = props;
  const t = useT();
  const place = { transform: `translateY(${offset}px)` };
  if (row.type === 'heading') {
    if (row.section === 'results') return null;
    return (
      <div className="cl-EmojiPicker-line" role="row" aria-rowindex={index + 1} style={place}>
        <div className="cl-EmojiPicker-section" role="rowheader" aria-colspan={columns}>
          {t(`emoji.category.${row.section}`)}
        </div>
      </div>
    );
  }
  return (
    <div
      className="cl-EmojiPicker-row cl-EmojiPicker-line"
      role="row"
      aria-rowindex={index + 1}
      data-row={index}
      style={{ ...place, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
    >
      {row.cells.map((cell, column) => (
        <button
          key={cell.key}
          type="button"
          role="gridcell"
          className="cl-EmojiPicker-item"
          aria-label={cell.name}
          aria-colindex={column + 1}
          data-column={column}
          data-active={dataFlag(column === activeColumn)}
          tabIndex={column === activeColumn ? 0 : -1}
          onClick={() => onPick(cell)}
          onPointerEnter={() => onPreview(cell)}
          onFocus={() => {
            onPreview(cell);
            onActivate({ row: index, column });
          }}
        >
          {cell.native}
        </button>
      ))}
    </div>
  );
});
