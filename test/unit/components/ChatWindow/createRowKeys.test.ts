import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowKeys, messageIdOfKey } from '../../../../src/components/ChatWindow/createRowKeys.js';

const NONE = new Map<string, string>();

describe('createRowKeys', () => {
  it('P3 gives a sent message the key of its bubble, whatever id the server gave it', () => {
    const keysOf = createRowKeys();
    expect(keysOf(['m1', 'c1'], NONE).keys).toEqual(['m1', 'c1']);
    const renamed = new Map([['m2', 'c1']]);
    expect(keysOf(['m1', 'm2'], renamed).keys).toEqual(['m1', 'c1']);
    expect(messageIdOfKey(renamed, 'c1')).toBe('m2');
    expect(messageIdOfKey(renamed, 'm1')).toBe('m1');
  });

  it('gives the same arrays as long as nothing changed', () => {
    const keysOf = createRowKeys();
    const ids = ['m1', 'm2'];
    const renamed = new Map([['m1', 'c1']]);
    const first = keysOf(ids, renamed);
    expect(keysOf(ids, renamed)).toBe(first);
    expect(createRowKeys()(ids, NONE).keys).toBe(ids);
  });

  it('agrees with mapping everything anew, whatever comes and goes', () => {
    const id = fc.integer({ min: 0, max: 30 }).map((number) => `m${number}`);
    const list = fc.uniqueArray(id, { maxLength: 20 });
    const names = fc.uniqueArray(id, { maxLength: 6 }).map((ids) => new Map(ids.map((one) => [one, `c-${one}`])));
    fc.assert(
      fc.property(fc.array(fc.tuple(list, names), { maxLength: 12 }), (steps) => {
        const keysOf = createRowKeys();
        for (const [ids, renamed] of steps) {
          expect(keysOf(ids, renamed).keys).toEqual(ids.map((one) => renamed.get(one) ?? one));
        }
      }),
    );
  });
});
