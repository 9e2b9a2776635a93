/** Deepest nesting that is let in; a message of ours needs 6. */
const MAX_DEPTH = 8;

/** Most values in one event: a page of 50 000 rows is refused as a whole, a full page of rich messages passes. */
const MAX_NODES = 200_000;

/** Most units of text in one event: a message's 1 MiB and its neighbours. */
const MAX_TEXT = 8 << 20;

export type PlainResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/**
 * Copies a value from outside into plain data: own enumerable keys, arrays, strings, finite or not numbers, booleans and null.
 * Getters run once, inside; what is cyclic, too deep, too large or of another kind is refused with a reason. An own
 * `__proto__` key is dropped, `undefined` is left out.
 */
export function readPlainData(source: unknown): PlainResult {
  let nodes = 0;
  let text = 0;
  /** The objects that hold the one being read: few, since they are no more than it may be deep. */
  const path: object[] = [];

  function read(value: unknown, depth: number): unknown {
    nodes += 1;
    if (nodes > MAX_NODES) throw new Refusal('too many values');
    if (typeof value === 'string') {
      text += value.length;
      if (text > MAX_TEXT) throw new Refusal('too much text');
      return value;
    }
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object') throw new Refusal(`a ${typeof value}`);
    if (depth >= MAX_DEPTH) throw new Refusal('too deep');
    if (path.includes(value)) throw new Refusal('cyclic');
    path.push(value);
    const copy = Array.isArray(value) ? readArray(value, depth) : readObject(value, depth);
    path.pop();
    return copy;
  }

  function readArray(value: readonly unknown[], depth: number): unknown[] {
    if (value.length > MAX_NODES) throw new Refusal('too many values');
    const copy: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) copy.push(read(value[index], depth + 1));
    return copy;
  }

  function readObject(value: object, depth: number): Record<string, unknown> {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new Refusal('not plain data');
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key === '__proto__') continue;
      const inner = (value as Record<string, unknown>)[key];
      if (inner === undefined) continue;
      copy[key] = read(inner, depth + 1);
    }
    return copy;
  }

  try {
    return { ok: true, value: read(source, 0) };
  } catch (error) {
    return { ok: false, reason: error instanceof Refusal ? error.message : 'a getter threw' };
  }
}

class Refusal extends Error {}
