'use client';

import { useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { isComposing } from '../keyboard/isComposing.js';

export interface RovingFocusOptions {
  readonly count: number;
  /** @default 'horizontal' */
  readonly orientation?: 'horizontal' | 'vertical' | undefined;
  /** From the last to the first and back. @default true */
  readonly loop?: boolean | undefined;
  /** The tab stop before anybody moved. @default 0 */
  readonly defaultIndex?: number | undefined;
}

export interface RovingItemProps {
  readonly tabIndex: 0 | -1;
  readonly 'data-roving': '';
  readonly onFocus: (event: FocusEvent) => void;
}

export interface RovingFocus {
  readonly index: number;
  readonly setIndex: (index: number) => void;
  /** For the element around the items. */
  readonly groupProps: { readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };
  /** For each item, in order. */
  readonly itemProps: (index: number) => RovingItemProps;
}

/** One tab stop for a group of controls; arrows, Home and End move inside it, mirrored in right-to-left. */
export function useRovingFocus(options: RovingFocusOptions): RovingFocus {
  const { count, orientation = 'horizontal', loop = true, defaultIndex = 0 } = options;
  const [chosen, setIndex] = useState(defaultIndex);
  const index = Math.min(Math.max(0, chosen), Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
    // Others may have come before the item that has the focus.
    const at = items.findIndex((item) => item.contains(event.target as Node));
    const next = nextIndex(event, { index: at < 0 ? index : at, count, orientation, loop });
    if (next === undefined) return;
    event.preventDefault();
    setIndex(next);
    items[next]?.focus();
  };
  return {
    index,
    setIndex,
    groupProps: { onKeyDown },
    itemProps: (at) => ({ tabIndex: at === index ? 0 : -1, 'data-roving': '', onFocus: () => setIndex(at) }),
  };
}

interface Position {
  readonly index: number;
  readonly count: number;
  readonly orientation: 'horizontal' | 'vertical';
  readonly loop: boolean;
}

function nextIndex(event: KeyboardEvent<HTMLElement>, position: Position): number | undefined {
  const { index, count, orientation, loop } = position;
  if (count === 0) return undefined;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  const isMirrored = orientation === 'horizontal' && getComputedStyle(event.currentTarget).direction === 'rtl';
  const [back, forth] = orientation === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const step = event.key === forth ? 1 : event.key === back ? -1 : 0;
  if (step === 0) return undefined;
  const next = index + (isMirrored ? -step : step);
  return loop ? (next + count) % count : Math.min(count - 1, Math.max(0, next));
}
