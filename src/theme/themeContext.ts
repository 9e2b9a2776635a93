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

export const ThemeContext = createContext<ThemeContextValue | undefined>(undefined);
