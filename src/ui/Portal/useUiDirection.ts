'use client';

import { useDirection } from '../../i18n/useDirection.js';
import { useTheme } from '../../theme/useTheme.js';

/** The direction that things are drawn in here: the themed root's, else the language's. */
export function useUiDirection(): 'ltr' | 'rtl' {
  const fromLanguage = useDirection();
  return useTheme().dir ?? fromLanguage;
}
