import { deleteDB } from 'idb';
import { afterEach, vi } from 'vitest';
import { createIndexedDbStorage } from '../../../../src/sync/storage/createIndexedDbStorage.js';
import type { ChatStorage, StorageFault, StorageOptions } from '../../../../src/sync/storage/storage.js';
import { mergeMessages } from '../../../unit/sync/storage/storageRows.js';

const opened: ChatStorage[] = [];
const names: string[] = [];
let lastNumber = 0;

export interface TestStorage {
  readonly storage: ChatStorage;
  readonly name: string;
  readonly databaseName: string;
  readonly faults: StorageFault[];
  readonly restored: { times: number };
}

/** A storage on a database of its own, or on a named one; all are closed and deleted after each test. */
export function openStorage(options: Partial<StorageOptions> = {}): TestStorage {
  lastNumber += 1;
  const name = options.name ?? `test-${lastNumber}-${Date.now()}`;
  const faults: StorageFault[] = [];
  const restored = { times: 0 };
  const storage = createIndexedDbStorage({
    mergeMessages,
    onDegraded: (fault) => faults.push(fault),
    onRestored: () => {
      restored.times += 1;
    },
    ...options,
    name,
  });
  opened.push(storage);
  names.push(`chatloom:${name}`);
  return { storage, name, databaseName: `chatloom:${name}`, faults, restored };
}

afterEach(async () => {
  for (const storage of opened.splice(0)) storage.close();
  // A browser that is still clearing the origin aborts what is asked of it meanwhile.
  await Promise.all([...new Set(names.splice(0))].map((name) => vi.waitFor(() => deleteDB(name))));
});
