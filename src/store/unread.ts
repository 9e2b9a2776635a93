import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { tableGet } from '../shared/table.js';
import { type ChatState, NO_UNREAD, type UnreadCount } from './state.js';

/** Counting stops here: the badge says 99+ long before. */
const COUNT_LIMIT = 1_000;

/**
 * What is unread: the shown countable messages after the marker, where they are all loaded; else the server's number
 * and what came after it (P32). Never a running total, so it cannot drift.
 */
export function countUnread(
  state: ChatState,
  conversationId: string,
  isCountable: (message: Message) => boolean,
): UnreadCount | undefined {
  const conversation =
    tableGet(state.shownConversations, conversationId) ?? tableGet(state.conversations, conversationId);
  if (!conversation) return undefined;
  const last = tableGet(state.timelines, conversationId)?.segments.at(-1);
  const marker = conversation.readUpTo?.order ?? Number.NEGATIVE_INFINITY;
  const isMarkerLoaded = conversation.readUpTo?.order !== undefined && last !== undefined && last.low <= marker + 1;
  const isAllLoaded = last?.before === null || isMarkerLoaded;
  const known = serverCount(conversation, marker);
  // An end that is open may have more behind it, and then the server's number says so.
  const isAhead = last?.after && known && known.upToOrder > last.high;
  const base = isAllLoaded && !isAhead ? undefined : known;
  const from = base ? Math.max(marker, base.upToOrder) : marker;
  let count = base?.count ?? 0;
  let mentions = base?.mentions ?? 0;
  const ids = last?.ids ?? [];
  for (let index = ids.length - 1; index >= 0 && count < COUNT_LIMIT; index -= 1) {
    const message = shownMessage(state, ids[index] as string);
    if (!message || (message.order ?? 0) <= from) break;
    if (message.senderId === state.userId || message.deletedForMe || !isCountable(message)) continue;
    count += 1;
    if (message.mentions?.some(({ userId }) => userId === state.userId || userId === '*')) mentions += 1;
  }
  return count === 0 && mentions === 0 ? NO_UNREAD : { count, mentions };
}

/** The server's snapshot, as far as it is not read by now. */
function serverCount(
  conversation: Conversation,
  marker: number,
): { count: number; mentions: number; upToOrder: number } | undefined {
  const { unread } = conversation;
  if (!unread) return undefined;
  const upToOrder = unread.upToOrder ?? Number.NEGATIVE_INFINITY;
  return upToOrder <= marker && unread.upToOrder !== undefined
    ? undefined
    : { count: unread.count, mentions: unread.mentions, upToOrder };
}

function shownMessage(state: ChatState, id: string): Message | undefined {
  return tableGet(state.shownMessages, id) ?? tableGet(state.messages, id);
}
