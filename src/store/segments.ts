import type { Segment, SegmentEdge } from './state.js';

/**
 * Runs of messages without holes. Two runs become one when their ranges touch; what neither covers is a gap, and the
 * edge beside it is open. Nothing here looks at a clock (P16, P17, P21).
 */
export interface SegmentRules {
  orderOf(id: string): number;
  /** Orders have no holes: two runs that end and begin at neighbouring numbers are one. */
  readonly contiguous: boolean;
  /** Adds one id at the end of an array, in place where that is safe. */
  append(ids: readonly string[], id: string): readonly string[];
}

/** The segments, ascending, with the run added and everything that it touches joined to it. */
export function addRun(segments: readonly Segment[], run: Segment, rules: SegmentRules): readonly Segment[] {
  const apart: Segment[] = [];
  let joined = run;
  // Newest first: the usual run is one live message, which touches the last segment only.
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const segment = segments[index];
    if (!segment) continue;
    if (touch(segment, joined, rules.contiguous)) joined = join(segment, joined, rules);
    else apart.push(segment);
  }
  const grown = apart.some((segment) => touch(segment, joined, rules.contiguous));
  if (grown) return addRun(apart.reverse(), joined, rules);
  const at = apart.findIndex((segment) => segment.low < joined.low);
  if (at < 0) apart.push(joined);
  else apart.splice(at, 0, joined);
  return apart.reverse();
}

function touch(a: Segment, b: Segment, contiguous: boolean): boolean {
  const reach = contiguous ? 1 : 0;
  return a.low <= b.high + reach && b.low <= a.high + reach;
}

function join(known: Segment, added: Segment, rules: SegmentRules): Segment {
  return {
    ids: joinIds(known, added, rules),
    low: Math.min(known.low, added.low),
    high: Math.max(known.high, added.high),
    before: outer(known.low, known.before, added.low, added.before),
    after: outer(-known.high, known.after, -added.high, added.after),
  };
}

/** The edge of the run that reaches further out; of two that end at the same message the one that knows the end. */
function outer(
  knownAt: number,
  known: SegmentEdge | null,
  addedAt: number,
  added: SegmentEdge | null,
): SegmentEdge | null {
  if (knownAt < addedAt) return known;
  if (addedAt < knownAt) return added;
  return known === null || added === null ? null : added.cursor !== undefined ? added : known;
}

function joinIds(known: Segment, added: Segment, { orderOf, append }: SegmentRules): readonly string[] {
  const [only] = added.ids;
  if (only === undefined) return known.ids;
  if (known.ids.length === 0) return added.ids;
  const last = orderOf(known.ids.at(-1) as string);
  const first = orderOf(known.ids[0] as string);
  if (added.ids.length === 1) {
    const order = orderOf(only);
    if (order > last) return append(known.ids, only);
    const at = lowerBound(known.ids, order, orderOf);
    return known.ids[at] === only ? known.ids : known.ids.toSpliced(at, 0, only);
  }
  if (orderOf(added.ids.at(-1) as string) < first) return [...added.ids, ...known.ids];
  if (orderOf(only) > last) return [...known.ids, ...added.ids];
  return mergeSorted(known.ids, added.ids, orderOf);
}

function mergeSorted(a: readonly string[], b: readonly string[], orderOf: (id: string) => number): readonly string[] {
  const merged: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    const takeLeft = right === undefined || (left !== undefined && orderOf(left) <= orderOf(right));
    const next = takeLeft ? left : right;
    if (left === right) j += 1;
    if (takeLeft) i += 1;
    else j += 1;
    if (next !== undefined && merged.at(-1) !== next) merged.push(next);
  }
  return merged.length === a.length ? a : merged;
}

/** The first place whose order is not below `order`. */
export function lowerBound(ids: readonly string[], order: number, orderOf: (id: string) => number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orderOf(ids[middle] as string) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
