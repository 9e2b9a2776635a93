import type { Message } from '../../model/message.js';
import { mergeCachedConversation, mergeCachedReceipts } from './mergeCached.js';
import { mergeRanges } from './mergeRanges.js';
import { mergeRuns } from './mergeRuns.js';
import type {
  CachedConversation,
  StorageBatch,
  StorageOptions,
  StoredNeighbours,
  StoredReceipts,
  StoredRun,
} from './storage.js';

/** How rows of another time or tab and new ones become one. */
export type MergeRows = Pick<StorageOptions, 'mergeMessages'>;

export type RangesRow = NonNullable<StorageBatch['ranges']>[number];

/** A stored message and a new version of it. A stored row that cannot be merged, because the disk is corrupt, gives way. */
export function mergeStored({ mergeMessages }: MergeRows, stored: unknown, incoming: Message): Message {
  if (stored === undefined) return incoming;
  try {
    const merged = mergeMessages(stored, incoming);
    // A key that means nothing any more still files the message under its conversation.
    const { order } = stored as Partial<Message>;
    return merged.order === undefined && typeof order === 'number' ? { ...merged, order } : merged;
  } catch {
    return incoming;
  }
}

/** Whether `stored` is newer than `incoming`: another tab was ahead. Rows without a revision are never newer. */
export function isNewer(stored: unknown, incoming: { readonly revision?: number | undefined }): boolean {
  const revision: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'revision') : undefined;
  return typeof revision === 'number' && typeof incoming.revision === 'number' && revision > incoming.revision;
}

/**
 * The row of a conversation's runs, with the stored row merged in: a tab that is a little behind must not take back what
 * another one has just stored together with a later cursor (P16).
 */
export function mergeRangesRow(_merge: MergeRows, stored: unknown, incoming: RangesRow): RangesRow {
  const known: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'ranges') : undefined;
  const { conversationId, ranges } = incoming;
  return { conversationId, ranges: isRuns(ranges) ? mergeRuns(known, ranges) : mergeRanges(known, ranges) };
}

export function isRuns(ranges: StoredNeighbours): ranges is readonly StoredRun[] {
  return (ranges as readonly object[]).some((range) => 'ids' in range);
}

/** The row of a conversation, with the stored one merged in. One that cannot be merged gives way. */
export function mergeConversationRow(
  merge: MergeRows,
  stored: unknown,
  incoming: CachedConversation,
): CachedConversation {
  if (typeof stored !== 'object' || stored === null) return incoming;
  try {
    return mergeCachedConversation(stored as CachedConversation, incoming, (known, message) =>
      mergeStored(merge, known, message),
    );
  } catch {
    return incoming;
  }
}

/** The row of a conversation's markers, with the stored one merged in. */
export function mergeReceiptsRow(_merge: MergeRows, stored: unknown, incoming: StoredReceipts): StoredReceipts {
  return mergeCachedReceipts(stored, incoming);
}
