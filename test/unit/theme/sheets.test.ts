import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colorTokens, plainTokens } from '../../../src/theme/tokens.js';

const files = readdirSync('src', { recursive: true })
  .map((file) => join('src', String(file)))
  .filter((file) => file.endsWith('.css'))
  .sort();
const parts = files.filter((file) => !file.startsWith(join('src', 'theme')));
const textOf = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
const index = textOf('src/theme/styles.css');
const imported = Array.from(index.matchAll(/@import '(.+)';/g), ([, path = '']) => join('src/theme', path));

test('styles.css imports every sheet, once', () => {
  const themes = join('src', 'theme', 'themes');
  const expected = files.filter((file) => file !== join('src', 'theme', 'styles.css') && dirname(file) !== themes);
  expect([...imported].sort()).toEqual(expected);
});

test('styles.css names the layers before anything else', () => {
  expect(index.trim()).toMatch(/^@layer chatloom\.tokens, chatloom\.base, chatloom\.components;/);
});

describe.each(parts.map((file) => relative('src', file)))('%s', (name) => {
  const text = textOf(join('src', name));
  const declarations = Array.from(text.matchAll(/^\s*([\w-]+)\s*:\s*([^;{]+);/gm), ([, property = '', value = '']) => ({
    property,
    value,
  }));

  test('is in the layer of components', () => {
    expect(text.trim()).toMatch(/^@layer chatloom\.components \{[\s\S]*\}$/);
  });

  test('selects its own classes only: no elements, no ids, no !important', () => {
    expect(text).not.toContain('!important');
    const selectors = Array.from(text.matchAll(/^\s*([.:#*a-z[][^;{}]*)\{/gm), ([, selector = '']) => selector);
    for (const selector of selectors) {
      // A stop of an animation is no selector.
      if (/^(?:from|to|[\d.]+%)$/.test(selector.trim())) continue;
      const bare = selector.replace(/\[[^\]]*\]/g, '').replace(/:dir\(rtl\)|\([\dn +]+\)|::?[\w-]+/g, '');
      expect(bare, selector).not.toMatch(/#|(^|[\s>+~,(])[a-z]/);
    }
  });

  test('has logical properties only', () => {
    const physical =
      /^(left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom)|width|height|(min|max)-(width|height))$/;
    for (const { property, value } of declarations) {
      expect(property).not.toMatch(physical);
      if (/^(float|clear|text-align)$/.test(property)) expect(value).not.toMatch(/left|right/);
    }
  });

  test('reads public tokens, and no step of a ramp', () => {
    const local = new Set(
      Array.from(
        files
          .map(textOf)
          .join('')
          .matchAll(/^\s*(--[\w-]+):/gm),
        ([, own]) => own,
      ),
    );
    const tokens = new Set<string>([...colorTokens, ...plainTokens]);
    for (const [, token = ''] of text.matchAll(/var\((--cl-[\w-]+)/g)) {
      expect(token).not.toMatch(/^--cl-(n|a|base|seed)-/);
      expect(tokens.has(token) || local.has(token) || token === '--cl-safe-bottom', token).toBe(true);
    }
  });
});
