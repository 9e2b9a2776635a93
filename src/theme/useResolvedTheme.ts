'use client';

import { useMemo } from 'react';
import type { Theme } from './createTheme.js';
import { themeAttributes } from './themeAttributes.js';
import type { ResolvedTheme } from './themeContext.js';
import { useMediaQuery } from './useMediaQuery.js';

export function useResolvedTheme(theme: Theme): ResolvedTheme {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const wantsMore = useMediaQuery('(prefers-contrast: more)');
  return useMemo(() => {
    const attributes = themeAttributes(theme);
    const mode = attributes['data-mode'];
    const contrast = attributes['data-contrast'];
    return {
      mode: mode === 'auto' ? (isDark ? 'dark' : 'light') : mode,
      contrast: contrast === 'auto' ? (wantsMore ? 'more' : 'normal') : contrast,
      density: attributes['data-density'],
      radius: attributes['data-radius'],
      layout: attributes['data-layout'],
    };
  }, [theme, isDark, wantsMore]);
}
