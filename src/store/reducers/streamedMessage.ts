import type { Message } from '../../model/message.js';
import { moveBehind, placeAfter, segmentAt, streamedSegment } from '../neighbours.js';
import type { StateDraft } from '../stateDraft.js';
import { addToTimeline } from '../timeline.js';
import { bumpActivity, storeMessage } from './messageReceived.js';
import type { ReducerContext } from './reducer.js';

/** The next message of an ordered stream: it follows what the stream brought before it, and nothing else is known. */
export function addStreamed(draft: StateDraft, message: Message, context: ReducerContext): void {
  const { id, conversationId } = message;
  const known = draft.messages.get(id)?.order;
  if (known !== undefined) {
    storeMessage(draft, { ...message, order: known }, context);
    reachKnown(draft, { id, conversationId, order: known }, context);
    return;
  }
  const timeline = draft.timelines.get(conversationId);
  const run = streamedSegment(draft, timeline);
  const order = placeAfter(draft, conversationId, run);
  const record = storeMessage(draft, { ...message, order }, context);
  bumpActivity(draft, message, context);
  const isLast = run === timeline?.segments.at(-1);
  addToTimeline(
    draft,
    conversationId,
    {
      ids: record.deletedForMe ? [] : [id],
      low: run?.high ?? order,
      high: order,
      before: {},
      after: run && !isLast ? {} : null,
    },
    context,
  );
  standAt(draft, conversationId, id);
}

/** The stream brings what a page brought before it: again, or it has come as far as the page. */
function reachKnown(
  draft: StateDraft,
  { id, conversationId, order }: { readonly id: string; readonly conversationId: string; readonly order: number },
  context: ReducerContext,
): void {
  const timeline = draft.timelines.get(conversationId);
  const run = streamedSegment(draft, timeline);
  const reached = segmentAt(timeline?.segments ?? [], order);
  if (!reached) return;
  if (run === reached) {
    const at = draft.messages.get(timeline?.streamedId ?? '')?.order ?? Number.NaN;
    if (order > at) standAt(draft, conversationId, id);
    return;
  }
  standAt(draft, conversationId, id);
  if (!run || order !== reached.low) return;
  const [first, second] = moveBehind(draft, conversationId, run, reached);
  addToTimeline(draft, conversationId, { ids: [], low: first.high, high: second.low, before: {}, after: {} }, context);
}

function standAt(draft: StateDraft, conversationId: string, streamedId: string): void {
  const timeline = draft.timelines.get(conversationId);
  if (timeline) draft.timelines.set(conversationId, { ...timeline, streamedId });
}
