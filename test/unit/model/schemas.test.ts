import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  boundedList,
  boundedText,
  between,
  type Check,
  contentSchema,
  count,
  fields,
  identifier,
  mapped,
  nullable,
  oneOf,
  optional,
  Unfit,
} from '../../../src/model/schemas.js';
import type { StandardSchema } from '../../../src/model/standardSchema.js';

const reasonOf = (checked: unknown): string | undefined => (checked instanceof Unfit ? checked.reason : undefined);

const person = fields({ id: identifier, name: optional(boundedText(10)), tags: optional(boundedList(identifier, 2)) });

describe('an object of fields', () => {
  test('P22 has what is named, and nothing else', () => {
    const checked = person({ id: 'ana', name: 'Ana', admin: true });
    expect(checked).toEqual({ id: 'ana', name: 'Ana' });
    expect(Object.keys(checked)).toEqual(['id', 'name']);
  });

  test('P22 reads own fields only: what a prototype brings is not there', () => {
    expect(reasonOf(person(Object.create({ id: 'ana' })))).toBe('id: missing');
    expect(person(Object.create({ name: 'Ana' }, { id: { value: 'ana', enumerable: true } }))).toEqual({ id: 'ana' });
    expect(reasonOf(fields({ toString: identifier })({}))).toBe('toString: missing');
  });

  test('leaves out what may be left out', () => {
    expect(Object.keys(person({ id: 'ana', name: undefined }))).toEqual(['id']);
  });

  test.each([undefined, null, 5, 'ana', true])('is not made of %j', (value) => {
    expect(person(value)).toBeInstanceOf(Unfit);
  });

  test('is a new one, so that nobody else can change it', () => {
    const raw = { id: 'ana' };
    expect(person(raw)).not.toBe(raw);
  });
});

describe('why a value is unfit', () => {
  test.each([
    [undefined, 'value: missing'],
    ['ana', 'value: unfit string'],
    [{}, 'id: missing'],
    [{ id: 5 }, 'id: unfit number'],
    [{ id: 'ana', name: 'longer than ten' }, 'name: unfit string'],
    [{ id: 'ana', tags: 'a' }, 'tags: unfit string'],
    [{ id: 'ana', tags: ['a', 'b', 'c'] }, 'tags: unfit object'],
    [{ id: 'ana', tags: ['a', null] }, 'tags.1: unfit object'],
  ])('%j is refused with %j', (value, reason) => {
    expect(reasonOf(person(value))).toBe(reason);
  });

  test('is found at any depth', () => {
    const deep = fields({ people: boundedList(person) });
    expect(reasonOf(deep({ people: [{ id: 'ana' }, { id: '' }] }))).toBe('people.1.id: unfit string');
  });

  test('cannot be made of data', () => {
    expect(fields({ what: boundedText(9), path: boundedText(9) })({ what: 'missing', path: 'id' })).toEqual({
      what: 'missing',
      path: 'id',
    });
  });
});

test.each([
  ['a number between others', between(1, 3), [1, 2.5, 3], [0, 4, Number.NaN, '2', null]],
  ['one of a few', oneOf(['a', 1]), ['a', 1], ['b', '1', undefined]],
  ['what may be null', nullable(identifier), [null, 'a'], [undefined, '']],
  ['what may be left out', optional(identifier), [undefined, 'a'], [null, '']],
])('%s', (_name, check: Check<unknown>, fit: unknown[], unfit: unknown[]) => {
  for (const value of fit) expect(check(value)).toBe(value);
  for (const value of unfit) expect(check(value)).toBeInstanceOf(Unfit);
});

test('a form is given to what is fit only', () => {
  const doubled = mapped(between(0, 10), (value) => value * 2);
  expect(doubled(4)).toBe(8);
  expect(doubled('4')).toBeInstanceOf(Unfit);
  expect([-1, 2.7, 1e300].map(count)).toEqual([0, 2, 1e9]);
});

describe('the schema of a content', () => {
  const schema = contentSchema({ type: oneOf(['order']), total: count, note: optional(boundedText(9)) });

  test('is one that any library reads', () => {
    const { version, vendor, validate } = schema['~standard'];
    expect({ version, vendor }).toEqual({ version: 1, vendor: 'chatloom' });
    expect(validate({ type: 'order', total: 2.5, more: 1 })).toEqual({ value: { type: 'order', total: 2 } });
    expect(validate({ type: 'order' })).toEqual({ issues: [{ message: 'total: missing' }] });
  });

  test('knows its types', () => {
    expectTypeOf(schema).toExtend<StandardSchema<{ type: 'order'; total: number; note?: string | undefined }>>();
    expectTypeOf(schema).not.toExtend<StandardSchema<{ type: 'order'; total: string }>>();
    expectTypeOf(schema).not.toExtend<StandardSchema<{ type: 'order'; total: number; note: string }>>();
  });
});
