import { describe, expect, it } from 'vitest';
import { createStorage } from '../../../../src/sync/storage/createStorage.js';
import { makeMessage, makeOutboxRow, mergeMessages } from './storageRows.js';

describe('createStorage', () => {
  it('takes memory by itself where there is no database, without a word', async () => {
    const faults: string[] = [];
    const storage = createStorage('auto', { name: 'test', mergeMessages, onDegraded: (fault) => faults.push(fault) });
    await storage.open();
    expect(storage.mode).toBe('memory');
    expect(faults).toEqual([]);
  });

  it('P40 falls to memory with a word where a database was asked for and is missing', async () => {
    const faults: string[] = [];
    const storage = createStorage('indexeddb', {
      name: 'test',
      mergeMessages,
      onDegraded: (fault) => faults.push(fault),
    });
    expect(await storage.open()).toMatchObject({ conversations: [], outbox: [], epoch: 0 });
    expect(storage.mode).toBe('memory');
    expect(faults).toEqual(['unavailable']);
    await storage.write({ outbox: [makeOutboxRow(1)], messages: [makeMessage(1)] }, { strict: true });
    expect(await storage.readOutbox()).toMatchObject([{ id: 'o1' }]);
    expect(await storage.readMessage('c1-m1')).toMatchObject({ id: 'c1-m1' });
    storage.close();
  });
});
