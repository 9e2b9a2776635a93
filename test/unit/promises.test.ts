import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The promises that the built code makes. A promise is proven by a test whose title begins with its number. */
const PROMISES = [
  ...range(1, 29), // sending, receiving, change races
  ...range(31, 37), // read state, optimistic state
  ...range(39, 47), // storage and tabs
  ...range(49, 53), // connection and permissions
  55,
  56,
  58, // resources
  ...range(59, 64), // view and observability
  71,
  72, // soft state
];

const files = readdirSync('test', { recursive: true })
  .map(String)
  .filter((name) => /\.test\.tsx?$/.test(name));

/** Lines on which a title begins: messages of assertions name promises too. */
const titles = files
  .flatMap((name) => readFileSync(`test/${name}`, 'utf8').split('\n'))
  .filter((line) => !/expect\(|push\(|^\s*(?:\/\/|\*)/.test(line))
  .flatMap((line) => [...line.matchAll(/['"`]((?:P\d+ )+)/g)].map(([, numbers = '']) => numbers));

it.each(PROMISES)('the promise P%i is cited by a test', (number) => {
  expect(titles.some((numbers) => numbers.split(' ').includes(`P${number}`))).toBe(true);
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
