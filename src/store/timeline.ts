import { addRun, lowerBound, type SegmentRules } from './segments.js';
import { EMPTY_TIMELINE, type Segment, type Timeline } from './state.js';
import { type StateDraft, withAppended } from './stateDraft.js';

/** How this chat's connector orders, and how much of a conversation is kept in memory. */
export interface TimelineRules {
  readonly ordering: 'sequence' | 'adjacency';
  readonly contiguous: boolean;
  /** Loaded messages of an open conversation; more are left to the cache. */
  readonly timelineWindow: number;
}

/** Loaded messages of a conversation that nobody opened. */
const PREVIEW_WINDOW = 50;

/** Trimming waits until so many are too many: it moves arrays, so not at each message. */
const SLACK = 100;

export function viewedSegment(timeline: Timeline | undefined, orderOf: (id: string) => number): Segment | undefined {
  if (!timeline) return undefined;
  const { viewedId, segments } = timeline;
  if (viewedId === undefined) return segments.at(-1);
  const order = orderOf(viewedId);
  return segments.find((segment) => segment.low <= order && order <= segment.high) ?? segments.at(-1);
}

export function liveSegment(timeline: Timeline | undefined): Segment | undefined {
  const last = timeline?.segments.at(-1);
  return last?.after === null ? last : undefined;
}

export function orderIn(draft: StateDraft): (id: string) => number {
  return (id) => draft.messages.get(id)?.order ?? Number.NaN;
}

/**
 * Puts a run of messages, already in `draft.messages`, into its conversation's timeline. `low` and `high` may reach
 * further than the ids: to the message that a page was asked from, to deleted ones.
 */
export function addToTimeline(draft: StateDraft, conversationId: string, run: Segment, rules: TimelineRules): void {
  const timeline = draft.timelines.get(conversationId) ?? EMPTY_TIMELINE;
  const orderOf = orderIn(draft);
  const segmentRules: SegmentRules = {
    orderOf,
    contiguous: rules.contiguous,
    append: (ids, id) => withAppended(draft, ids, id),
  };
  const segments = withOpenInnerEdges(addRun(timeline.segments, run, segmentRules));
  draft.timelines.set(conversationId, keepView({ ...timeline, segments }, timeline, orderOf));
  if (!timeline.isOpen) trimPreview(draft, conversationId, orderOf);
}

/** Where another run follows, the end was not the end: what lies between is missing, and is asked for (P16). */
function withOpenInnerEdges(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.length - 1;
  const isWrong = (segment: Segment, index: number): boolean =>
    (index < last && segment.after === null) || (index > 0 && segment.before === null);
  if (!segments.some(isWrong)) return segments;
  return segments.map((segment, index) => ({
    ...segment,
    before: index > 0 && segment.before === null ? {} : segment.before,
    after: index < last && segment.after === null ? {} : segment.after,
  }));
}

/**
 * A reader who follows the live end goes on seeing the run they were in when a gap opens behind it, and follows again
 * when the gap is closed (P23).
 */
function keepView(next: Timeline, previous: Timeline, orderOf: (id: string) => number): Timeline {
  const hasNewRun = next.segments.length > Math.max(1, previous.segments.length);
  if (!next.isOpen || (previous.viewedId === undefined && !hasNewRun)) return next;
  const anchor = previous.viewedId ?? viewedSegment(previous, orderOf)?.ids.at(-1);
  if (anchor === undefined) return next;
  const viewed = viewedSegment({ ...next, viewedId: anchor }, orderOf);
  if (viewed !== next.segments.at(-1)) return { ...next, viewedId: anchor };
  if (viewed?.after !== null) return next;
  const { viewedId: _viewed, isDetached: _detached, ...following } = next;
  return following;
}

function trimPreview(draft: StateDraft, conversationId: string, orderOf: (id: string) => number): void {
  const timeline = draft.timelines.get(conversationId);
  const last = timeline?.segments.at(-1);
  if (!timeline || !last || last.ids.length <= PREVIEW_WINDOW + SLACK) return;
  const kept = withoutOldest(last, PREVIEW_WINDOW, orderOf);
  forget(
    draft,
    timeline.segments.slice(0, -1).flatMap((segment) => segment.ids),
  );
  forget(draft, last.ids.slice(0, -kept.ids.length));
  draft.timelines.set(conversationId, { ...timeline, segments: [kept] });
}

/**
 * Keeps the `timelineWindow` messages at one end of the viewed run and leaves the others to the cache. Called for an
 * open conversation when the reader is at that end.
 */
export function trimTimeline(
  draft: StateDraft,
  conversationId: string,
  end: 'oldest' | 'newest',
  rules: TimelineRules,
): void {
  const timeline = draft.timelines.get(conversationId);
  const orderOf = orderIn(draft);
  const viewed = viewedSegment(timeline, orderOf);
  const keep = rules.timelineWindow;
  if (!timeline || !viewed || viewed.ids.length <= keep + SLACK) return;
  const kept = end === 'newest' ? withoutOldest(viewed, keep, orderOf) : withoutNewest(viewed, keep, orderOf);
  forget(draft, end === 'newest' ? viewed.ids.slice(0, -keep) : viewed.ids.slice(keep));
  const segments = timeline.segments.map((segment) => (segment === viewed ? kept : segment));
  const view = end === 'oldest' ? { viewedId: kept.ids[0], isDetached: true } : {};
  draft.timelines.set(conversationId, { ...timeline, segments, ...view });
}

function withoutOldest(segment: Segment, keep: number, orderOf: (id: string) => number): Segment {
  const ids = segment.ids.slice(-keep);
  return { ...segment, ids, low: orderOf(ids[0] as string), before: {} };
}

function withoutNewest(segment: Segment, keep: number, orderOf: (id: string) => number): Segment {
  const ids = segment.ids.slice(0, keep);
  return { ...segment, ids, high: orderOf(ids.at(-1) as string), after: {} };
}

/** Out of memory, not out of the cache. A message with a change under way stays. */
function forget(draft: StateDraft, ids: readonly string[]): void {
  for (const id of ids) if (!draft.base.pending.byTarget.has(id)) draft.messages.set(id, undefined);
}

/** Takes a message's row away. Its tombstone in `messages` keeps a later page from bringing it back. */
export function removeFromTimeline(draft: StateDraft, conversationId: string, messageId: string): void {
  const timeline = draft.timelines.get(conversationId);
  const order = draft.messages.get(messageId)?.order;
  if (!timeline || order === undefined) return;
  const orderOf = orderIn(draft);
  const segments = timeline.segments.map((segment) => {
    if (order < segment.low || order > segment.high) return segment;
    const at = lowerBound(segment.ids, order, orderOf);
    return segment.ids[at] === messageId ? { ...segment, ids: segment.ids.toSpliced(at, 1) } : segment;
  });
  const viewedId = timeline.viewedId === messageId ? neighbourOf(segments, order) : timeline.viewedId;
  draft.timelines.set(conversationId, { ...timeline, segments, ...(viewedId === undefined ? {} : { viewedId }) });
}

function neighbourOf(segments: readonly Segment[], order: number): string | undefined {
  return segments.find((segment) => segment.low <= order && order <= segment.high)?.ids[0];
}
