import type { Conversation } from '../../model/conversation.js';
import { selectConversation } from '../../store/selectors/selectors.js';
import { type Bucket, bucketEntries, tableGet } from '../../shared/table.js';
import type { ChatState, UnreadCount } from '../../store/state.js';
import { type FilterCounts, isUnread, matchesFilter } from './conversationFilters.js';

/** One slice of the three tables that decide: a key is in the slice of the same number in each. */
interface Slice extends FilterCounts {
  readonly conversations: Bucket<Conversation> | undefined;
  readonly shown: Bucket<Conversation> | undefined;
  readonly unreads: Bucket<UnreadCount> | undefined;
}

/**
 * How many conversations are unread, and mention the person. A commit changes a few slices of the tables, so a count
 * over 10 000 conversations looks at those alone.
 */
export function createFilterCounter(): (state: ChatState) => FilterCounts {
  const slices: Slice[] = [];
  let last: FilterCounts = { unread: 0, mentions: 0 };
  return (state) => {
    const { conversations, shownConversations, unread } = state;
    let unreadCount = 0;
    let mentions = 0;
    for (let at = 0; at < conversations.buckets.length; at += 1) {
      const known = slices[at];
      const bucket = conversations.buckets[at];
      const shown = shownConversations.buckets[at];
      const unreads = unread.buckets[at];
      const isKnown = known?.conversations === bucket && known?.shown === shown && known?.unreads === unreads;
      const slice = isKnown && known ? known : { conversations: bucket, shown, unreads, ...countSlice(state, bucket) };
      slices[at] = slice;
      unreadCount += slice.unread;
      mentions += slice.mentions;
    }
    const removed = countRemoved(state);
    const next = { unread: unreadCount - removed.unread, mentions: mentions - removed.mentions };
    if (next.unread !== last.unread || next.mentions !== last.mentions) last = next;
    return last;
  };
}

function countSlice(state: ChatState, slice: Slice['conversations']): FilterCounts {
  let unread = 0;
  let mentions = 0;
  for (const [id, confirmed] of slice ? bucketEntries(slice) : []) {
    const count = tableGet(state.unread, id);
    if (isUnread(tableGet(state.shownConversations, id) ?? confirmed, count)) unread += 1;
    if ((count?.mentions ?? 0) > 0) mentions += 1;
  }
  return { unread, mentions };
}

/** Those that the person has just deleted are off the list, and still in the tables until the server has agreed. */
function countRemoved(state: ChatState): FilterCounts {
  const removed = new Set<string>();
  for (const change of state.pending.changes.values()) {
    if (change.kind === 'remove' && selectConversation(state, change.conversationId))
      removed.add(change.conversationId);
  }
  let unread = 0;
  let mentions = 0;
  for (const id of removed) {
    if (matchesFilter(state, id, 'unread')) unread += 1;
    if (matchesFilter(state, id, 'mentions')) mentions += 1;
  }
  return { unread, mentions };
}
