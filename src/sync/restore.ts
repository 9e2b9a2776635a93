import type { Conversation, Marker } from '../model/conversation.js';
import type { Draft } from '../model/draft.js';
import { withoutPlace } from '../store/timeline.js';
import { storeConversation } from '../store/reducers/conversationChanged.js';
import { storeUser } from '../store/reducers/profileChanged.js';
import { advanceOwn, advancedMarker, markersIn } from '../store/reducers/receiptAdvanced.js';
import type { Receipts } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import type { Core } from './core.js';
import { readMarkers } from './mergeCached.js';
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
    for (const conversation of conversations)
      storeConversation(draft, hasOrders ? conversation : withoutOrders(conversation), context);
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
  const { conversationId } = row;
  if (typeof conversationId !== 'string') return;
  const markersOf = (raw: unknown): Receipts['read'] => {
    const markers = new Map<string, Marker>();
    for (const [userId, { messageId, order }] of readMarkers(raw)) {
      const marker = hasOrders ? { messageId, order } : { messageId };
      markers.set(userId, advancedMarker(draft, markers.get(userId), marker));
    }
    return markers;
  };
  const read = markersOf(row.read);
  draft.receipts.set(conversationId, { read, delivered: markersOf(row.delivered) });
  for (const marker of markersIn(read.get(draft.base.userId))) advanceOwn(draft, conversationId, marker);
}

/** Another page counted its own keys, which mean nothing here. */
function withoutOrders({ readUpTo, lastMessage, ...conversation }: Conversation): Conversation {
  return {
    ...conversation,
    ...(readUpTo ? { readUpTo: { messageId: readUpTo.messageId } } : {}),
    ...(lastMessage ? { lastMessage: withoutPlace(lastMessage) } : {}),
  };
}

export function isDraft(row: unknown): row is Draft {
  const draft = row as Partial<Draft> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    typeof draft.conversationId === 'string' &&
    typeof draft.text === 'string' &&
    typeof draft.updatedAt === 'number'
  );
}
