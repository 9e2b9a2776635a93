import type { Message } from '../../model/message.js';
import { retarget } from '../acknowledge.js';
import { mergeMessage } from '../mergeMessage.js';
import type { StateDraft } from '../stateDraft.js';
import { addToTimeline, liveSegment, removeFromTimeline } from '../timeline.js';
import { applyWaiting } from './applyWaiting.js';
import { placeWaitingMarkers } from './receiptAdvanced.js';
import type { Reducer, ReducerContext } from './reducer.js';
import { stopTyping } from './typingChanged.js';

export const messageReceived: Reducer<'message.received'> = (draft, { message }, context) => {
  addLiveMessage(draft, message, context);
  stopTyping(draft, message.conversationId, message.senderId);
};

/** Puts a message at the live end, or into the run that it belongs to. */
export function addLiveMessage(draft: StateDraft, message: Message, context: ReducerContext): void {
  if (context.addUnordered) return context.addUnordered(draft, message, context);
  const timeline = draft.timelines.get(message.conversationId);
  const { order = 0 } = message;
  const record = storeMessage(draft, message, context);
  bumpActivity(draft, message, context);
  if (record.deletedForMe) return;
  const live = liveSegment(timeline);
  // Without holes to see, what comes live follows the live end.
  const follows = live !== undefined && order > live.high && !context.contiguous;
  addToTimeline(
    draft,
    message.conversationId,
    { ids: [message.id], low: follows ? live.high : order, high: order, before: {}, after: null },
    context,
  );
}

/**
 * Merges a message into the draft, with the facts that waited for it. Whichever way an own message comes back, by echo,
 * page or cache, it settles its bubble (P3).
 */
export function storeMessage(
  draft: StateDraft,
  message: Message,
  context: ReducerContext,
): ReturnType<typeof mergeMessage> {
  const known = draft.messages.get(message.id);
  const merged = applyWaiting(mergeMessage(known, message), context);
  if (merged !== known) draft.messages.set(message.id, merged);
  if (merged.deletedForMe && known && !known.deletedForMe) removeFromTimeline(draft, merged.conversationId, merged.id);
  if (known?.order === undefined) placeWaitingMarkers(draft, merged);
  if (merged.clientId !== undefined && merged.senderId === draft.base.userId) {
    acknowledgeSend(draft, merged.clientId, merged);
    retarget(draft, merged.clientId, merged);
  }
  return merged;
}

/** An echo or an answer for a message of this device: its bubble becomes the message (P3). */
export function acknowledgeSend(draft: StateDraft, clientId: string, message: Message): void {
  const change = draft.pending.has(clientId) ? draft.pending.get(clientId) : draft.base.pending.changes.get(clientId);
  if (change?.kind !== 'send' || message.senderId !== draft.base.userId) return;
  if (change.acknowledgedId === undefined) {
    draft.rowKeys = new Map(draft.rowKeys).set(message.id, clientId);
    draft.uploads.set(clientId, undefined);
  }
  draft.pending.set(clientId, { ...change, state: 'acknowledged', acknowledgedId: message.id, error: undefined });
}

export function bumpActivity(draft: StateDraft, message: Message, context: ReducerContext): void {
  const conversation = draft.conversations.get(message.conversationId);
  if (!conversation) return;
  const at = context.enforces.timestamps ? message.sentAt : context.now;
  if (at > conversation.activityAt) draft.conversations.set(conversation.id, { ...conversation, activityAt: at });
}
