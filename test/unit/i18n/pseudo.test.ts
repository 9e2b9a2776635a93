import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { en } from '../../../src/i18n/locales/en.js';
import { pseudoAccented, pseudoMirrored } from '../../../src/i18n/pseudo.js';

describe('pseudo-locales', () => {
  const accented = createI18n({ locale: pseudoAccented });

  it('accents the words and leaves data alone', () => {
    expect(accented.t('action.reply')).toBe('[Ŕéþļý ~]');
    expect(accented.t('chat.label', { name: 'Bo' })).toMatch(/^\[Çĥàţ ŵíţĥ Bo ~+\]$/);
    expect(accented.t('timeline.new-messages', { count: 3 })).toMatch(/^\[3 ñéŵ ɱéšš/);
  });

  it('is at least 40 % longer than English', () => {
    for (const [key, text] of Object.entries(en.messages)) {
      if (typeof text !== 'string') continue;
      expect(accented.t.dynamic(key).length, key).toBeGreaterThanOrEqual(Math.ceil(text.length * 1.4));
    }
  });

  it('runs from right to left with the same words', () => {
    const mirrored = createI18n({ locale: pseudoMirrored });
    expect(mirrored.dir).toBe('rtl');
    expect(mirrored.t('action.reply').replace(/[\u200f\u202c\u202e]/g, '')).toBe('Reply');
  });
});
