import { expect, test } from 'vitest';
import { parseColor } from '../../../src/theme/parseColor.js';

const RED = { l: 0.628, c: 0.258, h: 29.23 };

test.each([
  '#f00',
  '#FF0000',
  '#f00f',
  '#ff0000ff',
  'rgb(255, 0, 0)',
  'rgb(255 0 0)',
  'rgba(100%, 0%, 0%, 1)',
  'rgb(255 none 0 / 100%)',
  'hsl(0 100% 50%)',
  'hsl(0deg, 100%, 50%)',
  'hsla(1turn 100 50 / 1)',
  'red',
  ' Red ',
  'oklch(62.8% 0.258 29.23)',
  'oklch(0.628 64.5% 29.23deg)',
  'oklch(0.628 0.258 0.51016rad)',
])('%s is red', (text) => {
  const color = parseColor(text);
  expect(color.l).toBeCloseTo(RED.l, 2);
  expect(color.c).toBeCloseTo(RED.c, 2);
  expect(color.h).toBeCloseTo(RED.h, 0);
});

test('a grey has no hue', () => {
  expect(parseColor('#808080')).toMatchObject({ c: 0, h: 0 });
  expect(parseColor('white')).toMatchObject({ c: 0, h: 0 });
});

test('grey and gray are one word', () => {
  expect(parseColor('darkslategrey')).toEqual(parseColor('darkslategray'));
  expect(parseColor('lightgoldenrodyellow')).toEqual(parseColor('#fafad2'));
});

test('what lies outside its range is brought back', () => {
  expect(parseColor('rgb(300 -20 0)')).toEqual(parseColor('rgb(255 0 0)'));
  expect(parseColor('oklch(2 -1 -90)')).toEqual({ l: 1, c: 0, h: 270 });
});

test.each([
  '',
  'transparent',
  'currentColor',
  'var(--brand)',
  '#ff',
  '#ff00000',
  '#ff000080',
  'rgb(255 0)',
  'rgb(255 0 0 0 0)',
  'rgb(255 0 0 / 50%)',
  'rgba(255, 0, 0, 0.5)',
  'rgb(255deg 0 0)',
  'hsl(0 100% fifty)',
  'oklch(0.5 0.1)',
  'oklch(0.5 0.1 20 / 1 / 1)',
  'color(display-p3 1 0 0)',
  'notacolor',
  `rgb(${'1'.repeat(40_000)}`,
])('%.30s is refused with what to do', (text) => {
  expect(() => parseColor(text)).toThrow(/^chatloom: .* is not an opaque CSS colour\. .* Write it as hex/);
});
