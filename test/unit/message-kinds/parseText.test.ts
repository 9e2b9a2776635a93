import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/message-kinds/text/parseText.js';
import { readText } from '../../../src/message-kinds/text/readText.js';
import { splitText } from '../../../src/message-kinds/text/splitText.js';
import type { TextBlock, TextInline } from '../../../src/message-kinds/text/textTree.js';

const inlines = (text: string, mentions: Parameters<typeof parseText>[1] = []): readonly TextInline[] => {
  const [block] = parseText(text, mentions);
  return block && 'children' in block ? (block.children as readonly TextInline[]) : [];
};
const types = (blocks: readonly TextBlock[]) => blocks.map(({ type }) => type);

/** The words of a tree, links as `<href|words>`. */
function plain(nodes: readonly (TextBlock | TextInline)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'link') return `<${node.link.href}|${plain(node.children)}>`;
      if (node.type === 'break') return '\n';
      if ('text' in node) return node.text;
      return node.type === 'list' ? node.items.map(plain).join(';') : plain(node.children);
    })
    .join('');
}

describe('the subset of Markdown', () => {
  it('leaves a plain text as one piece', () => {
    expect(parseText('Hello there.\nSecond line', [])).toEqual([
      { type: 'paragraph', hasLetters: true, children: [{ type: 'text', text: 'Hello there.\nSecond line' }] },
    ]);
  });

  it('reads emphasis, code and strike', () => {
    expect(inlines('a **b** _c_ ~~d~~ `e`').map(({ type }) => type)).toEqual([
      'text',
      'strong',
      'text',
      'emphasis',
      'text',
      'deleted',
      'text',
      'code',
    ]);
  });

  it('reads lists, quotes, code blocks and headings', () => {
    expect(types(parseText('# Title\n\n- a\n- b\n\n> q\n\n```js\nx\n```\n\nend', []))).toEqual([
      'heading',
      'list',
      'quote',
      'code',
      'paragraph',
    ]);
    expect(parseText('3. three\n4. four', [])[0]).toMatchObject({ type: 'list', start: 3 });
  });

  it.each([
    ['an image', '![alt](https://example.org/a.png)'],
    ['HTML', '<b onclick="x()">bold</b><img src=x>'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a rule', 'above\n\n---\n\nbelow'],
    ['code by indent', 'text\n\n    indented'],
    ['a reference definition', '[a]: https://example.org "b"'],
    ['an underline heading', 'not a title\n==='],
  ])('shows %s as it was written', (_name, text) => {
    expect(types(parseText(text, [])).every((type) => type === 'paragraph')).toBe(true);
    const shown = plain(parseText(text, [])).replace(/<[^|>]*\|([^>]*)>/g, '$1');
    for (const word of text.split(/\s+/)) expect(shown).toContain(word);
  });

  it('does not take the signs of an address for marks', () => {
    expect(plain(parseText('see https://example.org/a_b_c*d*e and **bold**', []))).toBe(
      'see <https://example.org/a_b_c*d*e|https://example.org/a_b_c*d*e> and bold',
    );
    expect(inlines('**https://example.org/x**')[0]).toMatchObject({ type: 'strong' });
  });

  it('shows an address in code as text', () => {
    expect(inlines('`https://example.org/x`')).toEqual([{ type: 'code', text: 'https://example.org/x' }]);
  });

  it('shows a named link with the host that it leads to', () => {
    expect(inlines('[the plan](https://example.org/plan)')[0]).toMatchObject({
      type: 'link',
      isNamed: true,
      link: { href: 'https://example.org/plan', host: 'example.org' },
    });
    expect(inlines('[https://example.org/plan](https://example.org/plan)')[0]).toMatchObject({ isNamed: false });
  });

  it('falls back to plain text for quotes deeper than sixteen', () => {
    expect(types(parseText(`${'>'.repeat(16)} deep`, []))).toEqual(['quote']);
    expect(parseText(`${'> '.repeat(17)}deep`, [])[0]).toMatchObject({ type: 'paragraph' });
  });
});

describe('mentions', () => {
  it('are counted in the text as it was written, also behind marks', () => {
    const text = '**Hi** @Bo and @Cy';
    const mentions = [
      { userId: 'bo', start: 7, length: 3 },
      { userId: 'cy', start: 15, length: 3 },
    ];
    expect(inlines(text, mentions).filter(({ type }) => type === 'mention')).toEqual([
      { type: 'mention', text: '@Bo', userId: 'bo' },
      { type: 'mention', text: '@Cy', userId: 'cy' },
    ]);
  });

  it.each([
    { userId: 'x', start: -1, length: 2 },
    { userId: 'x', start: 0, length: 0 },
    { userId: 'x', start: 0, length: 1e9 },
    { userId: 'x', start: 0.5, length: 1 },
    { userId: 'x', start: Number.NaN, length: Number.NaN },
  ])('outside of the text are left out: %o', (mention) => {
    expect(inlines('hello', [mention])).toEqual([{ type: 'text', text: 'hello' }]);
  });

  it('that lie over each other become one', () => {
    const mentions = [
      { userId: 'a', start: 0, length: 4 },
      { userId: 'b', start: 2, length: 3 },
    ];
    expect(inlines('hello', mentions)).toEqual([
      { type: 'mention', text: 'hell', userId: 'a' },
      { type: 'text', text: 'o' },
    ]);
  });

  it('cannot be forged with our private signs', () => {
    expect(plain(parseText('\ue0fe0\ue0ff **x**', [{ userId: 'a', start: 4, length: 1 }]))).not.toContain('\ue0fe');
  });
});

describe('long texts', () => {
  it('are read in pieces that end at a line or a word, and are cut at 64 KiB', () => {
    const line = 'word '.repeat(30);
    const text = Array.from({ length: 600 }, () => line).join('\n');
    const pieces = splitText(text);
    expect(pieces.every((piece) => piece.text.length <= 8_000)).toBe(true);
    expect(pieces.reduce((length, piece) => length + piece.text.length + 1, 0)).toBeLessThanOrEqual(65_600);
    const read = readText({ type: 'text', text }, undefined);
    expect(read.hasMore).toBe(true);
    expect(read.isCut).toBe(true);
    expect(read.more().length).toBeGreaterThan(1);
  });

  it('are never cut inside a pair of units', () => {
    const pieces = splitText('😀'.repeat(10_000));
    expect(pieces.every(({ text }) => /^(?:😀)+$/u.test(text))).toBe(true);
  });

  it('keep their mentions in the piece that holds them', () => {
    const text = `${'x'.repeat(7_999)}\n@Bo`;
    const [, second] = splitText(text, [{ userId: 'bo', start: 8_000, length: 3 }]);
    expect(second).toMatchObject({ mentions: [{ userId: 'bo', start: 0, length: 3 }] });
  });

  it('are read once for each version of a message', () => {
    const content = { type: 'text', text: 'a **b**' } as const;
    expect(readText(content, undefined)).toBe(readText(content, undefined));
    expect(readText(content, [{ userId: 'x', start: 0, length: 1 }])).not.toBe(readText(content, undefined));
  });
});
