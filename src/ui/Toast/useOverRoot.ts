'use client';

import { use, useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { ThemeContext } from '../../theme/themeContext.js';

/** Keeps a fixed element over the themed root, which may be one pane of several in a page. */
export function useOverRoot(element: RefObject<HTMLElement | null>, isShown: boolean): void {
  const { root } = use(ThemeContext);
  useLayoutEffect(() => {
    if (!isShown) return undefined;
    const place = (): void => {
      const box = root.current?.getBoundingClientRect();
      if (!element.current || !box || box.width === 0) return;
      const { clientWidth, clientHeight } = document.documentElement;
      const { style } = element.current;
      style.setProperty('left', `${Math.max(0, box.left)}px`);
      style.setProperty('right', `${Math.max(0, clientWidth - box.right)}px`);
      style.setProperty('bottom', `${Math.max(0, clientHeight - box.bottom)}px`);
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [element, root, isShown]);
}
