import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
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

  test('spreads ids that differ at their ends only', () => {
    const table = tableFrom(
      Array.from({ length: 10_000 }, (_, index) => [`${'x'.repeat(200)}${index}`, index] as const),
    );
    const fullest = Math.max(...table.buckets.map((bucket) => bucket?.size ?? 0));
    expect(fullest).toBeLessThan(60);
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
