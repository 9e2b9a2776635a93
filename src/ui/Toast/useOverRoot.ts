'use client';

import { use, useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { ThemeContext } from '../../theme/themeContext.js';

/** Less than this above a floor is no place for a notice. */
const ROOM_PX = 96;

/**
 * Keeps a fixed element over the themed root, which may be one pane of several in a page; and above what is marked as
 * its floor with `data-floor`, which may grow, or make place for another, while the element is there.
 */
export function useOverRoot(element: RefObject<HTMLElement | null>, isShown: boolean): void {
  const { root } = use(ThemeContext);
  useLayoutEffect(() => {
    if (!isShown) return undefined;
    let floor: Element | null | undefined;
    const place = (): void => {
      const box = root.current?.getBoundingClientRect();
      if (!element.current || !box || box.width === 0) return;
      const found = root.current?.querySelector('[data-floor]');
      if (found !== floor) {
        sizes?.disconnect();
        if (found) sizes?.observe(found);
        floor = found;
      }
      const top = found?.getClientRects()[0]?.top ?? box.top;
      const end = top - box.top > ROOM_PX ? top : box.bottom;
      const { clientWidth, clientHeight } = document.documentElement;
      const { style } = element.current;
      style.setProperty('left', `${Math.max(0, box.left)}px`);
      style.setProperty('right', `${Math.max(0, clientWidth - box.right)}px`);
      style.setProperty('bottom', `${Math.max(0, clientHeight - end)}px`);
    };
    // Without a layout, as in jsdom, nothing grows.
    const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(place) : undefined;
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      sizes?.disconnect();
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [element, root, isShown]);
}
