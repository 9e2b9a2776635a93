import { createCalendarDays, isShownTime } from './calendarDay.js';
import type { CalendarDays } from './calendarDay.js';
import { lazy } from './lazy.js';
import type { Translate } from './Translate.js';

/**
 * Times and days in one zone. Times are milliseconds since the epoch; `now` is the caller's, so that a label stays right
 * when `useNow` ticks. A time that is none gives an empty text.
 */
export interface DateFormatters extends Pick<CalendarDays, 'dayKey'> {
  /** `14:02`. */
  readonly time: (ms: number) => string;
  /** In the conversation list: `14:02`, `Yesterday`, `Mon`, `24 Nov`, `24/11/2025`. */
  readonly listTime: (ms: number, now: number) => string;
  /** Between the messages of two days: `Today`, `Yesterday`, `Monday`, `24 November`, `24 November 2025`. */
  readonly dayLabel: (ms: number, now: number) => string;
  /** Standing alone: `Today at 14:02`, `24 November at 14:02`. */
  readonly dateTime: (ms: number, now: number) => string;
  /** In full, for titles: `Tuesday 24 November 2026 at 14:02`. */
  readonly fullDateTime: (ms: number) => string;
  /** `Last seen 5 minutes ago`, `Last seen today at 14:02`. */
  readonly lastSeen: (ms: number, now: number) => string;
  /** For `<time dateTime>`. */
  readonly isoTime: (ms: number) => string;
}

export function createDateFormatters(tag: string, timeZone: string, t: Translate): DateFormatters {
  const { dayKey, daysBefore, isSameYear } = createCalendarDays(timeZone);
  const format = (options: Intl.DateTimeFormatOptions): ((ms: number) => string) => {
    const made = lazy(() => new Intl.DateTimeFormat(tag, { timeZone, ...options }));
    return (ms) => (isShownTime(ms) ? made().format(ms) : '');
  };
  const twentyFourHours = lazy(() =>
    new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hourCycle?.startsWith('h2'),
  );
  const hourOfTwelve = format({ hour: 'numeric', minute: '2-digit' });
  const hourOfDay = format({ hour: '2-digit', minute: '2-digit' });
  const weekdayShort = format({ weekday: 'short' });
  const weekday = format({ weekday: 'long' });
  const dateShort = format({ day: 'numeric', month: 'short' });
  const date = format({ day: 'numeric', month: 'long' });
  const dateOfYearShort = format({ day: 'numeric', month: 'numeric', year: 'numeric' });
  const dateOfYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const full = format({ dateStyle: 'full', timeStyle: 'short' });
  const relative = lazy(() => new Intl.RelativeTimeFormat(tag, { numeric: 'always' }));

  const time = (ms: number): string => (twentyFourHours() ? hourOfDay(ms) : hourOfTwelve(ms));
  const longDate = (ms: number, now: number): string => (isSameYear(ms, now) ? date(ms) : dateOfYear(ms));

  return {
    dayKey,
    time,
    fullDateTime: full,
    isoTime: (ms) => (isShownTime(ms) ? new Date(ms).toISOString() : ''),
    listTime(ms, now) {
      const days = daysBefore(ms, now);
      if (days === 0) return time(ms);
      if (days === 1) return t('time.yesterday');
      if (isThisWeek(days)) return weekdayShort(ms);
      return isSameYear(ms, now) ? dateShort(ms) : dateOfYearShort(ms);
    },
    dayLabel(ms, now) {
      const days = daysBefore(ms, now);
      if (days === 0) return t('time.today');
      if (days === 1) return t('time.yesterday');
      return isThisWeek(days) ? weekday(ms) : longDate(ms, now);
    },
    dateTime(ms, now) {
      const days = daysBefore(ms, now);
      if (days === 0) return t('time.today-at', { time: time(ms) });
      if (days === 1) return t('time.yesterday-at', { time: time(ms) });
      return isShownTime(ms) ? t('time.date-at', { date: longDate(ms, now), time: time(ms) }) : '';
    },
    lastSeen(ms, now) {
      if (!isShownTime(ms)) return '';
      const minutes = Math.floor((now - ms) / 60_000);
      // A clock that runs ahead of ours has seen them just now.
      if (minutes < 1) return t('presence.last-seen.just-now');
      if (minutes < 60) return t('presence.last-seen.ago', { ago: relative().format(-minutes, 'minute') });
      const days = daysBefore(ms, now);
      if (days === 0) return t('presence.last-seen.today', { time: time(ms) });
      if (days === 1) return t('presence.last-seen.yesterday', { time: time(ms) });
      return t('presence.last-seen.date', { date: longDate(ms, now) });
    },
  };
}

/** Seven days ago has today's name again, so a weekday is clear for six. */
function isThisWeek(days: number): boolean {
  return days >= 2 && days <= 6;
}
