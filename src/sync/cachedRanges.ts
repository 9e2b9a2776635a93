import type { Segment } from '../store/state.js';
import type { StoredRange } from './storage/storage.js';

/** Which orders the cache holds without a hole, for a connector that gives orders. */

/** The cache's ranges as they hold now: one of an older epoch has lost its live end. Unfit rows are dropped. */
export function validRanges(raw: unknown, epoch: number): readonly StoredRange[] {
  if (!Array.isArray(raw)) return [];
  return (raw as Partial<StoredRange>[]).flatMap((range) => {
    const { low, high, before, after } = range ?? {};
    if (typeof low !== 'number' || typeof high !== 'number' || !(low <= high)) return [];
    if (before === undefined || after === undefined) return [];
    return [{ low, high, before, after: after === null && range.epoch !== epoch ? {} : after, epoch }];
  });
}

export function toRange({ low, high, before, after }: Omit<Segment, 'ids'>, epoch: number): StoredRange {
  return { low, high, before, after, epoch };
}
