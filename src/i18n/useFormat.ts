'use client';

import type { Formatters } from './formatters.js';
import { useI18n } from './useI18n.js';

/**
 * Numbers, dates, sizes and lists of names in the locale and zone in force.
 *
 * @example
 * const format = useFormat();
 * const now = useNow('day');
 * return <time dateTime={format.isoTime(sentAt)}>{format.listTime(sentAt, now)}</time>;
 */
export function useFormat(): Formatters {
  return useI18n().format;
}
