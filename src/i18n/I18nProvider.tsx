'use client';

import { useCallback, useContext, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Clock } from '../shared/clock.js';
import { arrivingEnglish } from './english.js';
import { type I18nOptions, makeI18n } from './makeI18n.js';
import type { MissingMessage } from './createTranslate.js';
import { createNowTicker } from './createNowTicker.js';
import { createI18nContextValue, I18nContext } from './i18nContext.js';
import { knownTimeZone } from './intlTag.js';

/** The language of everything inside. */
export interface I18nProviderProps extends I18nOptions {
  /** Where `useNow` takes the time from; stories and tests give a fixed one. @default the provider's above */
  readonly clock?: Clock | undefined;
  readonly children?: ReactNode;
}

/**
 * Sets language, wording and time zone for what is inside. May be nested: what is left out comes from the provider
 * above, except that own wording (`messages`) goes with its locale. Draws nothing; `lang` and `dir` belong to the
 * element that the host or `ChatProvider` draws.
 *
 * @example
 * <I18nProvider locale={zhHans} timeZone="Asia/Shanghai"><ConversationList /></I18nProvider>
 */
export function I18nProvider({ clock, children, ...own }: I18nProviderProps) {
  const above = useContext(I18nContext);
  const messages = useStable(own.messages);
  const locale = own.locale ?? above.options.locale;
  const inherited = own.locale === undefined ? above.options.messages : undefined;
  const timeZoneGiven = own.timeZone ?? above.options.timeZone;
  const hourCycle = own.hourCycle ?? above.options.hourCycle;
  const numberingSystem = own.numberingSystem ?? above.options.numberingSystem;
  const onMissing = useLatest(own.onMissing ?? above.options.onMissing);

  const ticker = useMemo(() => (clock ? createNowTicker(clock) : above.ticker), [clock, above.ticker]);
  // Browsers do not say when the zone changes (a flight, a settings page), so each tick looks.
  const readZone = () => timeZoneGiven ?? knownTimeZone();
  const timeZone = useSyncExternalStore(timeZoneGiven ? subscribeToNothing : ticker.subscribe, readZone, readZone);

  const value = useMemo(() => {
    const options: I18nOptions = {
      locale,
      messages: inherited || messages ? { ...inherited, ...messages } : undefined,
      hourCycle,
      numberingSystem,
      onMissing,
    };
    const i18n = makeI18n(arrivingEnglish, { ...options, timeZone });
    return createI18nContextValue(i18n, { ...options, timeZone: timeZoneGiven }, ticker);
  }, [locale, inherited, messages, timeZone, timeZoneGiven, hourCycle, numberingSystem, onMissing, ticker]);

  return <I18nContext value={value}>{children}</I18nContext>;
}

const subscribeToNothing = () => () => undefined;

/** One function for the life of the provider that calls the newest `report`, so that an inline one renews nothing. */
function useLatest(report: ((missing: MissingMessage) => void) | undefined): (missing: MissingMessage) => void {
  const latest = useRef(report);
  useLayoutEffect(() => {
    latest.current = report;
  });
  return useCallback((missing) => latest.current?.(missing), []);
}

/** Keeps the first of two equal records, so that `messages={{ … }}` written inline does not renew every text. */
function useStable<T extends object>(given: T | undefined): T | undefined {
  const [stable, setStable] = useState(given);
  if (isShallowEqual(stable, given)) return stable;
  setStable(given);
  return given;
}

function isShallowEqual(a: object | undefined, b: object | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const entries = Object.entries(a);
  const other = new Map(Object.entries(b));
  return entries.length === other.size && entries.every(([key, value]) => other.has(key) && other.get(key) === value);
}
