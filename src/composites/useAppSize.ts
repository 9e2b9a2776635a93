'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

export interface AppSize {
  /** There is room for one pane only. */
  readonly isNarrow: boolean;
  /** The place that the app fills has no height of its own. */
  readonly hasNoHeight: boolean;
}

/** As in `ChatApp.css`. */
const NARROW_PX = 640;

/** Measures the app before the first paint and whenever its place changes. */
export function useAppSize(frame: RefObject<HTMLElement | null>): AppSize {
  const [size, setSize] = useState<AppSize>({ isNarrow: false, hasNoHeight: false });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth, clientHeight } = element;
      // Not shown at all: nothing can be said.
      if (clientWidth === 0) return;
      setSize((last) => {
        const isNarrow = clientWidth <= NARROW_PX;
        // Once the fallback holds, the height is the fallback's.
        const hasNoHeight = last.hasNoHeight || clientHeight === 0;
        return last.isNarrow === isNarrow && last.hasNoHeight === hasNoHeight ? last : { isNarrow, hasNoHeight };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}
