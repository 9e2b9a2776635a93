'use client';

import type { Translate } from './Translate.js';
import { useI18n } from './useI18n.js';

/** The texts of the locale in force, for our own parts. The function stays the same until the locale changes. */
export function useT(): Translate {
  return useI18n().t;
}
