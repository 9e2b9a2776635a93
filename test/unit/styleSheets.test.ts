import { readdirSync, readFileSync } from 'node:fs';
import postcss, { type Rule } from 'postcss';
import { expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true })
  .map((file) => `src/${String(file)}`)
  .filter((file) => file.endsWith('.css'));

const physical =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b.*|border-(?:top|bottom)-(?:left|right)-radius)$/;

/** An element by its name, as in `a` or `li > a`. A part that says more of itself, `.cl-Row:is(button)`, is in order. */
const element = /(?:^|[\s>+~,(])(?!from\b|to\b)[a-z][\w-]*/i;

function selectorFaults(rule: Rule): string[] {
  if (rule.parent?.type === 'atrule' && 'name' in rule.parent && String(rule.parent.name).endsWith('keyframes'))
    return [];
  const bare = rule.selector
    .replace(/\[[^\]]*\]/g, '')
    .replace(/(?<=[\w)]|^):(?:is|not|dir|lang)\([^()]*\)/g, '')
    .replace(/:{1,2}[\w-]+/g, '');
  return [...(bare.includes('#') ? ['an id'] : []), ...(element.test(bare) ? ['an element selector'] : [])];
}

function faultsOf(css: string): string[] {
  const faults: string[] = [];
  const root = postcss.parse(css);
  root.walkDecls(({ prop, value, important }) => {
    if (important) faults.push(`!important on ${prop}`);
    if (physical.test(prop) || (/^(?:text-align|float|clear)$/.test(prop) && /\b(?:left|right)\b/.test(value)))
      faults.push(`physical direction in ${prop}: ${value}`);
  });
  root.walkRules((rule) => {
    faults.push(...selectorFaults(rule).map((fault) => `${fault} in ${rule.selector}`));
  });
  for (const node of root.nodes)
    if (node.type === 'rule' || (node.type === 'atrule' && !['layer', 'import', 'charset'].includes(node.name)))
      faults.push(`outside of a layer: ${node.toString().slice(0, 40)}`);
  root.walkAtRules('layer', (layer) => {
    if (layer.parent === root && !/^chatloom\b/.test(layer.params)) faults.push(`layer ${layer.params} is not ours`);
  });
  return faults;
}

test('style sheets know no side, no id, no element, no importance, and stay in the one layer', () => {
  expect(sheets.flatMap((sheet) => faultsOf(readFileSync(sheet, 'utf8')).map((fault) => `${sheet}: ${fault}`))).toEqual(
    [],
  );
});

test.each([
  ['@layer chatloom.a { .cl-A { margin-left: 0 } }', 'physical'],
  ['@layer chatloom.a { .cl-A { text-align: right } }', 'physical'],
  ['@layer chatloom.a { .cl-A { color: red !important } }', '!important'],
  ['@layer chatloom.a { #x .cl-A { color: red } }', 'an id'],
  ['@layer chatloom.a { .cl-A > li { color: red } }', 'an element'],
  ['.cl-A { color: red }', 'outside'],
  ['@layer other { .cl-A { color: red } }', 'not ours'],
])('%s is a fault', (css, fault) => {
  expect(faultsOf(css)).toEqual([expect.stringContaining(fault)]);
});

test('keyframes, states and pseudo-elements are in order', () => {
  const css = `@layer chatloom.a {
    @keyframes cl-x { from { opacity: 0 } to { opacity: 1 } }
    .cl-A[data-state='open']:not(.cl-B):hover::before { inset-inline-start: 0 }
    .cl-A:is(button, a), .cl-B:dir(rtl) { color: red }
    .cl-A { &:focus-visible { outline: 1px solid } & + & { margin-inline-start: 0 } }
  }`;
  expect(faultsOf(css)).toEqual([]);
});
