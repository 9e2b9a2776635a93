'use client';

import { useMemo } from 'react';
import type { Theme } from './createTheme.js';
import { themeAttributes } from './themeAttributes.js';
import type { ResolvedTheme } from './themeContext.js';
import { useMediaQuery } from './useMediaQuery.js';

export function useResolvedTheme(theme: Theme): ResolvedTheme {
  const systemMode = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const systemContrast = useMediaQuery('(prefers-contrast: more)') ? 'more' : 'normal';
  return useMemo(() => {
    const attributes = themeAttributes(theme);
    const mode = attributes['data-mode'];
    const contrast = attributes['data-contrast'];
    return {
      mode: mode === 'auto' ? systemMode : mode,
      contrast: contrast === 'auto' ? systemContrast : contrast,
      density: attributes['data-density'],
      radius: attributes['data-radius'],
      layout: attributes['data-layout'],
    };
  }, [theme, systemMode, systemContrast]);
}
