import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bucketEntries,
  emptyTable,
  tableEntries,
  tableFrom,
  tableGet,
  tableHas,
  tableSet,
  tableValues,
  updateTable,
} from '../../../src/shared/table.js';

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', 'a', 'b'),
  fc.string({ maxLength: 3 }),
);
/** No hash tells these apart. */
const sameEnd = fc.nat(60).map((index) => `${index}${'x'.repeat(64)}`);
const ownEnd = fc.nat(3_000).map((index) => `m${index}`);
const change = fc.tuple(key, fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }));

describe('a table', () => {
  test('is a Map that never changes, whatever its keys', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 8 }), (batches) => {
        const model = new Map<string, number>();
        let table = emptyTable<number>();
        for (const batch of batches) {
          const before = new Map(tableEntries(table));
          const next = updateTable(table, batch);
          expect(new Map(tableEntries(table))).toEqual(before);
          for (const [name, value] of batch) {
            if (value === undefined) model.delete(name);
            else model.set(name, value);
          }
          table = next;
          expect(new Map(tableEntries(table))).toEqual(model);
          expect(table.size).toBe(model.size);
        }
        for (const name of ['__proto__', 'constructor', 'a', 'z'])
          expect([tableGet(table, name), tableHas(table, name)]).toEqual([model.get(name), model.has(name)]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['of many entries', ownEnd],
    ['of keys that look alike', sameEnd],
  ])('is that Map too when it is one %s', (_name, names) => {
    const changes = fc.array(fc.tuple(names, fc.option(fc.nat(5), { nil: undefined })), { maxLength: 500 });
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const model = new Map<string, number>();
        let table = emptyTable<number>();
        for (const batch of [Array.from({ length: 4_000 }, (_, index) => [`m${index}`, 9] as const), first, second]) {
          const before = table;
          const entries = [...tableEntries(table)];
          table = updateTable(table, batch);
          expect([...tableEntries(before)]).toEqual(entries);
          for (const [name, value] of batch) {
            if (value === undefined) model.delete(name);
            else model.set(name, value);
          }
          expect(table.size).toBe(model.size);
          expect(new Map(tableEntries(table))).toEqual(model);
          for (const [name] of batch.slice(0, 20)) {
            expect(tableGet(table, name)).toBe(model.get(name));
            expect(tableSet(table, name, model.get(name))).toBe(table);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test('is the same table when nothing changes', () => {
    const table = tableFrom([['a', 1]]);
    expect(tableSet(table, 'a', 1)).toBe(table);
    expect(tableSet(table, 'b', undefined)).toBe(table);
    expect(updateTable(table, [])).toBe(table);
  });

  test('shares the buckets that a change did not touch', () => {
    const before = tableFrom(Array.from({ length: 5_000 }, (_, index) => [`m${index}`, index] as const));
    const after = tableSet(before, 'm1', -1);
    const touched = after.buckets.filter((bucket, index) => bucket !== before.buckets[index]);
    expect(touched).toHaveLength(1);
  });

  test('of 100 000 entries copies a small part of them for a burst of 1 000', () => {
    const before = tableFrom(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, index] as const));
    const after = updateTable(
      before,
      Array.from({ length: 1_000 }, (_, index) => [`n${index}`, index] as const),
    );
    const kept = new Set(mapsOf(before.buckets));
    const copied = mapsOf(after.buckets).filter((map) => !kept.has(map));
    expect(copied.reduce((total, map) => total + map.size, 0)).toBeLessThan(10_000);
  });

  test('spreads ids that differ at their ends only', () => {
    const table = tableFrom(
      Array.from({ length: 10_000 }, (_, index) => [`${'x'.repeat(200)}${index}`, index] as const),
    );
    const fullest = Math.max(...table.buckets.map((bucket) => (bucket ? [...bucketEntries(bucket)].length : 0)));
    expect(fullest).toBeLessThan(1.8 * (10_000 / table.buckets.length));
    expect([...tableValues(table)]).toHaveLength(10_000);
  });

  test('counts one key once, although it is set twice in one update', () => {
    const table = updateTable(emptyTable<number>(), [
      ['a', 1],
      ['a', 2],
      ['b', 1],
      ['b', undefined],
    ]);
    expect([table.size, tableGet(table, 'a'), tableHas(table, 'b')]).toEqual([1, 2, false]);
  });
});

/** What the entries of a table are in, at any depth. */
function mapsOf(bucket: unknown): ReadonlyMap<unknown, unknown>[] {
  if (bucket instanceof Map) return [bucket];
  return Array.isArray(bucket) ? bucket.flatMap(mapsOf) : [];
}
