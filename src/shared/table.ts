/**
 * An immutable keyed collection with cheap updates: entries are spread over buckets by a hash of the key, those of a crowded
 * bucket over buckets of its own, and a new version copies the list of buckets and what lies on the way to a change. A
 * commit stays O(changed) with 100 000 entries, where copying one `Map` would take milliseconds. Keys may be any string
 * (`__proto__` included): what holds them are Maps.
 */
export interface Table<V> {
  readonly size: number;
  readonly buckets: readonly (Bucket<V> | undefined)[];
}

/** The entries; or, where they were many, buckets by further bits of the hash. */
export type Bucket<V> = Map<string, V> | (Bucket<V> | undefined)[];

const ROOT_BITS = 8;
const ROOT_MASK = 255;
const BITS = 3;
const MASK = 7;
const CROWDED = 32;
/** Keys that agree in so many stay in one Map, however many they are. */
const HASH_BITS = 32;

const EMPTY: Table<never> = { size: 0, buckets: [] };

export function emptyTable<V>(): Table<V> {
  return EMPTY;
}

export function tableFrom<V>(entries: Iterable<readonly [string, V]>): Table<V> {
  return updateTable(emptyTable<V>(), entries);
}

/** The value of a key; `undefined` without one. */
export function tableGet<V>({ size, buckets }: Table<V>, key: string): V | undefined {
  if (size === 0) return undefined;
  let rest = hashOf(key);
  let bucket = buckets[rest & ROOT_MASK];
  for (rest >>>= ROOT_BITS; Array.isArray(bucket); rest >>>= BITS) bucket = bucket[rest & MASK];
  return bucket?.get(key);
}

/** Whether a key has a value. */
export function tableHas<V>(table: Table<V>, key: string): boolean {
  return tableGet(table, key) !== undefined;
}

/** A new table with the changes applied; `undefined` deletes. The same table when nothing changes. */
export function updateTable<V>(table: Table<V>, changes: Iterable<readonly [string, V | undefined]>): Table<V> {
  let next = table;
  let buckets: (Bucket<V> | undefined)[] | undefined;
  const own = new Set();
  for (const [key, value] of changes) {
    const held = tableGet(next, key);
    if (held === value) continue;
    buckets ??= table.size > 0 ? table.buckets.slice() : emptyBuckets(ROOT_MASK);
    const at = hashOf(key) & ROOT_MASK;
    buckets[at] = changed(buckets[at], key, value, ROOT_BITS, own);
    next = { size: next.size + Number(held === undefined) - Number(value === undefined), buckets };
  }
  return next;
}

export function tableSet<V>(table: Table<V>, key: string, value: V | undefined): Table<V> {
  return updateTable(table, [[key, value]]);
}

/** All entries, in no order. */
export function* tableEntries<V>(table: Table<V>): Generator<readonly [string, V]> {
  for (const bucket of table.buckets) if (bucket) yield* bucketEntries(bucket);
}

/** All values, in no order. */
export function* tableValues<V>(table: Table<V>): Generator<V> {
  for (const [, value] of tableEntries(table)) yield value;
}

export function* bucketEntries<V>(bucket: Bucket<V>): Generator<readonly [string, V]> {
  if (bucket instanceof Map) yield* bucket;
  else for (const inner of bucket) if (inner) yield* bucketEntries(inner);
}

/** The bucket with the change. The Maps in `own` were made for this update, so that nobody else has them. */
function changed<V>(
  bucket: Bucket<V> | undefined,
  key: string,
  value: V | undefined,
  bits: number,
  own: Set<unknown>,
): Bucket<V> {
  if (Array.isArray(bucket)) {
    const at = (hashOf(key) >>> bits) & MASK;
    return bucket.with(at, changed(bucket[at], key, value, bits + BITS, own));
  }
  const entries = bucket && own.has(bucket) ? bucket : new Map(bucket);
  own.add(entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  if (entries.size <= CROWDED || bits >= HASH_BITS) return entries;
  let spread: Bucket<V> = emptyBuckets<V>(MASK);
  for (const [name, held] of entries) spread = changed(spread, name, held, bits, own);
  return spread;
}

function emptyBuckets<V>(mask: number): (Bucket<V> | undefined)[] {
  return new Array<undefined>(mask + 1).fill(undefined);
}

/** FNV-1a over at most the last 64 units: ids differ at their ends, and a hostile id is not worth hashing whole. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, key.length - 64); index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
