import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import { zhHans } from '../../../src/i18n/locales/zh-Hans.js';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const inZone = (timeZone: string) => createI18n({ timeZone }).format;

const WRONG_TIMES = [Number.NaN, 1e300, -1, 0, Infinity, -Infinity, 8.64e15 + 1, -1e300];

describe('labels of a time', () => {
  const now = at('2026-11-24T10:42:00Z');
  const { listTime, dayLabel, dateTime, time, fullDateTime } = inZone('UTC');

  it.each([
    ['2026-11-24T09:05:00Z', '09:05', 'Today', 'Today at 09:05'],
    ['2026-11-24T00:00:00Z', '00:00', 'Today', 'Today at 00:00'],
    ['2026-11-23T23:59:59Z', 'Yesterday', 'Yesterday', 'Yesterday at 23:59'],
    ['2026-11-22T12:00:00Z', 'Sun', 'Sunday', '22 November at 12:00'],
    ['2026-11-18T12:00:00Z', 'Wed', 'Wednesday', '18 November at 12:00'],
    ['2026-11-17T12:00:00Z', '17 Nov', '17 November', '17 November at 12:00'],
    ['2025-11-24T12:00:00Z', '24/11/2025', '24 November 2025', '24 November 2025 at 12:00'],
    ['2026-11-25T12:00:00Z', '25 Nov', '25 November', '25 November at 12:00'],
    ['2076-01-02T12:00:00Z', '02/01/2076', '2 January 2076', '2 January 2076 at 12:00'],
  ])('%s', (iso, list, day, standing) => {
    expect([listTime(at(iso), now), dayLabel(at(iso), now), dateTime(at(iso), now)]).toEqual([list, day, standing]);
  });

  it('speaks the language', () => {
    const yesterday = now - 24 * HOUR;
    const zh = createI18n({ locale: zhHans, timeZone: 'UTC' }).format;
    expect([zh.listTime(yesterday, now), zh.listTime(now - 2 * 24 * HOUR, now), zh.time(now)]).toEqual([
      '昨天',
      '周日',
      '10:42',
    ]);
    const arabic = createI18n({ locale: ar, timeZone: 'UTC' }).format;
    expect([arabic.dayLabel(yesterday, now), arabic.dayLabel(now - 30 * 24 * HOUR, now)]).toEqual(['أمس', '25 أكتوبر']);
    expect(arabic.lastSeen(now - 2 * 60_000, now)).toBe('آخر ظهور قبل دقيقتين');
  });

  it('gives empty texts for times that are none, and throws for none of them', () => {
    const format = inZone('Asia/Kathmandu');
    for (const wrong of WRONG_TIMES) {
      const said = [
        format.time(wrong),
        format.listTime(wrong, now),
        format.dayLabel(wrong, now),
        format.dateTime(wrong, now),
        format.fullDateTime(wrong),
        format.lastSeen(wrong, now),
        format.isoTime(wrong),
        format.dayKey(wrong),
      ];
      expect(said, String(wrong)).toEqual(said.map(() => ''));
      expect(() => format.listTime(now, wrong), String(wrong)).not.toThrow();
      expect(() => format.lastSeen(now, wrong), String(wrong)).not.toThrow();
    }
  });

  it('shows the far ends of time', () => {
    expect(time(8.64e15)).toBe('00:00');
    expect(dayLabel(8.64e15, now)).toBe('13 September 275760');
    expect(fullDateTime(now)).toMatch(/^Tuesday,? 24 November 2026 at 10:42$/);
    expect(inZone('UTC').isoTime(now)).toBe('2026-11-24T10:42:00.000Z');
  });

  it('tells when somebody was last seen', () => {
    const { lastSeen } = inZone('UTC');
    expect(lastSeen(now + 90_000, now)).toBe('Last seen just now');
    expect(lastSeen(now - 59_000, now)).toBe('Last seen just now');
    expect(lastSeen(now - 60_000, now)).toBe('Last seen 1 minute ago');
    expect(lastSeen(now - 59 * 60_000, now)).toBe('Last seen 59 minutes ago');
    expect(lastSeen(now - 2 * HOUR, now)).toBe('Last seen today at 08:42');
    expect(lastSeen(now - 12 * HOUR, now)).toBe('Last seen yesterday at 22:42');
    expect(lastSeen(now - 72 * HOUR, now)).toBe('Last seen 21 November');
  });
});

