import type { Clock } from '../../shared/clock.js';
import { createDatabaseEngine } from './createDatabaseEngine.js';
import { openDatabase } from './database.js';
import type { MergeRows } from './mergeRows.js';
import { settleWithin } from './settleWithin.js';
import type { StorageFault } from './storage.js';
import type { StorageEngine } from './storageEngine.js';
import { openFault, StorageFailure } from './storageFault.js';

/** What P41 grants an open: one that is queued behind another tab's upgrade hears nothing, not even `blocked`. */
export const OPEN_LIMIT_MS = 3_000;

export interface ConnectDatabase {
  readonly name: string;
  readonly merge: MergeRows;
  readonly clock: Clock;
  /** The connection has gone, and why. May be one that was given up before. */
  readonly onGone: (engine: StorageEngine, fault: StorageFault) => void;
}

/** Opens the database, or rejects with a `StorageFailure` within 3 s. A connection that comes later is closed. */
export async function connectDatabase({ name, merge, clock, onGone }: ConnectDatabase): Promise<StorageEngine> {
  let isBlocked = false;
  let isLate = false;
  let opened: StorageEngine | undefined;
  const gone = (fault: StorageFault): void => {
    if (opened) onGone(opened, fault);
  };

  const opening = (async () => {
    const database = await openDatabase(name, {
      onBlocked: () => {
        isBlocked = true;
      },
      onReplaced: () => gone('replaced'),
      onLost: () => gone('lost'),
    });
    opened = createDatabaseEngine(database, merge);
    if (isLate) opened.close();
    return opened;
  })();

  try {
    return await settleWithin(clock, OPEN_LIMIT_MS, opening);
  } catch (error) {
    isLate = true;
    const fault = openFault(error);
    throw new StorageFailure(fault === 'timeout' && isBlocked ? 'blocked' : fault, error);
  }
}
