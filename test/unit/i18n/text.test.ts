import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate, stripBidi } from '../../../src/i18n/text/bidi.js';
import { emojiOnlyCount } from '../../../src/i18n/text/emojiOnlyCount.js';
import { firstGrapheme, truncateGraphemes } from '../../../src/i18n/text/graphemes.js';
import { initials } from '../../../src/i18n/text/initials.js';
import { matchRanges } from '../../../src/i18n/text/matchRanges.js';
import { personHue } from '../../../src/i18n/text/personHue.js';
import { foldForSearch } from '../../../src/shared/foldForSearch.js';

const ZALGO = `Z${'\u0335'.repeat(1000)}`;
const FAMILY = '👨‍👩‍👧‍👦';

describe('graphemes', () => {
  it('takes the first character whole', () => {
    expect(['', 'Ana', 'é', FAMILY, '🇵🇹🇪🇸', '👍🏽x', 'कि'].map(firstGrapheme)).toEqual([
      '',
      'A',
      'é',
      FAMILY,
      '🇵🇹',
      '👍🏽',
      'कि',
    ]);
    expect(firstGrapheme(ZALGO).length).toBeLessThanOrEqual(64);
    expect(firstGrapheme('\ud83d')).toBe('\ud83d');
  });

  it('takes as much for the first character as the segmenter does', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const joining = fc.constantFrom(
      '\u0301',
      '\u200d',
      '\ufe0f',
      '\u20e3',
      '\u3099',
      '\u11a8',
      '\u{1f3fd}',
      '\u{e0100}',
    );
    const letter = fc.constantFrom(
      'a',
      '1',
      ' ',
      '\n',
      '\r',
      'é',
      '\u00ad',
      '©',
      'か',
      '陈',
      '각',
      '가',
      'ن',
      '👍',
      '🇵',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, joining), { minLength: 1, maxLength: 6 }), (parts) => {
        const [first] = segmenter.segment(parts.join(''));
        expect(firstGrapheme(parts.join(''))).toBe(first?.segment);
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts between characters and says so', () => {
    expect(truncateGraphemes('hello', 5)).toBe('hello');
    expect(truncateGraphemes('hello world', 6)).toBe('hello…');
    expect(truncateGraphemes(`${FAMILY}${FAMILY}${FAMILY}`, 2)).toBe(`${FAMILY}${FAMILY}…`);
    expect(truncateGraphemes(FAMILY, 1)).toBe(FAMILY);
    expect(truncateGraphemes('🇵🇹🇪🇸', 1)).toBe('🇵🇹…');
    expect(truncateGraphemes('x'.repeat(1e6), 3)).toBe('xxx…');
  });
});

describe('initials', () => {
  it.each([
    ['Jonas Weber', 'JW'],
    ['Mum', 'M'],
    ['ana maria lópez', 'AL'],
    ['Release 4.2', 'R4'],
    ['陈屿', '陈'],
    ['沈 知秋', '沈'],
    ['さくら', 'さ'],
    ['김 민준', '김'],
    ['نورة العتيبي', 'ن'],
    ['Олег Ким', 'ОК'],
    ['@bo', 'B'],
    ['“Bo” (work)', 'BW'],
    ['ßen Alt', 'ßA'],
    ['🦊 Fox', 'F'],
    ['🦊', '🦊'],
    ['  ', ''],
    ['...', ''],
    ['', ''],
    ['\u202eBo', 'B'],
    ['\u0000', ''],
  ])('%j is %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it('stays small for hostile names', () => {
    expect(initials(ZALGO)).toBe('Z');
    expect(initials('a '.repeat(1e5))).toBe('AA');
  });
});

describe('emojiOnlyCount', () => {
  it.each([
    ['😀', 1],
    ['🐟🎉', 2],
    [' 👍 👍🏽 ❤️ ', 3],
    [FAMILY, 1],
    ['🇵🇹🏴󠁧󠁢󠁳󠁣󠁴󠁿3️⃣', 3],
    ['❤️‍🔥', 1],
    ['☝🏽', 1],
    ['😀😀😀😀', 0],
    ['ok 👍', 0],
    ['', 0],
    ['  ', 0],
    ['3', 0],
    ['#', 0],
    ['©', 0],
    ['😀\u0335', 0],
    ['👍'.repeat(500), 0],
    [`${'👩‍'.repeat(500)}👩`, 0],
  ])('%j is %i', (text, count) => {
    expect(emojiOnlyCount(text)).toBe(count);
  });
});

describe('personHue', () => {
  it('is stable, in range, and spreads ids that are alike', () => {
    expect(personHue('ana')).toBe(personHue('ana'));
    const hues = Array.from({ length: 360 }, (_, index) => personHue(`user-${index}`));
    expect(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < 360)).toBe(true);
    expect(new Set(hues.map((hue) => Math.floor(hue / 30))).size).toBe(12);
    expect(personHue('')).toBeGreaterThanOrEqual(0);
  });
});

describe('bidi', () => {
  it('isolates and strips', () => {
    expect(isolate('a\nb')).toBe('\u2068a b\u2069');
    expect(isolate('x\u202ey\u2069z')).toBe('\u2068xyz\u2069');
    expect(stripBidi('in\u202egnp.exe\u200f')).toBe('ingnp.exe');
  });
});

describe('search folding', () => {
  it.each([
    ['Ｉｎêｓ', 'ines'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['ışık', 'IŞIK'],
    ['ﾊﾝｶｸ', 'ハンカク'],
    ['ﾊﾞ', 'バ'],
    ['ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['ﬁle', 'file'],
    ['قَلَم', 'قلم'],
    ['أحمد', 'احمد'],
    ['e\u0301', 'é'],
    ['zero\u200bwidth', 'zerowidth'],
  ])('%j and %j meet', (a, b) => {
    expect(foldForSearch(a)).toBe(foldForSearch(b));
  });

  it('keeps letters apart that differ by more than an accent', () => {
    expect(foldForSearch('が')).not.toBe(foldForSearch('か'));
    expect(foldForSearch('कि')).not.toBe(foldForSearch('क'));
    expect(foldForSearch('한')).toBe('한');
  });
});

describe('matchRanges', () => {
  const found = (text: string, query: string) =>
    matchRanges(text, query).map(({ start, end }) => text.slice(start, end));

  it('finds the query in the original, folded', () => {
    expect(found('Inês, INES and ines', 'inês')).toEqual(['Inês', 'INES', 'ines']);
    expect(found('Hauptstraße', 'STRASSE')).toEqual(['straße']);
    expect(found('会议改到明天', '改到')).toEqual(['改到']);
    expect(found('ｶﾌﾞｼｷ', 'ブ')).toEqual(['ﾌﾞ']);
  });

  it('takes the query as text and covers whole characters', () => {
    expect(found('a.c abc', 'a.c')).toEqual(['a.c']);
    expect(found('(x) [y]', '[y')).toEqual(['[y']);
    expect(found(`hi ${FAMILY}`, '👩')).toEqual([FAMILY]);
    expect(matchRanges('aaaa', 'aa')).toEqual([{ start: 0, end: 4 }]);
  });

  it('finds nothing for nothing', () => {
    expect(matchRanges('text', '')).toEqual([]);
    expect(matchRanges('text', '   ')).toEqual([]);
    expect(matchRanges('', 'x')).toEqual([]);
  });

  it('looks at a bounded part of a huge text', () => {
    const started = performance.now();
    expect(matchRanges(`${'é'.repeat(1e6)}needle`, 'needle')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
