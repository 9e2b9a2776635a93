'use client';

import { useContext, useSyncExternalStore } from 'react';
import { I18nContext } from './i18nContext.js';

/**
 * The time for labels, to the minute. Renders again each minute, or with `'day'` only when the date in the provider's
 * zone changes: at midnight, when the zone changes, when the page comes back from sleep (P61). All callers share one
 * timer, which rests while the page is hidden.
 */
export function useNow(granularity: 'minute' | 'day'): number {
  const { ticker, dayNow } = useContext(I18nContext);
  const read = granularity === 'day' ? dayNow : ticker.now;
  return useSyncExternalStore(ticker.subscribe, read, read);
}
