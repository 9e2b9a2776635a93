import type { ConversationRow, MessageRow, UnreadCount } from '../store/rows.js';
import { changeView } from './views.js';
import type { ServerRequest, Viewer } from './request.js';

const NOTHING: UnreadCount = { count: 0, mentions: 0 };

/** What one message adds to an account's unread count: nothing once it is read, recalled, or its own. */
export function unreadOf(row: MessageRow, userId: string, readUpTo: number): UnreadCount {
  const { type } = row.content;
  const isCountable = type !== 'system' && row.recall === undefined;
  if (!isCountable || row.senderId === userId || row.order <= readUpTo) return NOTHING;
  const isMentioned = row.mentions?.some((mention) => mention.userId === userId || mention.userId === '*') ?? false;
  return { count: 1, mentions: isMentioned ? 1 : 0 };
}

/** Counts anew what lies after the read marker. */
export async function countUnread(
  { tx, userId }: Viewer,
  conversation: ConversationRow,
  readUpTo: number,
): Promise<UnreadCount> {
  const after = { from: readUpTo + 1 };
  if (readUpTo >= conversation.lastOrder) return NOTHING;
  const rows = await tx.list('messages', { prefix: [conversation.id], ...after });
  const deletions = await tx.list('deletions', { prefix: [userId, conversation.id], ...after });
  const deleted = new Set(deletions.map((deletion) => deletion.order));
  return rows
    .filter((row) => !deleted.has(row.order))
    .map((row) => unreadOf(row, userId, readUpTo))
    .reduce(add, NOTHING);
}

/** Corrects everybody's count after an edit or a recall, and tells those for whom it changed. */
export async function correctUnread(
  request: ServerRequest,
  conversation: ConversationRow,
  before: MessageRow,
  after: MessageRow,
): Promise<void> {
  const { tx } = request;
  for (const userId of conversation.memberIds) {
    const member = await tx.get('members', [conversation.id, userId]);
    const readUpTo = member?.readUpTo ?? 0;
    const change = subtract(unreadOf(after, userId, readUpTo), unreadOf(before, userId, readUpTo));
    const isDeleted = (await tx.get('deletions', [userId, conversation.id, before.order])) !== undefined;
    const isChanged = !isDeleted && (change.count !== 0 || change.mentions !== 0);
    await changeView(request, userId, conversation.id, (view) => ({
      ...view,
      ...(isChanged ? { unread: add(view.unread, change) } : {}),
    }));
    if (isChanged) await request.tell([userId], { type: 'conversation', conversationId: conversation.id });
  }
}

export function add(a: UnreadCount, b: UnreadCount): UnreadCount {
  return { count: a.count + b.count, mentions: a.mentions + b.mentions };
}

function subtract(a: UnreadCount, b: UnreadCount): UnreadCount {
  return { count: a.count - b.count, mentions: a.mentions - b.mentions };
}
