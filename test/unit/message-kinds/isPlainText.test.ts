import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainText } from '../../../src/message-kinds/text/isPlainText.js';
import { parseText } from '../../../src/message-kinds/text/parseText.js';
import { samples } from '../../../src/message-kinds/text/samples.js';
import { hostileTexts } from './hostileTexts.js';

const signs = [
  ...Array.from('*_~`\\[]()#>+-.:/@!?&<| \n\t1a'),
  'http',
  'https://',
  'mailto:',
  'www.',
  '.com',
  'ß',
  '好',
  'ع',
  '😀',
  '\ue0fe',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...signs), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** What the reader makes of a text that is shown as it was written. */
const asWritten = (text: string) => (text === '' ? [] : [{ type: 'text', text }]);

describe('isPlainText', () => {
  it('says yes only to texts in which the reader finds nothing but words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(isPlainText(text, undefined));
        const blocks = parseText(text, []);
        expect(blocks).toHaveLength(1);
        expect(blocks[0]).toMatchObject({ type: 'paragraph', children: asWritten(text) });
      }),
      { numRuns: 5_000 },
    );
    for (const [, text] of hostileTexts) {
      if (isPlainText(text, undefined)) expect(parseText(text, [])[0]).toMatchObject({ children: asWritten(text) });
    }
  });

  it('says yes to what people mostly write', () => {
    for (const text of [
      'See you at 9:30 then!',
      'Yes. No... (maybe)',
      '好的，周六见。',
      'مرحبا، كيف حالك؟',
      'a & b, "c" 🎉',
    ]) {
      expect(isPlainText(text, undefined)).toBe(true);
    }
  });

  it('says no to marks, addresses, mentions and more than is read at a time', () => {
    const sample = (name: string) =>
      String((samples.find((one) => one.name === name)?.content as { text?: string } | undefined)?.text);
    for (const name of ['emphasis', 'a list', 'steps', 'a quote', 'code', 'a heading', 'an address', 'a long one']) {
      expect(isPlainText(sample(name), undefined)).toBe(false);
    }
    expect(isPlainText('write to a@b.example', undefined)).toBe(false);
    expect(isPlainText('Elena?', [{ userId: 'elena', start: 0, length: 5 }])).toBe(false);
  });
});
