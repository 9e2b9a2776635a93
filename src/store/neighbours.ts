import { tableValues } from '../shared/table.js';
import { forgetPlaces } from './forgetPlaces.js';
import { lowerBound } from './segments.js';
import type { MessageRecord, Segment, Timeline } from './state.js';
import type { StateDraft } from './stateDraft.js';

/**
 * Places for the messages of a connector that gives none (`ordering: 'adjacency'`). Each chat counts keys of its own, which
 * say what comes before what and nothing else; they are never compared with those of another tab or of the cache.
 *
 * - A page goes past what the stream has brought: the stream goes on from the run that it stands in (`streamedId`), not
 *   from the last one, and joins the page when it reaches it.
 * - Where the stream stands is not known (a reload): what it brings is a run of its own, until a page says where it lies.
 * - Two runs turn out to lie the other way round: all runs get new keys, and markers are placed anew.
 */

/** Between runs whose messages are not known to be neighbours there is this much room. */
const RUN_DISTANCE = 2 ** 32;

export function segmentAt(segments: readonly Segment[], order: number | undefined): Segment | undefined {
  return order === undefined ? undefined : segments.find(({ low, high }) => low <= order && order <= high);
}

/** The run that the live stream goes on from; `undefined`: not known. */
export function streamedSegment(draft: StateDraft, timeline: Timeline | undefined): Segment | undefined {
  const { streamedId } = timeline ?? {};
  if (!timeline || streamedId === undefined) return undefined;
  return segmentAt(timeline.segments, draft.messages.get(streamedId)?.order);
}

/**
 * Keys for neighbouring messages, oldest first, known ones among them. `isNewest`: there is nothing after the last of
 * them; else a run that none of the known messages belongs to lies before all others, where it does no harm.
 */
export function placeChain(
  draft: StateDraft,
  conversationId: string,
  ids: readonly string[],
  { isNewest }: { readonly isNewest: boolean },
): readonly number[] {
  const known = (): readonly (number | undefined)[] => ids.map((id) => draft.messages.get(id)?.order);
  const segments = segmentsOf(draft, conversationId);
  if (!fits(segments, known(), isNewest)) rearrange(draft, conversationId, inChainOrder(segments, known(), isNewest));
  return fill(draft, segmentsOf(draft, conversationId), known(), isNewest);
}

/**
 * A message with the deleted ones beyond it at the end of its run, which have no row: a page that was asked for from that
 * end lies behind all of them, as far as it does not name them itself.
 */
export function endOfRun(
  draft: StateDraft,
  {
    id,
    direction,
    page,
  }: { readonly id: string; readonly direction: 'before' | 'after'; readonly page: readonly string[] },
): readonly string[] {
  const { order, conversationId = '' } = draft.messages.get(id) ?? {};
  const run = segmentAt(segmentsOf(draft, conversationId), order);
  if (order === undefined) return [];
  if (!run || order === (direction === 'before' ? run.low : run.high)) return [id];
  const named = page.flatMap((each) => draft.messages.get(each)?.order ?? []);
  const isBeyond = (at: number): boolean =>
    direction === 'before'
      ? run.low <= at && at < order && !named.some((other) => at <= other && other < order)
      : order < at && at <= run.high && !named.some((other) => order < other && other <= at);
  const deleted = [...recordsOf(draft, conversationId)]
    .filter(({ deletedForMe, order: at }) => deletedForMe && at !== undefined && isBeyond(at))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map((record) => record.id);
  return direction === 'before' ? [...deleted, id] : [id, ...deleted];
}

/** The key of a message that comes right after a run, or after everything when there is none. */
export function placeAfter(draft: StateDraft, conversationId: string, run: Segment | undefined): number {
  if (run) return run.high + 1;
  const last = segmentsOf(draft, conversationId).at(-1);
  return last ? last.high + RUN_DISTANCE : 0;
}

/** Moves a run right behind another one; returns both as they are keyed then. */
export function moveBehind(
  draft: StateDraft,
  conversationId: string,
  first: Segment,
  second: Segment,
): readonly [Segment, Segment] {
  const segments = segmentsOf(draft, conversationId);
  const at = segments.indexOf(first);
  if (segments[at + 1] === second) return [first, second];
  const others = segments.filter((segment) => segment !== second);
  const place = others.indexOf(first) + 1;
  rearrange(draft, conversationId, others.toSpliced(place, 0, second));
  const keyed = segmentsOf(draft, conversationId);
  return [keyed[place - 1] as Segment, keyed[place] as Segment];
}

function segmentsOf(draft: StateDraft, conversationId: string): readonly Segment[] {
  return draft.timelines.get(conversationId)?.segments ?? [];
}

/** Whether the known keys ascend, with room for the unknown ones and no other run in between. */
function fits(segments: readonly Segment[], orders: readonly (number | undefined)[], isNewest: boolean): boolean {
  const known = orders.filter((order) => order !== undefined);
  const [lowest] = known;
  const highest = known.at(-1);
  if (lowest === undefined || highest === undefined) return true;
  if (known.some((order, index) => index > 0 && order <= (known[index - 1] as number))) return false;
  const low = lowest - orders.indexOf(lowest);
  const high = highest + (orders.length - 1 - orders.lastIndexOf(highest));
  return segments.every(
    (segment) =>
      known.some((order) => segment.low <= order && order <= segment.high) ||
      segment.high < low ||
      (segment.low > high && !isNewest),
  );
}

