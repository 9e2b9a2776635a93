'use client';

import { createContext } from 'react';
import type { RefObject } from 'react';
import type { Theme } from './createTheme.js';
import type { ThemeDensity, ThemeLayout, ThemeRadius } from './themeInput.js';

/** A theme with nothing left open: `auto` has been asked of the system. */
export interface ResolvedTheme {
  readonly mode: 'light' | 'dark';
  readonly contrast: 'normal' | 'more';
  readonly density: ThemeDensity;
  readonly radius: ThemeRadius;
  readonly layout: ThemeLayout;
}

export interface ThemeContextValue {
  readonly theme: Theme;
  readonly resolved: ResolvedTheme;
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly root: RefObject<HTMLElement | null>;
}

/** Without a provider: what a bare `cl-root` looks like. */
export const ThemeContext = createContext<ThemeContextValue>({
  theme: { input: {} },
  resolved: { mode: 'light', contrast: 'normal', density: 'comfortable', radius: 'round', layout: 'bubbles' },
  dir: undefined,
  root: { current: null },
});
