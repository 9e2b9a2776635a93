import type { Conversation } from '../../../model/conversation.js';
import type { Message } from '../../../model/message.js';
import type { ConversationRow, MemberRow, ViewRow } from '../store/rows.js';
import { messageIdOf } from './access.js';
import { viewMessage } from './messageView.js';
import type { Viewer } from './request.js';

/** How far back the newest message is looked for that the account has not deleted. */
const LAST_MESSAGE_REACH = 50;

/** A conversation as one account has it; `undefined` if it never was in it. */
export async function viewConversation(viewer: Viewer, conversationId: string): Promise<Conversation | undefined> {
  const { tx, userId } = viewer;
  const conversation = await tx.get('conversations', [conversationId]);
  const member = await tx.get('members', [conversationId, userId]);
  const view = await tx.get('views', [userId, conversationId]);
  if (!conversation || !member || !view) return undefined;
  return describeConversation(viewer, conversation, member, view);
}

async function describeConversation(
  viewer: Viewer,
  conversation: ConversationRow,
  member: MemberRow,
  view: ViewRow,
): Promise<Conversation> {
  const { id, kind, title, avatarUrl, memberIds } = conversation;
  const lastOrder = member.untilOrder ?? conversation.lastOrder;
  const lastMessage = await findLastMessage(viewer, id, lastOrder);
  const peerId = kind === 'direct' ? memberIds.find((other) => other !== viewer.userId) : undefined;
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
    ...(peerId === undefined ? {} : { peerId }),
    memberCount: memberIds.length,
    memberIds,
    role: member.role,
    membership: member.membership,
    ...(lastMessage ? { lastMessage } : {}),
    activityAt: view.activityAt,
    unread: { ...view.unread, upToOrder: lastOrder },
    readUpTo: {
      order: member.readUpTo,
      ...(member.readUpTo > 0 ? { messageId: messageIdOf(id, member.readUpTo) } : {}),
    },
    markedUnread: view.markedUnread ?? false,
    ...(view.pinnedAt === undefined ? {} : { pinnedAt: view.pinnedAt }),
    notify: view.notify ?? 'all',
    revision: view.revision,
  };
}

async function findLastMessage(
  viewer: Viewer,
  conversationId: string,
  lastOrder: number,
): Promise<Message | undefined> {
  const first = Math.max(1, lastOrder - LAST_MESSAGE_REACH);
  for (let order = lastOrder; order >= first; order -= 1) {
    const row = await viewer.tx.get('messages', [conversationId, order]);
    const message = row && (await viewMessage(viewer, row));
    if (message && !message.deletedForMe) return message;
  }
  return undefined;
}