/** The runs that the chain touches one after the other, as it names them, where the longest of them lies. */
function inChainOrder(
  segments: readonly Segment[],
  orders: readonly (number | undefined)[],
  isNewest: boolean,
): readonly Segment[] {
  const touched = [...new Set(orders.flatMap((order) => segmentAt(segments, order) ?? []))];
  const longest = touched.reduce((a, b) => (b.ids.length > a.ids.length ? b : a), touched[0] as Segment);
  const before = segments.slice(0, segments.indexOf(longest)).filter((segment) => !touched.includes(segment));
  const after = segments.slice(segments.indexOf(longest)).filter((segment) => !touched.includes(segment));
  return isNewest ? [...before, ...after, ...touched] : [...before, ...touched, ...after];
}

/** Gives every message of the conversation a new key, run by run in this order. */
function rearrange(draft: StateDraft, conversationId: string, runs: readonly Segment[]): void {
  const timeline = draft.timelines.get(conversationId);
  if (!timeline) return;
  const members = new Map<Segment, MessageRecord[]>(runs.map((run) => [run, []]));
  for (const record of [...recordsOf(draft, conversationId)]) {
    const run = segmentAt(runs, record.order);
    if (run) members.get(run)?.push(record);
    else if (record.order !== undefined) draft.messages.set(record.id, { ...record, order: undefined });
  }
  const segments = runs.flatMap((run, index) => {
    const low = index * RUN_DISTANCE;
    const records = (members.get(run) ?? []).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    for (const [place, record] of records.entries()) draft.messages.set(record.id, { ...record, order: low + place });
    return records.length === 0 ? [] : { ...run, low, high: low + records.length - 1 };
  });
  draft.timelines.set(conversationId, { ...timeline, segments });
  forgetPlaces(draft, conversationId);
}

function* recordsOf(draft: StateDraft, conversationId: string): Generator<MessageRecord> {
  for (const { id } of tableValues(draft.base.messages)) {
    const record = draft.messages.changes.has(id) ? undefined : draft.messages.get(id);
    if (record?.conversationId === conversationId) yield record;
  }
  for (const record of draft.messages.changes.values()) if (record?.conversationId === conversationId) yield record;
}

function fill(
  draft: StateDraft,
  segments: readonly Segment[],
  orders: readonly (number | undefined)[],
  isNewest: boolean,
): readonly number[] {
  const filled = orders.slice();
  let index = 0;
  while (index < filled.length) {
    if (filled[index] !== undefined) {
      index += 1;
      continue;
    }
    let next = index;
    while (next < filled.length && filled[next] === undefined) next += 1;
    const from = filled[index - 1];
    const to = filled[next];
    const keys = keysBetween(draft, segments, { from, to, count: next - index, isNewest });
    for (const [place, key] of keys.entries()) filled[index + place] = key;
    index = next;
  }
  return filled as number[];
}

interface Space {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly count: number;
  readonly isNewest: boolean;
}

function keysBetween(
  draft: StateDraft,
  segments: readonly Segment[],
  { from, to, count, isNewest }: Space,
): readonly number[] {
  const steps = Array.from({ length: count }, (_, index) => index);
  if (from === undefined && to === undefined) {
    const [first] = segments;
    const last = segments.at(-1);
    const start = !first || !last ? 0 : isNewest ? last.high + RUN_DISTANCE : first.low - RUN_DISTANCE - count;
    return steps.map((step) => start + step);
  }
  const low = from ?? keyBefore(draft, segments, to as number);
  const high = Math.min(
    to ?? Number.POSITIVE_INFINITY,
    from === undefined ? (to as number) : keyAfter(draft, segments, from),
  );
  if (from === undefined && high - count > low) return steps.map((step) => high - count + step);
  if (from !== undefined && low + count < high) return steps.map((step) => low + 1 + step);
  return steps.map((step) => low + ((high - low) * (step + 1)) / (count + 1));
}

/** The nearest key below one: its neighbour's in the run, or the end of the run before. */
function keyBefore(draft: StateDraft, segments: readonly Segment[], order: number): number {
  const orderOf = (id: string): number => draft.messages.get(id)?.order ?? Number.NaN;
  const run = segmentAt(segments, order);
  const before = run && run.ids[lowerBound(run.ids, order, orderOf) - 1];
  if (before !== undefined) return orderOf(before);
  if (run && run.low < order) return run.low;
  return Math.max(...segments.filter(({ high }) => high < order).map(({ high }) => high), Number.NEGATIVE_INFINITY);
}

function keyAfter(draft: StateDraft, segments: readonly Segment[], order: number): number {
  const orderOf = (id: string): number => draft.messages.get(id)?.order ?? Number.NaN;
  const run = segmentAt(segments, order);
  const at = run ? lowerBound(run.ids, order, orderOf) : 0;
  const after = run?.ids.slice(at, at + 2).find((id) => orderOf(id) > order);
  if (after !== undefined) return orderOf(after);
  if (run && run.high > order) return run.high;
  return Math.min(...segments.filter(({ low }) => low > order).map(({ low }) => low), Number.POSITIVE_INFINITY);
}
