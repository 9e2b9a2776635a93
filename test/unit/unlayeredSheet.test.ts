import { expect, test } from 'vitest';
import { unlayer } from '../../scripts/styles.mjs';

const flat = (css: string) => unlayer(css).replace(/\s+/g, '');

test('rules stand in the order that the layers gave them, the inner layer before its outer one', () => {
  const css = `@layer k.a, k.b;
    @layer k.b { .b { color: red } @layer in { .in { color: red } } }
    .loose { color: red }
    @layer k.a { .a { color: red } }`;
  const order = [...flat(css).matchAll(/:where\(\.(\w+)\)/g)].map(([, name]) => name);
  expect(order).toEqual(['a', 'in', 'b', 'loose']);
});

test('selectors keep a weight that element resets do not reach, and pseudo-elements stay outside', () => {
  expect(flat('@layer k { .a:hover::before, .b .c {} }')).toBe(
    ':where(.a:hover):not(__)::before,:where(.b.c):not(__){}',
  );
});

test('keyframes stay as they are, and rules inside of media and container queries do not', () => {
  expect(flat('@layer k { @keyframes x { to { opacity: 1 } } @media print { .a {} } }')).toBe(
    '@keyframesx{to{opacity:1}}@mediaprint{:where(.a):not(__){}}',
  );
});
