import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import { zhHans } from '../../../src/i18n/locales/zh-Hans.js';

const { format, t } = createI18n({ timeZone: 'UTC' });
const inArabic = createI18n({ locale: ar, timeZone: 'UTC' }).format;
const inChinese = createI18n({ locale: zhHans, timeZone: 'UTC' }).format;

describe('numbers', () => {
  it('writes sizes in the unit that people expect', () => {
    const sizes = [0, 1, 999, 1000, 86_300, 999_499, 999_999, 1_234_567, 4_800_000, 5e9, 7e12, 3e15, 1e308];
    expect(sizes.map(format.fileSize)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '86 kB',
      '999 kB',
      '1 MB',
      '1.2 MB',
      '4.8 MB',
      '5 GB',
      '7 TB',
      '3 PB',
      '9 PB',
    ]);
    expect(t('upload.progress', { done: 3_100_000, total: 4_800_000 })).toBe('3.1 of 4.8 MB');
    expect(t('failure.file-too-large', { limit: 100_000_000 })).toBe('Not sent: the file is over 100 MB');
    expect(inArabic.fileSize(4_800_000)).toBe('4.8 م.ب');
  });

  it('writes lengths of time', () => {
    expect([0, 24_000, 59_999, 60_000, 3_723_000, 36e6].map(format.duration)).toEqual([
      '0:00',
      '0:24',
      '0:59',
      '1:00',
      '1:02:03',
      '10:00:00',
    ]);
  });

  it('shortens big counts as the language does', () => {
    expect(format.compactNumber(1234)).toMatch(/^1\.2k$/i);
    expect(inChinese.compactNumber(12_345)).toBe('1.2万');
    expect([0, 1, 99, 100, 4e9].map((count) => format.badge(count))).toEqual(['', '1', '99', '99+', '99+']);
    expect(format.badge(12, 9)).toBe('9+');
  });

  it('clamps shares and gives empty texts for what is no number', () => {
    expect([0, 0.424, 1, 1.2, -1].map(format.percent)).toEqual(['0%', '42%', '100%', '100%', '0%']);
    for (const wrong of [Number.NaN, Infinity, -Infinity]) {
      const said = [
        format.number,
        format.percent,
        format.compactNumber,
        format.fileSize,
        format.duration,
        format.badge,
      ];
      expect(said.map((write) => write(wrong)).filter((text) => text !== '')).toEqual(
        wrong === Infinity ? ['99+'] : [],
      );
    }
    expect([format.fileSize(-1), format.duration(-1), format.badge(-3)]).toEqual(['', '', '']);
    expect(format.number(1e308).length).toBeLessThan(30);
    expect(format.plural(Number.NaN, { one: 'one', other: 'other' })).toBe('other');
  });
});

describe('names', () => {
  it('lists two and counts the rest', () => {
    expect(format.names(['Ana'])).toBe('Ana');
    expect(format.names(['Ana', 'Bo'])).toBe('Ana and Bo');
    expect(format.names(['Ana', 'Bo', 'Cem'])).toBe('Ana, Bo and Cem');
    expect(format.names(['Ana', 'Bo', 'Cem', 'Di', 'Eli'])).toBe('Ana, Bo and 3 others');
    expect(format.names(['Ana', 'Bo'], { total: 3 })).toBe('Ana, Bo and 1 other');
    expect(format.names([], { total: 4 })).toBe('4 others');
    expect(format.names(['Ana'], { total: Number.NaN })).toBe('Ana');
    expect(t('reaction.who', { names: ['Ana', 'Bo'], total: 5, emoji: '👍' })).toBe(
      'Ana, Bo and 3 others reacted with 👍',
    );
  });

  it('says who is typing', () => {
    expect(format.typing([])).toBe('');
    expect(format.typing(['Inês'])).toBe('Inês is typing');
    expect(format.typing(['Inês', 'Jonas'])).toBe('Inês and Jonas are typing');
    expect(format.typing(['A', 'B', 'C'])).toBe('A, B and C are typing');
    expect(format.typing(['A', 'B', 'C', 'D'])).toBe('Several people are typing');
    expect(inChinese.typing(['林知夏'])).toBe('林知夏正在输入');
    expect(inArabic.typing(['ليلى', 'يوسف']).replace(/[\u2068\u2069]/g, '')).toBe('ليلى ويوسف يكتبان');
  });

  it('joins the pieces of a row, leaving out what is not there', () => {
    expect(format.parts(['Ana', '14:02', undefined, 'text', '', 'Edited'])).toBe('Ana, 14:02, text, Edited');
    expect(inChinese.parts(['Ana', '14:02'])).toBe('Ana，14:02');
  });

  it('orders them as the language does', () => {
    expect(['b', 'Z', 'ä', 'a', 'Item 10', 'Item 9'].sort(format.compareNames)).toEqual([
      'a',
      'ä',
      'b',
      'Item 9',
      'Item 10',
      'Z',
    ]);
    expect(['张', '李', '陈'].sort(inChinese.compareNames)).toEqual(['陈', '李', '张']);
  });

  it('isolates a name only where its direction could disturb the text', () => {
    expect(format.isolate('Bo (2)')).toBe('Bo (2)');
    expect(format.isolate('陈屿')).toBe('陈屿');
    expect(format.isolate('ليلى')).toBe('\u2068ليلى\u2069');
    expect(inArabic.isolate('Bo')).toBe('\u2068Bo\u2069');
  });

  it('lets nothing in a name break out of its place', () => {
    expect(format.isolate('Bo\u202egnp.exe')).toBe('Bognp.exe');
    expect(format.isolate('\u2069ليلى\u2069')).toBe('\u2068ليلى\u2069');
    expect(t('announce.message', { name: 'Bo\nMaya', text: 'a\u2028b' })).toBe('Bo Maya: a b');
  });
});
