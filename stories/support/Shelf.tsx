import type { ReactNode } from 'react';

export interface ShelfProps {
  /** Side by side, or one below the other. @default 'row' */
  readonly direction?: 'row' | 'column' | undefined;
  /** Pixels between. @default 16 */
  readonly gap?: number | undefined;
  readonly inlineSize?: number | string | undefined;
  readonly children?: ReactNode;
}

/** Several states of a part, beside or below each other. */
export function Shelf({ direction = 'row', gap = 16, inlineSize, children }: ShelfProps): ReactNode {
  const isColumn = direction === 'column';
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: direction,
        flexWrap: isColumn ? undefined : 'wrap',
        alignItems: isColumn ? 'stretch' : 'center',
        gap,
        inlineSize,
        maxInlineSize: '100%',
      }}
    >
      {children}
    </div>
  );
}
