import { addRun } from '../store/segments.js';
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

/** What another tab stored meanwhile stays, as far as it holds: this one may be a little behind (P16). */
export function mergeRanges(stored: unknown, incoming: readonly StoredRange[]): readonly StoredRange[] {
  const epoch = incoming[0]?.epoch ?? -1;
  return joinRanges(validRanges(stored, epoch), incoming, epoch);
}

/** The runs of the cache with others added: as in a timeline, but for their messages, which lie in rows of their own. */
function joinRanges(
  known: readonly StoredRange[],
  added: readonly Omit<Segment, 'ids'>[],
  epoch: number,
): readonly StoredRange[] {
  const runs = [...known, ...added].map((range): Segment => ({ ...toRange(range, epoch), ids: [] }));
  return runs.reduce(addRange, []).map((range) => toRange(range, epoch));
}

function addRange(ranges: readonly Segment[], added: Segment): readonly Segment[] {
  return addRun(ranges, added, { contiguous: false, orderOf: Number, append: (ids) => ids });
}

export function toRange({ low, high, before, after }: Omit<Segment, 'ids'>, epoch: number): StoredRange {
  return { low, high, before, after, epoch };
}
