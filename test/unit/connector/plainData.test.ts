import { expect, test } from 'vitest';
import { readPlainData } from '../../../src/connector/plainData.js';
import {
  makeCyclic,
  makeDeep,
  makeEndlessArray,
  makeOwnProto,
  makeThrowingProxy,
  makeTrap,
} from '../../property/arbitraries/hostileValue.ts';

const valueOf = (source: unknown): unknown => {
  const read = readPlainData(source);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

test('plain data is copied, and nothing of the copy is the original', () => {
  const source = { a: [1, 'two', true, null, { b: Number.NaN }], c: undefined };
  const copy = valueOf(source) as typeof source;
  expect(copy).toEqual({ a: [1, 'two', true, null, { b: Number.NaN }] });
  expect(copy.a).not.toBe(source.a);
  expect(Object.hasOwn(copy, 'c')).toBe(false);
});

test('an own __proto__ key is dropped and pollutes nothing (bad input 9)', () => {
  const copy = valueOf(makeOwnProto()) as object;
  expect(Object.keys(copy)).toEqual(['constructor']);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test.each([
  ['cyclic data', makeCyclic(), 'cyclic'],
  ['10 000 levels', makeDeep(10_000), 'too deep'],
  ['nine levels', makeDeep(9), 'too deep'],
  ['a getter that throws', makeTrap(), 'a getter threw'],
  ['a proxy that throws', makeThrowingProxy(), 'a getter threw'],
  ['an array without end', makeEndlessArray(), 'too many values'],
  ['a long empty array', new Array(1_000_000), 'too many values'],
  ['a class instance', new (class Foreign {})(), 'not plain data'],
  ['a date', new Date(0), 'not plain data'],
  ['a map', new Map(), 'not plain data'],
  ['a function', () => undefined, 'a function'],
  ['a symbol', { key: Symbol('x') }, 'a symbol'],
  ['a bigint', 5n, 'a bigint'],
  ['undefined', undefined, 'a undefined'],
  ['9 MiB of text', ['x'.repeat(9 << 20)], 'too much text'],
  ['300 000 values', new Array<number>(300_000).fill(0), 'too many values'],
])('%s is refused', (_name, source, reason) => {
  expect(readPlainData(source)).toEqual({ ok: false, reason });
});

test('what occurs twice without being cyclic is copied twice', () => {
  const shared = { a: 1 };
  expect(valueOf({ x: shared, y: shared })).toEqual({ x: { a: 1 }, y: { a: 1 } });
});

test('a getter is read once, and what it said then is what counts', () => {
  let reads = 0;
  const source = {
    get text() {
      reads += 1;
      return reads === 1 ? 'harmless' : 'other';
    },
  };
  expect([valueOf(source), reads]).toEqual([{ text: 'harmless' }, 1]);
});

test('an object without a prototype is plain', () => {
  expect(valueOf(Object.assign(Object.create(null) as object, { a: 1 }))).toEqual({ a: 1 });
});
