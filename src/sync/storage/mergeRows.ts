import type { Conversation } from '../../model/conversation.js';
import type { Message } from '../../model/message.js';
import type { StorageBatch, StorageOptions, StoredReceipts } from './storage.js';

/** How rows of another time or tab and new ones become one. */
export type MergeRows = Pick<StorageOptions, 'mergeMessages' | 'mergeRanges' | 'mergeConversations' | 'mergeReceipts'>;

export type RangesRow = NonNullable<StorageBatch['ranges']>[number];

/** A stored message and a new version of it. A stored row that cannot be merged, because the disk is corrupt, gives way. */
export function mergeStored({ mergeMessages }: MergeRows, stored: unknown, incoming: Message): Message {
  if (stored === undefined) return incoming;
  try {
    return mergeMessages(stored, incoming);
  } catch {
    return incoming;
  }
}

/** Whether `stored` is newer than `incoming`: another tab was ahead. Rows without a revision are never newer. */
export function isNewer(stored: unknown, incoming: { readonly revision?: number | undefined }): boolean {
  const revision: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'revision') : undefined;
  return typeof revision === 'number' && typeof incoming.revision === 'number' && revision > incoming.revision;
}

/** The row of a conversation's runs, with the stored row merged in. */
export function mergeRangesRow({ mergeRanges }: MergeRows, stored: unknown, incoming: RangesRow): RangesRow {
  const known: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'ranges') : undefined;
  if (!mergeRanges || known === undefined) return incoming;
  try {
    return { conversationId: incoming.conversationId, ranges: mergeRanges(known, incoming.ranges) };
  } catch {
    return incoming;
  }
}

/** The row of a conversation, with the stored one merged in. */
export function mergeConversationRow(merge: MergeRows, stored: unknown, incoming: Conversation): Conversation {
  if (stored === undefined) return incoming;
  if (!merge.mergeConversations) return isNewer(stored, incoming) ? (stored as Conversation) : incoming;
  try {
    return merge.mergeConversations(stored, incoming);
  } catch {
    return incoming;
  }
}

/** The row of a conversation's markers, with the stored one merged in. */
export function mergeReceiptsRow(merge: MergeRows, stored: unknown, incoming: StoredReceipts): StoredReceipts {
  if (stored === undefined || !merge.mergeReceipts) return incoming;
  try {
    return merge.mergeReceipts(stored, incoming);
  } catch {
    return incoming;
  }
}
