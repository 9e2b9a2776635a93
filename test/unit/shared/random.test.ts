import { expect, test } from 'vitest';
import { createSeededRandom } from '../../../src/shared/random.js';

const take = (seed: number, count: number): number[] => {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => random());
};

test('one seed gives one row of numbers, everywhere and for ever', () => {
  expect(take(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(take(1, 50)).toEqual(take(1, 50));
  expect(take(1, 50)).not.toEqual(take(2, 50));
});

test('numbers lie in [0, 1) and spread evenly', () => {
  const numbers = take(42, 20_000);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length,
  );
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(250);
});

test('seeds beyond 32 bits and below zero are seeds too', () => {
  for (const seed of [-1, 2 ** 40, 0.5]) expect(take(seed, 1)[0]).toBeGreaterThanOrEqual(0);
});
