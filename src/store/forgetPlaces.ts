import type { Marker } from '../model/conversation.js';
import { advancedMarker, markersIn, placeMarker, type WaitingMarker } from './reducers/receiptAdvanced.js';
import type { Receipts } from './state.js';
import { pendingChange, type StateDraft } from './stateDraft.js';

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
