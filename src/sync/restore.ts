import type { Marker } from '../model/conversation.js';
import { storeConversation } from '../store/reducers/conversationChanged.js';
import { storeUser } from '../store/reducers/profileChanged.js';
import { advanceOwn, advancedMarker } from '../store/reducers/receiptAdvanced.js';
import type { Receipts } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import type { Core } from './core.js';
import { isDraft } from './drafts.js';
import type { StoredReceipts, StoredStart } from './storage/storage.js';

/** Puts what the cache held into the state, through the door: an older version or another tab wrote it. */
export function restore(core: Core, start: StoredStart): void {
  const { cacheDoor, quarantine } = core;
  const fit = <T>(
    rows: readonly unknown[],
    check: (row: unknown) => { ok: true; value: T } | { ok: false; reason: string },
  ): T[] =>
    rows.flatMap((row) => {
      const checked = check(row);
      if (!checked.ok) quarantine.add('cache.row.quarantined', checked.reason, row);
      return checked.ok ? [checked.value] : [];
    });
  const conversations = fit(start.conversations, cacheDoor.conversation);
  const users = fit(start.users, cacheDoor.user);
  const context = core.context();
  const hasOrders = context.ordering === 'sequence';
  core.commit((draft) => {
    for (const user of users) storeUser(draft, user);
    for (const conversation of conversations) storeConversation(draft, conversation, context);
    for (const row of start.receipts) restoreReceipts(draft, (row ?? {}) as Partial<StoredReceipts>, hasOrders);
    for (const row of start.drafts) {
      // What was typed while the cache was being opened stands.
      const isLatest = isDraft(row) && row.updatedAt >= (draft.drafts.get(row.conversationId)?.updatedAt ?? 0);
      if (isLatest) draft.drafts.set(row.conversationId, row);
    }
    draft.connection = { ...draft.connection, restored: true };
    if (conversations.length > 0) draft.conversationList = { status: 'ready', complete: false };
  });
}

function restoreReceipts(draft: StateDraft, row: Partial<StoredReceipts>, hasOrders: boolean): void {
  const { conversationId = '', read, delivered } = row;
  const markersOf = (rows: StoredReceipts['read'] = []): Receipts['read'] => {
    const markers = new Map<string, Marker>();
    for (const [userId, { messageId, order }] of rows) {
      const marker = hasOrders ? { messageId, order } : { messageId };
      markers.set(userId, advancedMarker(draft, markers.get(userId), marker));
      if (rows === read && userId === draft.base.userId) advanceOwn(draft, conversationId, marker);
    }
    return markers;
  };
  try {
    draft.receipts.set(conversationId, { read: markersOf(read), delivered: markersOf(delivered) });
  } catch {
    // Not what we wrote: nothing of it is believed.
  }
}
