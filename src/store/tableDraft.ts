import { type Table, tableGet, updateTable } from '../shared/table.js';

/** A table being changed: reads see the writes, the table itself stays until `finish`. */
export interface TableDraft<V> {
  get(key: string): V | undefined;
  /** `undefined` deletes. */
  set(key: string, value: V | undefined): void;
  /** What was written so far, by key. */
  readonly changes: ReadonlyMap<string, V | undefined>;
  finish(): Table<V>;
}

export function createTableDraft<V>(base: Table<V>): TableDraft<V> {
  const changes = new Map<string, V | undefined>();
  return {
    get: (key) => (changes.has(key) ? changes.get(key) : tableGet(base, key)),
    set: (key, value) => void changes.set(key, value),
    changes,
    finish: () => (changes.size === 0 ? base : updateTable(base, changes)),
  };
}
