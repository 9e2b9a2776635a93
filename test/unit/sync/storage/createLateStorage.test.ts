import { describe, expect, it } from 'vitest';
import { createDeferred } from '../../../../src/shared/deferred.js';
import { createLateStorage, type LoadStorage } from '../../../../src/sync/storage/createLateStorage.js';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { createMemoryDisk, createMemoryStorage } from '../../../../src/testing/storage/createMemoryStorage.js';
import { storageCases } from './storageCases.js';
import { idsOf, makeOutboxRow, mergeMessages } from './storageRows.js';

/** A storage whose code comes when `arrive` is called. */
function openLate() {
  const disk = createMemoryDisk();
  const clock = createVirtualClock();
  const faults: string[] = [];
  const code = createDeferred<Awaited<ReturnType<LoadStorage>>>();
  let loads = 0;
  const storage = createLateStorage(
    { name: 'test', clock, mergeMessages, onDegraded: (fault) => faults.push(fault) },
    () => {
      loads += 1;
      return code.promise;
    },
  );
  return {
    storage,
    clock,
    faults,
    loads: () => loads,
    arrive: () => code.resolve((options) => createMemoryStorage({ ...options, disk })),
    failToArrive: () => code.reject(new TypeError('Failed to fetch dynamically imported module')),
    kept: () => createMemoryStorage({ name: 'test', mergeMessages, disk }).readOutbox(),
  };
}

describe('createLateStorage', () => {
  it.each(storageCases)('$name', async ({ run }) => {
    const disk = createMemoryDisk();
    const open = () =>
      createLateStorage(
        { name: 'test', mergeMessages },
        async () => (options) => createMemoryStorage({ ...options, disk }),
      );
    await run(open(), open);
  });

  it('P1 P7 keeps what is written before its code is there, and writes it in order', async () => {
    const late = openLate();
    const added = late.storage.write({ outbox: [makeOutboxRow(1), makeOutboxRow(2)] });
    const removed = late.storage.write({ removedOutbox: ['o1'] });
    const read = late.storage.readOutbox();
    late.arrive();
    await Promise.all([added, removed]);
    expect(idsOf(await read)).toEqual(['o2']);
    expect(late.loads()).toBe(1);
    expect(late.faults).toEqual([]);
  });

  it('P40 goes on without keeping anything, with a word, where its code does not come', async () => {
    const late = openLate();
    const written = late.storage.write({ blobs: [{ localId: 'b1', blob: new Blob(['bytes']) }] });
    late.failToArrive();
    await written;
    expect(late.storage.mode).toBe('memory');
    expect(late.faults).toEqual(['not-loaded']);
    expect(await late.storage.open()).toMatchObject({ conversations: [], outbox: [], epoch: 0 });
    expect(await (await late.storage.readBlob('b1'))?.text()).toBe('bytes');
  });

  it('P40 waits 30 s for code that neither comes nor fails', async () => {
    const late = openLate();
    const opened = late.storage.open();
    await late.clock.advance(29_999);
    expect(late.faults).toEqual([]);
    await late.clock.advance(1);
    expect(await opened).toMatchObject({ epoch: 0 });
    expect(late.faults).toEqual(['not-loaded']);
  });

  it('keeps what was written before it was closed, also when its code comes after that', async () => {
    const late = openLate();
    const written = late.storage.write({ outbox: [makeOutboxRow(1)] });
    late.storage.close();
    late.arrive();
    await written;
    expect(idsOf(await late.kept())).toEqual(['o1']);
    await expect(late.storage.write({ epoch: 1 })).rejects.toMatchObject({ code: 'storage' });
  });

  it('loads nothing when it is closed unused', async () => {
    const late = openLate();
    late.storage.close();
    await expect(late.storage.write({ epoch: 1 })).rejects.toMatchObject({ code: 'storage' });
    expect(late.loads()).toBe(0);
    expect(late.faults).toEqual([]);
  });
});
