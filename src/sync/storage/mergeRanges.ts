import { addRun } from '../../store/segments.js';
import type { Segment } from '../../store/state.js';
import { toRange, validRanges } from '../cachedRanges.js';
import type { StoredRange } from './storage.js';

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
