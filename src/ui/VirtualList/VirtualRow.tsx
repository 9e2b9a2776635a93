'use client';

import { memo } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '../props/classNames.js';
import type { RowRegistry } from './createRowRegistry.js';
import type { VirtualListProps } from './VirtualList.types.js';

export interface VirtualRowProps {
  readonly rowKey: string;
  readonly role: string | undefined;
  readonly rowRef: RowRegistry['ref'];
  readonly renderRow: VirtualListProps['renderRow'];
  readonly rowAttributes: VirtualListProps['rowAttributes'];
}

/**
 * The element around one row. Its place, index, position in the set and tab stop are written to it by the engine, so
 * none of them is a prop: scrolling, an append or a page above renders only the rows that mount.
 */
export const VirtualRow = memo(function VirtualRow(props: VirtualRowProps): ReactNode {
  const { rowKey, role, rowRef, renderRow, rowAttributes } = props;
  const { className, ...attributes } = rowAttributes?.(rowKey) ?? {};
  return (
    <div
      role={role}
      {...attributes}
      ref={rowRef}
      className={classNames('cl-VirtualList-row', className)}
      tabIndex={-1}
      data-key={rowKey}
    >
      {renderRow(rowKey)}
    </div>
  );
});
