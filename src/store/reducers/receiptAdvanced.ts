import type { Marker } from '../../model/conversation.js';
import type { ReceiptKind } from '../../model/receipt.js';
import { furthest } from '../markers.js';
import { type MessageRecord, NO_RECEIPTS, type Receipts } from '../state.js';
import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

/** Markers only grow (P31). One for a message that is not here waits as it is and is placed when the message comes (P35). */
export const receiptAdvanced: Reducer<'receipt.advanced'> = (draft, event) => {
  const marker = placed(draft, event.upTo);
  const receipts = draft.receipts.get(event.conversationId) ?? NO_RECEIPTS;
  const known = receipts[event.kind].get(event.userId);
  const next = advanced(known, marker);
  if (next !== known) draft.receipts.set(event.conversationId, withMarker(receipts, event.kind, event.userId, next));
  if (event.kind === 'read' && event.userId === draft.base.userId) advanceOwn(draft, event.conversationId, marker);
};

export function advanceOwn(draft: StateDraft, conversationId: string, marker: Marker): void {
  const conversation = draft.conversations.get(conversationId);
  if (!conversation) return;
  const readUpTo = advanced(conversation.readUpTo, placed(draft, marker));
  if (readUpTo !== conversation.readUpTo) draft.conversations.set(conversationId, { ...conversation, readUpTo });
}

/** Markers that wait for this message get its order. */
export function placeWaitingMarkers(draft: StateDraft, message: MessageRecord): void {
  const receipts = draft.receipts.get(message.conversationId);
  if (!receipts || message.order === undefined) return;
  let next = receipts;
  for (const kind of ['read', 'delivered'] as const) {
    for (const [userId, marker] of next[kind]) {
      const waiting = (marker as WaitingMarker).waiting ?? (marker.order === undefined ? marker : undefined);
      if (waiting?.messageId !== message.id) continue;
      const known = marker.order === undefined ? undefined : { messageId: marker.messageId, order: marker.order };
      next = withMarker(next, kind, userId, furthest(known, { messageId: message.id, order: message.order }));
      if (kind === 'read' && userId === draft.base.userId) {
        advanceOwn(draft, message.conversationId, { messageId: message.id, order: message.order });
      }
    }
  }
  if (next !== receipts) draft.receipts.set(message.conversationId, next);
}

/** A marker with another beside it whose message is not known yet. */
interface WaitingMarker extends Marker {
  readonly waiting?: Marker | undefined;
}

function advanced(known: Marker | undefined, incoming: Marker): Marker {
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
