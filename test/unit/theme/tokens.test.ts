import { expect, test } from 'vitest';
import { colorTokens, plainTokens } from '../../../src/theme/tokens.js';
import { declarationsFor, tokenRules } from '../../property/evaluateTokens.js';

const base = /^--cl-(base|n|a)-|^--cl-(success|warning|danger)-(solid|ink)$/;
const names = Object.keys(declarationsFor({ mode: 'light', contrast: 'normal' }, {})).filter((name) =>
  name.startsWith('--'),
);

test('the list of tokens and the sheet agree', () => {
  const listed = [...colorTokens, ...plainTokens].sort();
  expect(listed).toEqual(names.filter((name) => !base.test(name)).sort());
});

test('only colours are listed as colours', () => {
  const declarations = declarationsFor({ mode: 'light', contrast: 'normal' }, {});
  const looksLikeColor = (value = ''): boolean =>
    /^(light-dark|oklch|color-mix)\(|^transparent$/.test(value) ||
    /^var\(--cl-(n|a|text|surface|accent|success|warning|danger|seed-(on|mark))\b/.test(value);
  for (const name of colorTokens) expect(declarations[name], name).toSatisfy(looksLikeColor);
  for (const name of plainTokens) expect(declarations[name], name).not.toSatisfy(looksLikeColor);
});

test('more contrast by attribute and by system hold the same lines', () => {
  const byAttribute = tokenRules().find((rule) => rule.selectors.includes(".cl-root[data-contrast='more']"));
  const bySystem = tokenRules().find((rule) => rule.selectors.includes(".cl-root[data-contrast='auto']"));
  expect(bySystem?.media).toBe('@media (prefers-contrast: more)');
  const flat = (rule: typeof byAttribute) =>
    Object.entries(rule?.declarations ?? {}).map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}`);
  expect(flat(bySystem)).toEqual(flat(byAttribute));
  expect(flat(byAttribute).length).toBeGreaterThan(10);
});

test('variants change only what the root has', () => {
  for (const { declarations } of tokenRules()) {
    for (const name of Object.keys(declarations)) if (name !== 'color-scheme') expect(names).toContain(name);
  }
});