describe('P61 calendar days in a zone', () => {
  /** Every day label of every minute between two times, in order of appearance. */
  function daysBetween(timeZone: string, from: string, to: string, stepMs = 60_000): string[] {
    const { dayKey } = inZone(timeZone);
    const keys: string[] = [];
    for (let ms = at(from); ms < at(to); ms += stepMs) {
      const key = dayKey(ms);
      if (keys.at(-1) !== key) keys.push(key);
    }
    return keys;
  }

  it.each([
    [
      'a day of 23 hours',
      'Europe/Lisbon',
      '2026-03-28T00:00:00Z',
      '2026-03-29T23:00:00Z',
      ['2026-03-28', '2026-03-29'],
    ],
    [
      'a day of 25 hours',
      'Europe/Lisbon',
      '2026-10-24T23:00:00Z',
      '2026-10-27T00:00:00Z',
      ['2026-10-25', '2026-10-26'],
    ],
    [
      'a day without midnight',
      'Africa/Cairo',
      '2026-04-22T22:00:00Z',
      '2026-04-24T21:00:00Z',
      ['2026-04-23', '2026-04-24'],
    ],
    [
      'a date that was skipped',
      'Pacific/Apia',
      '2011-12-29T10:00:00Z',
      '2011-12-31T10:00:00Z',
      ['2011-12-29', '2011-12-31'],
    ],
    ['+05:45', 'Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-24T18:15:00Z', ['2026-11-23', '2026-11-24']],
  ])('%s: one key a day (%s)', (_case, zone, from, to, days) => {
    expect(daysBetween(zone, from, to)).toEqual(days);
  });

  it('changes exactly at midnight of the zone', () => {
    const format = inZone('Asia/Kathmandu');
    const midnight = at('2026-11-23T18:15:00Z');
    expect([format.dayKey(midnight - 1000), format.dayKey(midnight)]).toEqual(['2026-11-23', '2026-11-24']);
    expect(format.listTime(midnight - 1000, midnight)).toBe('Yesterday');
    expect(format.listTime(midnight - 1000, midnight - 1)).toBe('23:59');
    expect(format.time(midnight)).toBe('00:00');
  });

  it('calls the day before yesterday, also when 23 or 25 hours lie between', () => {
    const lisbon = inZone('Europe/Lisbon');
    // 00:30 on the day after the short one: 24 hours earlier is two dates back.
    const afterShort = at('2026-03-29T23:30:00Z');
    expect(lisbon.dayLabel(afterShort - 24 * HOUR, afterShort)).toBe('Saturday');
    expect(lisbon.dayLabel(afterShort - 23 * HOUR, afterShort)).toBe('Yesterday');
    // 23:30 at the end of the long day: 24 hours earlier is still the same date.
    const endOfLong = at('2026-10-25T23:30:00Z');
    expect(lisbon.dayLabel(endOfLong - 24 * HOUR, endOfLong)).toBe('Today');
  });

  it('starts the day of Cairo at 01:00 when midnight is missing', () => {
    const cairo = inZone('Africa/Cairo');
    const firstOfDay = at('2026-04-23T22:00:00Z');
    expect(cairo.time(firstOfDay)).toBe('01:00');
    expect(cairo.dayLabel(firstOfDay - 1, firstOfDay)).toBe('Yesterday');
  });

  it('tells the days around the date that Apia skipped apart', () => {
    const apia = inZone('Pacific/Apia');
    const after = at('2011-12-30T10:00:00Z');
    expect([apia.dayKey(after - 1), apia.dayKey(after)]).toEqual(['2011-12-29', '2011-12-31']);
    expect(apia.dayLabel(after - 1, after)).toBe('Thursday');
  });

  it('gives the same instant another day in another zone', () => {
    const instant = at('2026-11-23T20:00:00Z');
    expect(inZone('America/New_York').dayKey(instant)).toBe('2026-11-23');
    expect(inZone('Asia/Tokyo').dayKey(instant)).toBe('2026-11-24');
  });

  it('keys stay Gregorian and Latin whatever the locale writes', () => {
    const thai = createI18n({ locale: { ...ar, formats: 'ar-SA', numberingSystem: 'arab' }, timeZone: 'UTC' }).format;
    expect(thai.dayKey(at('2026-11-24T10:00:00Z'))).toBe('2026-11-24');
  });
});
