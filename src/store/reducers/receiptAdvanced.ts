import type { Marker } from '../../model/conversation.js';
import type { ReceiptKind } from '../../model/receipt.js';
import { furthest } from '../markers.js';
import { type MessageRecord, NO_RECEIPTS, type Receipts } from '../state.js';
import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

/** Markers only grow (P31). One for a message that is not here waits as it is and is placed when the message comes (P35). */
export const receiptAdvanced: Reducer<'receipt.advanced'> = (draft, event) => {
  const receipts = draft.receipts.get(event.conversationId) ?? NO_RECEIPTS;
  const known = receipts[event.kind].get(event.userId);
  const next = advancedMarker(draft, known, event.upTo);
  if (next !== known) draft.receipts.set(event.conversationId, withMarker(receipts, event.kind, event.userId, next));
  if (event.kind === 'read' && event.userId === draft.base.userId) advanceOwn(draft, event.conversationId, event.upTo);
};

export function advanceOwn(draft: StateDraft, conversationId: string, marker: Marker): void {
  const conversation = draft.conversations.get(conversationId);
  if (!conversation) return;
  const readUpTo = advancedMarker(draft, conversation.readUpTo, marker);
  if (readUpTo !== conversation.readUpTo) draft.conversations.set(conversationId, { ...conversation, readUpTo });
}

/** Markers that wait for this message get its order. */
export function placeWaitingMarkers(draft: StateDraft, message: MessageRecord): void {
  if (message.order === undefined) return;
  const conversation = draft.conversations.get(message.conversationId);
  const own = conversation?.readUpTo && arrived(draft, conversation.readUpTo, message);
  if (conversation && own) draft.conversations.set(conversation.id, { ...conversation, readUpTo: own });
  const receipts = draft.receipts.get(message.conversationId);
  if (!receipts) return;
  let next = receipts;
  for (const kind of ['read', 'delivered'] as const) {
    for (const [userId, marker] of next[kind]) {
      const placedMarker = arrived(draft, marker, message);
      if (!placedMarker) continue;
      next = withMarker(next, kind, userId, placedMarker);
      if (kind === 'read' && userId === draft.base.userId) advanceOwn(draft, message.conversationId, placedMarker);
    }
  }
  if (next !== receipts) draft.receipts.set(message.conversationId, next);
}

/** A marker that waits for this message, now with its place; `undefined`: it does not wait for it. */
function arrived(draft: StateDraft, marker: WaitingMarker, { id }: MessageRecord): Marker | undefined {
  if (!waitingOf(marker).some(({ messageId }) => messageId === id)) return undefined;
  return markersIn(marker).reduce<Marker | undefined>((known, each) => advancedMarker(draft, known, each), undefined);
}

/** A marker with others beside it whose messages are not known yet. */
export interface WaitingMarker extends Marker {
  readonly waiting?: readonly Marker[] | undefined;
}

/** More of them than this are not kept: the oldest to arrive goes first. */
const MOST_WAITING = 8;

/** The later of two markers, as far as their messages are known; one that is not waits beside the other. */
export function advancedMarker(draft: StateDraft, known: WaitingMarker | undefined, given: Marker): Marker {
  const incoming = placeMarker(draft, given);
  if (!known) return incoming;
  const waiting = waitingOf(known);
  const place = known.order === undefined ? undefined : known;
  if (incoming.order === undefined) {
    const isKnown = waiting.some(({ messageId }) => messageId === incoming.messageId);
    return isKnown ? known : withWaiting(place, [...waiting, incoming]);
  }
  const next = furthest(place, incoming);
  return next === known ? known : withWaiting(next, waiting);
}

/** Every message that a marker may stand at: the placed one, and those that are waited for. */
export function markersIn(marker: WaitingMarker): readonly Marker[] {
  const { messageId, order } = marker;
  return order === undefined ? waitingOf(marker) : [{ messageId, order }, ...waitingOf(marker)];
}

function waitingOf({ messageId, order, waiting = [] }: WaitingMarker): readonly Marker[] {
  return order === undefined ? [...waiting, { messageId }] : waiting;
}

function withWaiting(place: Marker | undefined, waiting: readonly Marker[]): WaitingMarker {
  const kept = waiting.slice(-MOST_WAITING);
  const { messageId, order } = place ?? (kept.pop() as Marker);
  return { messageId, order, ...(kept.length > 0 ? { waiting: kept } : {}) };
}

/** A marker with the order of its message, as far as that is known here. */
export function placeMarker(draft: StateDraft, marker: Marker): Marker {
  if (marker.order !== undefined || marker.messageId === undefined) return marker;
  const order = draft.messages.get(marker.messageId)?.order;
  return order === undefined ? marker : { ...marker, order };
}

function withMarker(receipts: Receipts, kind: ReceiptKind, userId: string, marker: Marker): Receipts {
  return { ...receipts, [kind]: new Map(receipts[kind]).set(userId, marker) };
}
