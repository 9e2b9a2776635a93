'use client';

import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The side of a cell, and so the height of a row. */
export const CELL_PX = 40;
const PADDING_PX = 16;
const DEFAULT_COLUMNS = 8;
const MOST_COLUMNS = 12;

/** How many cells fit side by side: eight in the usual box, more in a sheet, fewer on a very narrow screen. */
export function useGridColumns(scroller: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(DEFAULT_COLUMNS);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver !== 'function') return undefined;
    const measure = (): void => {
      const fitting = Math.floor((element.clientWidth - PADDING_PX) / CELL_PX);
      if (element.clientWidth > 0) setColumns(Math.min(MOST_COLUMNS, Math.max(1, fitting)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return columns;
}
