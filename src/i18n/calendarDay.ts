import { lazy } from './lazy.js';

/** Calendar days of one time zone. Days are told apart by their date there, never by dividing milliseconds. */
export interface CalendarDays {
  /** `2026-11-24`; empty for a time that is none. Equal keys are one day (P61). */
  readonly dayKey: (ms: number) => string;
  /** How many dates `ms` lies before `now`: 0 today, 1 yesterday, negative in the future; NaN for a time that is none. */
  readonly daysBefore: (ms: number, now: number) => number;
  readonly isSameYear: (ms: number, now: number) => boolean;
}

/** The last millisecond that `Date` can hold. */
const LAST_TIME = 8.64e15;

/** Whether `ms` can be shown as a date. 0 and less are what broken clients send, never when somebody wrote. */
export function isShownTime(ms: number): boolean {
  return Number.isFinite(ms) && ms > 0 && ms <= LAST_TIME;
}

export function createCalendarDays(timeZone: string): CalendarDays {
  const parts = lazy(
    () =>
      new Intl.DateTimeFormat('en-CA', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }),
  );
  const dayKey = (ms: number): string => (isShownTime(ms) ? parts().format(ms) : '');
  const numberOf = (ms: number): number => dayNumber(dayKey(ms));
  // A whole list is labelled with one and the same `now`.
  let today = { now: Number.NaN, number: Number.NaN };
  return {
    dayKey,
    daysBefore(ms, now) {
      if (today.now !== now) today = { now, number: numberOf(now) };
      return today.number - numberOf(ms);
    },
    isSameYear(ms, now) {
      const [year] = dayKey(ms).split('-');
      return year !== '' && year === dayKey(now).split('-')[0];
    },
  };
}

/** A running number of a date. Dates in UTC have 24 hours each, so the division is exact. */
function dayNumber(key: string): number {
  const [year = Number.NaN, month = 1, day = 1] = key === '' ? [] : key.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
