'use client';

import { useContext } from 'react';
import type { I18n } from './makeI18n.js';
import { I18nContext } from './i18nContext.js';

/** Locale, texts, formatters and direction together, for our own parts. */
export function useI18n(): I18n {
  return useContext(I18nContext).i18n;
}
