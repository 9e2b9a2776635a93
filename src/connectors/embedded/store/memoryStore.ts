import type { BackendStore, Key, KeyRange, Transaction } from './backendStore.js';
import { TABLE_NAMES, type TableName, type Tables } from './rows.js';

interface Entry {
  readonly key: Key;
  readonly row: unknown;
}

/** The tables in memory, for tests: same promises as IndexedDB (one writer at a time, all or nothing), no disk. */
export function createMemoryStore(): BackendStore {
  const tables = new Map<TableName, Entry[]>(TABLE_NAMES.map((name) => [name, []]));
  let last: Promise<unknown> = Promise.resolve();

  return {
    transact(_mode, work) {
      const run = async (): ReturnType<typeof work> => {
        const undo: (() => void)[] = [];
        try {
          return await work(createTransaction(tables, undo));
        } catch (error) {
          for (const step of undo.reverse()) step();
          throw error;
        }
      };
      const result = last.then(run);
      last = result.catch(() => undefined);
      return result;
    },
    close: () => undefined,
  };
}

function createTransaction(tables: ReadonlyMap<TableName, Entry[]>, undo: (() => void)[]): Transaction {
  const rowsOf = (table: TableName): Entry[] => tables.get(table) ?? [];
  return {
    async get<T extends TableName>(table: T, key: Key) {
      const rows = rowsOf(table);
      const entry = rows[firstNotBefore(rows, key)];
      return entry && compareKeys(entry.key, key) === 0 ? (entry.row as Tables[T]) : undefined;
    },
    async list<T extends TableName>(table: T, range: KeyRange, limit = Infinity) {
      const rows = rowsOf(table);
      const [start, end] = spanOf(rows, range);
      return rows.slice(start, Math.min(end, start + limit)).map((entry) => entry.row as Tables[T]);
    },
    put(table, key, row) {
      const rows = rowsOf(table);
      const at = firstNotBefore(rows, key);
      const former = rows[at];
      if (former && compareKeys(former.key, key) === 0) {
        rows[at] = { key, row };
        undo.push(() => (rows[firstNotBefore(rows, key)] = former));
        return;
      }
      rows.splice(at, 0, { key, row });
      undo.push(() => rows.splice(firstNotBefore(rows, key), 1));
    },
    remove(table, range) {
      const rows = rowsOf(table);
      const [start, end] = spanOf(rows, range);
      const removed = rows.splice(start, end - start);
      undo.push(() => rows.splice(start, 0, ...removed));
    },
  };
}

function spanOf(rows: readonly Entry[], { prefix, from, to }: KeyRange): readonly [start: number, end: number] {
  const start = firstNotBefore(rows, from === undefined ? prefix : [...prefix, from]);
  let end = start;
  while (end < rows.length) {
    const key = rows[end]?.key ?? [];
    const isInside = compareKeys(key.slice(0, prefix.length), prefix) === 0;
    if (!isInside || (to !== undefined && compareParts(key[prefix.length] ?? 0, to) > 0)) break;
    end += 1;
  }
  return [start, end];
}

function firstNotBefore(rows: readonly Entry[], key: Key): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(rows[middle]?.key ?? [], key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareKeys(a: Key, b: Key): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareParts(a[index] ?? 0, b[index] ?? 0);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareParts(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
