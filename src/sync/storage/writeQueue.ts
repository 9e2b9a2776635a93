import { batchParts } from './batchParts.js';
import type { StorageBatch } from './storage.js';

export type WriteLane = 'written' | 'cached';

/**
 * Writes of one lane wait for each other: a database runs them in order anyway, but when one fails the next must not
 * come through, or a cursor would be stored without its data. The lanes do not wait for each other, so that a message
 * being sent is not behind a page of history.
 */
export interface WriteQueue {
  run<T>(lanes: readonly WriteLane[], work: () => Promise<T>): Promise<T>;
}

export const ALL_LANES: readonly WriteLane[] = ['written', 'cached'];

export function createWriteQueue(): WriteQueue {
  const tails: Record<WriteLane, Promise<unknown>> = { written: Promise.resolve(), cached: Promise.resolve() };
  return {
    run(lanes, work) {
      const result = Promise.all(lanes.map((lane) => tails[lane])).then(work);
      const settled = result.catch(() => undefined);
      for (const lane of lanes) tails[lane] = settled;
      return result;
    },
  };
}

export function lanesOf(batch: StorageBatch): readonly WriteLane[] {
  const parts = batchParts(batch);
  return ALL_LANES.filter((lane) => parts[lane] !== undefined);
}
