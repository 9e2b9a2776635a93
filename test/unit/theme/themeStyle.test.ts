import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTheme } from '../../../src/theme/createTheme.js';
import { themePresets } from '../../../src/theme/presets.js';
import { themeAttributes } from '../../../src/theme/themeAttributes.js';
import { themeCss, themeStyle } from '../../../src/theme/themeStyle.js';

test('a bare theme writes the default attributes and no property', () => {
  const theme = createTheme({});
  expect(themeStyle(theme)).toEqual({});
  expect(themeAttributes(theme)).toEqual({
    'data-mode': 'light',
    'data-contrast': 'auto',
    'data-density': 'comfortable',
    'data-radius': 'round',
    'data-layout': 'bubbles',
  });
});

test('what is given reaches the attributes', () => {
  const theme = createTheme({ mode: 'auto', contrast: 'more', density: 'compact', radius: 'none', layout: 'flat' });
  expect(Object.values(themeAttributes(theme))).toEqual(['auto', 'more', 'compact', 'none', 'flat']);
});

test('seeds, font and tokens become custom properties', () => {
  const tokens = { '--cl-row-height': '72px', '--cl-bubble-own': { light: 'gold', dark: 'navy' } } as const;
  const theme = createTheme({ ...themePresets.saffron, font: 'Inter', tokens });
  expect(themeStyle(theme)).toEqual({
    '--cl-seed-l': '0.8',
    '--cl-seed-l-dark': '0.81',
    '--cl-seed-c': '0.14',
    '--cl-seed-c-solid': '0.14',
    '--cl-seed-h': '76',
    '--cl-seed-tint': '0.016',
    '--cl-seed-on': 'oklch(0.235 0.04 76)',
    '--cl-seed-mark': 'light-dark(var(--cl-a-11), var(--cl-a-9))',
    '--cl-font-brand': 'Inter',
    '--cl-row-height': '72px',
    '--cl-bubble-own': 'light-dark(gold, navy)',
  });
});

test('prints a static sheet', () => {
  const theme = createTheme({ font: 'Inter', tokens: { '--cl-list-width': '280px' } });
  expect(themeCss(theme, '.support')).toBe('.support {\n  --cl-font-brand: Inter;\n  --cl-list-width: 280px;\n}\n');
  expect(themeCss(theme)).toMatch(/^\.cl-root \{/);
});

test.each(['lagoon', 'moss', 'saffron', 'mulberry'] as const)(
  'themes/%s.css holds what its preset computes',
  (name) => {
    const sheet = readFileSync(`src/theme/themes/${name}.css`, 'utf8');
    const written = Object.fromEntries(
      Array.from(sheet.matchAll(/(--cl-[\w-]+): (.+);/g), ([, key, value]) => [key, value]),
    );
    expect(written).toEqual(themeStyle(createTheme(themePresets[name])));
    expect(sheet).toContain('@layer chatloom.tokens');
  },
);
