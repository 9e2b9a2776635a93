'use client';

import { createContext } from 'react';
import { systemClock } from '../shared/clock.js';
import { arrivingEnglish } from './english.js';
import { type I18n, type I18nOptions, makeI18n } from './makeI18n.js';
import { createNowTicker } from './createNowTicker.js';
import type { NowTicker } from './createNowTicker.js';

export interface I18nContextValue {
  readonly i18n: I18n;
  /** What the provider was given, for nested ones to build on. */
  readonly options: I18nOptions;
  readonly ticker: NowTicker;
  /** The minute when the present date was first asked for: the same number until the date in the zone changes. */
  readonly dayNow: () => number;
}

export function createI18nContextValue(i18n: I18n, options: I18nOptions, ticker: NowTicker): I18nContextValue {
  let day: { readonly key: string; readonly now: number } | undefined;
  const dayNow = (): number => {
    const now = ticker.now();
    const key = i18n.format.dayKey(now);
    if (day?.key !== key) day = { key, now };
    return day.now;
  };
  return { i18n, options, ticker, dayNow };
}

/** Outside of a provider everything speaks English in the browser's zone. The ticker is inert until someone listens. */
export const I18nContext = createContext<I18nContextValue>(
  createI18nContextValue(makeI18n(arrivingEnglish, {}), {}, createNowTicker(systemClock)),
);
