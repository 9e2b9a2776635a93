import type { Conversation, UnreadSnapshot } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { tableGet } from '../shared/table.js';
import { markersIn } from './reducers/receiptAdvanced.js';
import { type ChatState, NO_UNREAD, type Segment, type UnreadCount } from './state.js';

/** A snapshot of a chat without orders. */
export interface CountedSnapshot extends UnreadSnapshot {
  /** The newest message that it counts. */
  readonly upToId?: string | undefined;
}

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
  const known = serverCount(conversation, marker, upToOrder(state, conversation, last));
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
  { unread, readUpTo }: Conversation,
  marker: number,
  upTo: number,
): { count: number; mentions: number; upToOrder: number } | undefined {
  if (!unread || (Number.isFinite(upTo) && upTo <= marker)) return undefined;
  const { upToId } = unread as CountedSnapshot;
  const isRead =
    readUpTo && markersIn(readUpTo).some(({ messageId }) => messageId !== undefined && messageId === upToId);
  const { count, mentions } = isRead ? NO_UNREAD : unread;
  return { count, mentions, upToOrder: upTo };
}

/**
 * Where the snapshot ends. The message of a chat without orders may have no place here: then it lies behind an end that is
 * open, or before all that the stream has brought.
 */
function upToOrder(state: ChatState, { unread }: Conversation, last: Segment | undefined): number {
  const { upToOrder: order, upToId } = (unread ?? {}) as Partial<CountedSnapshot>;
  const placed = order ?? (upToId === undefined ? undefined : tableGet(state.messages, upToId)?.order);
  return placed ?? (upToId !== undefined && last?.after ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
}

function shownMessage(state: ChatState, id: string): Message | undefined {
  return tableGet(state.shownMessages, id) ?? tableGet(state.messages, id);
}
