/** The rows of a timeline by key, and the message that each key stands for. */
export interface RowKeys {
  readonly ids: readonly string[];
  /** One for each id, in its order: a message that was sent from here keeps the key that it had as a pending one. */
  readonly keys: readonly string[];
}

type Renamed = ReadonlyMap<string, string>;

/**
 * Makes the function from ids to keys. A list of 100 000 grows by one many times a second, so what was mapped before is
 * not mapped again: ids that did not move keep their keys by a copy of the array.
 */
export function createRowKeys(): (ids: readonly string[], renamed: Renamed) => RowKeys {
  let last: RowKeys = { ids: [], keys: [] };
  let lastRenamed: Renamed | undefined;
  return (ids, renamed) => {
    if (ids === last.ids && renamed === lastRenamed) return last;
    const isSameNaming = renamed === lastRenamed;
    const keys = renamed.size === 0 ? ids : mapped(ids, renamed, isSameNaming ? last : undefined);
    last = { ids, keys };
    lastRenamed = renamed;
    return last;
  };
}

function mapped(ids: readonly string[], renamed: Renamed, known: RowKeys | undefined): readonly string[] {
  const kept = known ? sharedStart(ids, known.ids) : 0;
  const keys = known ? known.keys.slice(0, kept) : [];
  for (let index = kept; index < ids.length; index += 1) {
    const id = ids[index] as string;
    keys.push(renamed.get(id) ?? id);
  }
  return keys;
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

const reversed = new WeakMap<Renamed, Renamed>();

/** The id that a key stands for now: the server's, as soon as it gave one. */
export function messageIdOfKey(renamed: Renamed, key: string): string {
  if (renamed.size === 0) return key;
  let back = reversed.get(renamed);
  if (!back) {
    back = new Map([...renamed].map(([id, clientId]) => [clientId, id]));
    reversed.set(renamed, back);
  }
  return back.get(key) ?? key;
}
