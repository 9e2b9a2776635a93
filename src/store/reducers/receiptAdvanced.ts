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
  const waiting = marker.waiting ?? (marker.order === undefined ? marker : undefined);
  if (waiting?.messageId !== message.id) return undefined;
  const known = marker.order === undefined ? undefined : { messageId: marker.messageId, order: marker.order };
  return furthest(known, { messageId: message.id, order: message.order });
}

/** A marker with another beside it whose message is not known yet. */
interface WaitingMarker extends Marker {
  readonly waiting?: Marker | undefined;
}

/** The later of two markers, as far as their messages are known; one that is not waits beside the other. */
export function advancedMarker(draft: StateDraft, known: WaitingMarker | undefined, given: Marker): Marker {
  const incoming = placed(draft, given);
  if (incoming.order !== undefined || !known) return known?.order === undefined ? incoming : furthest(known, incoming);
  if (known.order === undefined) return incoming;
  return { ...known, waiting: incoming } as WaitingMarker;
}

function placed(draft: StateDraft, marker: Marker): Marker {
  if (marker.order !== undefined || marker.messageId === undefined) return marker;
  const order = draft.messages.get(marker.messageId)?.order;
  return order === undefined ? marker : { ...marker, order };
}

function withMarker(receipts: Receipts, kind: ReceiptKind, userId: string, marker: Marker): Receipts {
  return { ...receipts, [kind]: new Map(receipts[kind]).set(userId, marker) };
}
