import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import type { Locale } from '../../../src/i18n/Locale.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import { en } from '../../../src/i18n/locales/en.js';
import { zhHans } from '../../../src/i18n/locales/zh-Hans.js';
import { pseudoAccented, pseudoMirrored } from '../../../src/i18n/pseudo.js';
import { CHAT_ERROR_CODES } from '../../../src/model/errors.js';
import { sampleCounts, sampleValues, WRITTEN } from './sampleValues.js';

type Fill = (values: object, f: unknown) => string;

const LOCALES: readonly Locale[] = [en, zhHans, ar, pseudoAccented, pseudoMirrored];
const SPOKEN: readonly Locale[] = [en, zhHans, ar];
const COUNTS = [0, 1, 2, 3, 11, 100];

function entriesOf(locale: Locale): [string, string | Fill][] {
  return Object.entries(locale.messages) as [string, string | Fill][];
}

function say(locale: Locale, text: string | Fill, values: object): string {
  return typeof text === 'string' ? text : text(values, createI18n({ locale }).format);
}

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('the locale %s', (_tag, locale) => {
  it('has the keys of English, texts where it has texts and functions where it has functions', () => {
    const shape = (of: Locale) => entriesOf(of).map(([key, text]) => `${key}: ${typeof text}`);
    expect(shape(locale).sort()).toEqual(shape(en).sort());
  });

  it('takes values first and formatters second, nothing more', () => {
    const longest = entriesOf(locale).map(([, text]) => (typeof text === 'string' ? 0 : text.length));
    expect(Math.max(...longest)).toBeLessThanOrEqual(2);
  });

  it('says something for every key, also with counts of 0, 1, 2, 3, 11 and 100', () => {
    for (const [key, text] of entriesOf(locale)) {
      for (const count of COUNTS) {
        const said = say(locale, text, sampleValues(sampleCounts(count)));
        expect(said.trim(), `${key} with ${count}`).not.toBe('');
        expect(said, `${key} with ${count}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('isolates whatever people wrote, so that a name of the other direction stays in its place', () => {
    const word = locale.dir === 'rtl' ? 'Bobby' : 'ليلى';
    const foreign = Object.fromEntries(Object.keys(WRITTEN).map((name) => [name, word]));
    for (const [key, text] of entriesOf(locale)) {
      const said = say(locale, text, sampleValues({ ...foreign, names: [word], targets: [word] }));
      const bare = said.replaceAll(`\u2068${word}\u2069`, '');
      expect(bare, key).not.toContain(word);
    }
  });
});

describe.each(SPOKEN.map((locale) => [locale.tag, locale] as const))('the words of %s', (_tag, locale) => {
  it('are calm: no exclamation marks, no oops, no untranslated placeholders', () => {
    for (const [key, text] of entriesOf(locale)) {
      const said = say(locale, text, sampleValues());
      expect(said, key).not.toMatch(/[!！]|oops|uh-oh|哎呀|عذرًا/i);
      expect(said, key).not.toMatch(/\$\{|\{\w+\}|…/);
      expect(said, key).toBe(said.trim());
    }
  });

  it('say for an error what happened and what to do or what is safe', () => {
    for (const code of CHAT_ERROR_CODES) {
      // Nobody is told that what they stopped has stopped.
      const text = code === 'aborted' ? undefined : locale.messages[`error.${code}`];
      const sentences = text?.split(/[.。](?:\s|$)?/).filter(Boolean);
      if (sentences) expect(sentences.length, code).toBeGreaterThanOrEqual(2);
      expect(locale.messages[`failure.${code}`], code).not.toBe('');
      expect(locale.messages[`reason.${code}`], code).toMatch(/[.。]$/);
    }
  });
});

it('Arabic tells one, two, few and many messages apart', () => {
  const { t } = createI18n({ locale: ar });
  const said = [0, 1, 2, 3, 11, 100].map((count) => t('timeline.new-messages', { count }));
  expect(said).toEqual([
    'لا رسائل جديدة',
    'رسالة جديدة',
    'رسالتان جديدتان',
    '3 رسائل جديدة',
    '11 رسالة جديدة',
    '100 رسالة جديدة',
  ]);
});

/** Texts that are signs, data and punctuation only, so that languages may agree on them. */
const WORDLESS = [
  'app.title',
  'app.title-unread',
  'count.more-than',
  'ui.progress',
  'text.parts',
  'kind.file.details',
  'announce.message',
  'list.preview.sender',
];

it('no locale but English is left in English', () => {
  const english = new Map(entriesOf(en).map(([key, text]) => [key, say(en, text, sampleValues())]));
  for (const locale of [zhHans, ar]) {
    for (const [key, text] of entriesOf(locale)) {
      if (WORDLESS.includes(key)) continue;
      expect(say(locale, text, sampleValues()), `${locale.tag} ${key}`).not.toBe(english.get(key));
    }
  }
});
