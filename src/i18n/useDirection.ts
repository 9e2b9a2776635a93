'use client';

import type { Direction } from './Locale.js';
import { useI18n } from './useI18n.js';

/** The direction of the locale in force, for `dir` and for what CSS cannot mirror: arrow keys, swipes, scroll maths. */
export function useDirection(): Direction {
  return useI18n().dir;
}
