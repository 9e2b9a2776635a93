import type { Marker } from '../../model/conversation.js';
import type { ReceiptKind } from '../../model/receipt.js';
import { furthest } from '../markers.js';
import { type MessageRecord, NO_RECEIPTS, type Receipts } from '../state.js';
import { pendingChange, type StateDraft } from '../stateDraft.js';
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
  const own = conversation?.readUpTo && arrived(conversation.readUpTo, message);
  if (conversation && own) draft.conversations.set(conversation.id, { ...conversation, readUpTo: own });
  const receipts = draft.receipts.get(message.conversationId);
  if (!receipts) return;
  let next = receipts;
  for (const kind of ['read', 'delivered'] as const) {
    for (const [userId, marker] of next[kind]) {
      const placedMarker = arrived(marker, message);
      if (!placedMarker) continue;
      next = withMarker(next, kind, userId, placedMarker);
      if (kind === 'read' && userId === draft.base.userId) advanceOwn(draft, message.conversationId, placedMarker);
    }
  }
  if (next !== receipts) draft.receipts.set(message.conversationId, next);
}

/** A marker that waits for this message, now with its place; `undefined`: it does not wait for it. */
function arrived(marker: WaitingMarker, message: MessageRecord): Marker | undefined {
  const waiting = waitingOf(marker);
  if (!waiting.some(({ messageId }) => messageId === message.id)) return undefined;
  const others = waiting.filter(({ messageId }) => messageId !== message.id);
  const known = marker.order === undefined ? undefined : marker;
  return withWaiting(furthest(known, { messageId: message.id, order: message.order }), others);
}

/** A marker with others beside it whose messages are not known yet. */
interface WaitingMarker extends Marker {
  readonly waiting?: readonly Marker[] | undefined;
}

/** More of them than this are not kept: the oldest to arrive goes first. */
const MOST_WAITING = 8;

/** The later of two markers, as far as their messages are known; one that is not waits beside the other. */
export function advancedMarker(draft: StateDraft, known: WaitingMarker | undefined, given: Marker): Marker {
  const incoming = placeMarker(draft, given);
  if (!known) return incoming;
  const waiting = waitingOf(known);
  if (incoming.order !== undefined) {
    const furthestKnown = furthest(known.order === undefined ? undefined : known, incoming);
    return furthestKnown === known ? known : withWaiting(furthestKnown, waiting);
  }
  if (waiting.some(({ messageId }) => messageId === incoming.messageId)) return known;
  return withWaiting(known.order === undefined ? undefined : known, [...waiting, incoming]);
}

/** Every message that a marker may stand at: the placed one, and those that are waited for. */
export function markersIn(marker: WaitingMarker | undefined): readonly Marker[] {
  if (!marker) return [];
  const { messageId, order } = marker;
  const place = order === undefined ? [] : [{ ...(messageId === undefined ? {} : { messageId }), order }];
  return [...place, ...waitingOf(marker)];
}

function waitingOf(marker: WaitingMarker): readonly Marker[] {
  const { messageId, order, waiting = [] } = marker;
  return order === undefined ? [...waiting, { messageId }] : waiting;
}

function withWaiting(place: Marker | undefined, waiting: readonly Marker[]): Marker {
  const kept = waiting.slice(-MOST_WAITING);
  const main = place ? { messageId: place.messageId, order: place.order } : (kept.at(-1) as Marker);
  const beside = place ? kept : kept.slice(0, -1);
  return beside.length === 0 ? main : ({ ...main, waiting: beside } as WaitingMarker);
}

/** Local order keys have changed: every marker of the conversation is placed anew, by its message. */
export function forgetPlaces(draft: StateDraft, conversationId: string): void {
  const anew = (marker: WaitingMarker): Marker =>
    markersIn(marker)
      .map(({ messageId }) => ({ messageId }))
      .reduce<Marker | undefined>((known, each) => advancedMarker(draft, known, each), undefined) ?? marker;
  const conversation = draft.conversations.get(conversationId);
  if (conversation?.readUpTo)
    draft.conversations.set(conversationId, { ...conversation, readUpTo: anew(conversation.readUpTo) });
  const receipts = draft.receipts.get(conversationId);
  if (receipts) {
    const all = (markers: Receipts['read']): Receipts['read'] =>
      new Map(Array.from(markers, ([userId, marker]) => [userId, anew(marker)]));
    draft.receipts.set(conversationId, { read: all(receipts.read), delivered: all(receipts.delivered) });
  }
  for (const id of draft.base.pending.changes.keys()) {
    const change = pendingChange(draft, id);
    if (change?.kind !== 'read' || change.conversationId !== conversationId) continue;
    draft.pending.set(id, { ...change, upTo: placeMarker(draft, { messageId: change.upTo.messageId }) });
  }
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
