import type { Locale } from './Locale.js';

/** The tag for Intl with digits and hour cycle inside, so that every Intl object follows them. */
export function intlTag(locale: Pick<Locale, 'tag' | 'formats' | 'hourCycle' | 'numberingSystem'>): string {
  const { hourCycle, numberingSystem } = locale;
  try {
    return new Intl.Locale(locale.formats ?? locale.tag, {
      ...(hourCycle ? { hourCycle } : {}),
      ...(numberingSystem ? { numberingSystem } : {}),
    }).toString();
  } catch {
    // A tag from a host's settings may be malformed; the words still come from the locale.
    return 'en-GB';
  }
}

/** `timeZone` when this engine knows it, else the zone of the browser, read anew since it may change while we run. */
export function knownTimeZone(timeZone?: string): string {
  if (timeZone) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
    } catch {
      // Falls through: a zone that this engine does not know must not blank the page.
    }
  }
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
