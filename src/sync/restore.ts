import type { Draft } from '../model/draft.js';
import { storeConversation } from '../store/reducers/conversationChanged.js';
import { storeUser } from '../store/reducers/profileChanged.js';
import type { Receipts } from '../store/state.js';
import type { Core } from './core.js';
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
  const context = { ...core.context(), ordering: 'sequence' as const };
  core.commit((draft) => {
    for (const user of users) storeUser(draft, user);
    for (const conversation of conversations) storeConversation(draft, conversation, context);
    for (const row of start.receipts) {
      const stored = row as Partial<StoredReceipts>;
      if (typeof stored.conversationId === 'string') draft.receipts.set(stored.conversationId, toReceipts(stored));
    }
    for (const row of start.drafts) {
      // What was typed while the cache was being opened stands.
      const isLatest = isDraft(row) && row.updatedAt >= (draft.drafts.get(row.conversationId)?.updatedAt ?? 0);
      if (isLatest) draft.drafts.set(row.conversationId, row);
    }
    draft.connection = { ...draft.connection, restored: true };
    if (conversations.length > 0) draft.conversationList = { status: 'ready', complete: false };
  });
}

function toReceipts({ read = [], delivered = [] }: Partial<StoredReceipts>): Receipts {
  const markers = (rows: StoredReceipts['read']): Receipts['read'] => {
    try {
      return new Map(rows);
    } catch {
      return new Map();
    }
  };
  return { read: markers(read), delivered: markers(delivered) };
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
