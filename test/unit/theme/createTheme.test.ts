import { expect, test } from 'vitest';
import { createTheme, isTheme, mergeThemes } from '../../../src/theme/createTheme.js';
import { themePresets } from '../../../src/theme/presets.js';
import type { ThemeInput } from '../../../src/theme/themeInput.js';

test('without an accent there is nothing to seed', () => {
  expect(createTheme({ mode: 'dark' })).toEqual({ input: { mode: 'dark' } });
});

test('an accent that can carry text keeps its colour', () => {
  expect(createTheme({ accent: '#0a7c66' }).seeds).toMatchObject({ l: 0.524, cSolid: 0.097, h: 174.2, on: 'light' });
  // Pure blue lies at the very edge of what sRGB can show.
  expect(createTheme({ accent: 'blue' }).seeds).toMatchObject({ l: 0.452, cSolid: 0.313 });
});

test('a light accent takes dark text, and step 11 for thin marks', () => {
  expect(createTheme(themePresets.saffron).seeds).toMatchObject({ l: 0.8, on: 'dark', mark: 11 });
});

test('an accent in the middle moves to the nearest lightness that can carry text', () => {
  expect(createTheme({ accent: 'oklch(0.58 0 0)' }).seeds).toMatchObject({ on: 'light', l: 0.559 });
  expect(createTheme({ accent: 'oklch(0.65 0 0)' }).seeds).toMatchObject({ on: 'dark', l: 0.671 });
});

test('black is lifted on dark, white is not white on white', () => {
  expect(createTheme({ accent: 'black' }).seeds?.lDark).toBeGreaterThan(0.5);
  expect(createTheme({ accent: 'white' }).seeds?.l).toBe(0.92);
});

test('the presets stay near the values of the mock', () => {
  const lightness = Object.values(themePresets).map((preset) => createTheme(preset).seeds);
  const drawn = [0.56, 0.545, 0.53, 0.81, 0.556];
  for (const [at, seeds] of lightness.entries()) expect(seeds?.lDark).toBeCloseTo(drawn[at] ?? 0, 1);
});

test('the inner theme wins, and leaves the rest to the outer one', () => {
  const outer = createTheme({
    accent: 'teal',
    mode: 'dark',
    density: 'compact',
    tokens: { '--cl-list-width': '280px' },
  });
  const inner = createTheme({ mode: 'light', density: undefined, tokens: { '--cl-text': 'navy' } });
  const merged = mergeThemes(outer, inner);
  expect(merged.input).toEqual({
    accent: 'teal',
    mode: 'light',
    density: 'compact',
    tokens: { '--cl-list-width': '280px', '--cl-text': 'navy' },
  });
  expect(merged.seeds).toBe(outer.seeds);
  expect(mergeThemes(outer, createTheme({ accent: 'red' })).seeds).not.toEqual(outer.seeds);
});

test('tells a theme from its input', () => {
  expect(isTheme(createTheme({}))).toBe(true);
  expect(isTheme({ accent: 'red' })).toBe(false);
});

test.each<[string, ThemeInput, RegExp]>([
  ['an unknown token', { tokens: { color: 'red' } as never }, /there is no token color/],
  ['a value that ends its declaration', { tokens: { '--cl-text': 'red; background: blue' } }, /not one CSS value/],
  [
    'a dark value that ends the sheet',
    { tokens: { '--cl-text': { light: 'red', dark: '}body{' } } },
    /not one CSS value/,
  ],
  ['a font that opens an element', { font: '</style><script>' }, /not one CSS value/],
])('refuses %s', (_, input, message) => {
  expect(() => createTheme(input)).toThrow(message);
});
