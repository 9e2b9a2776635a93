import { requestResult, transactionDone } from '../../../../src/sync/storage/requestResult.js';

/** A whole database as JSON, with what JSON cannot say marked: bytes, and properties that are there and `undefined`. */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

export interface DumpedStore {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | readonly string[] }[];
  readonly rows: readonly { readonly key: unknown; readonly value: unknown }[];
}

/** Reads a database that is there. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await requestResult<IDBDatabase>(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const dumped = names.map((storeName) => database.transaction(storeName).objectStore(storeName)).map(dumpStore);
  const stores = await Promise.all(dumped);
  database.close();
  return { version: database.version, stores };
}

/** Makes a database as it was dumped, in place of any that is there. */
export async function loadDump(name: string, { version, stores }: DatabaseDump): Promise<void> {
  await requestResult(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, indexes } of stores) {
      const store = opening.result.createObjectStore(storeName, { keyPath: keyPath as string | null });
      for (const index of indexes) store.createIndex(index.name, index.keyPath as string | string[]);
    }
  };
  const database = await requestResult<IDBDatabase>(opening);
  const transaction = database.transaction(
    stores.map((store) => store.name),
    'readwrite',
  );
  for (const { name: storeName, keyPath, rows } of stores) {
    const store = transaction.objectStore(storeName);
    for (const { key, value } of rows) store.put(decode(value), keyPath === null ? (key as IDBValidKey) : undefined);
  }
  await transactionDone(transaction);
  database.close();
}

async function dumpStore(store: IDBObjectStore): Promise<DumpedStore> {
  const { name, keyPath, indexNames } = store;
  const indexes = [...indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath }));
  const [keys, values] = await Promise.all([
    requestResult<IDBValidKey[]>(store.getAllKeys()),
    requestResult<unknown[]>(store.getAll()),
  ]);
  const rows = await Promise.all(keys.map(async (key, at) => ({ key, value: await encode(values[at]) })));
  return { name, keyPath, indexes, rows };
}

async function encode(value: unknown): Promise<unknown> {
  if (value === undefined) return { $undefined: true };
  if (value instanceof Blob) {
    const bytes = new Uint8Array(await value.arrayBuffer());
    return { $blob: btoa(String.fromCharCode(...bytes)), type: value.type };
  }
  if (Array.isArray(value)) return Promise.all(value.map(encode));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await encode(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  if ('$undefined' in value) return undefined;
  if ('$blob' in value) {
    const { $blob, type } = value as { readonly $blob: string; readonly type: string };
    return new Blob([Uint8Array.from(atob($blob), (letter) => letter.codePointAt(0) ?? 0)], { type });
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
}
