import { RECALLED } from '../../../message-kinds/recalled/content.js';
import { createId } from '../../../shared/ids.js';
import { unreadOf, add } from '../server/unread.js';
import type { BackendStore, Transaction } from '../store/backendStore.js';
import type { MemberRow, MessageRow, UnreadCount } from '../store/rows.js';
import type { SeedConversation, SeedMember, SeedMessage, WorldSeed, WorldSource } from './worldSeed.js';

const EMPTY: WorldSeed = { users: [] };

/** Fills a new database. Several tabs may try at once: the transaction lets one do it. */
export async function prepareWorld(store: BackendStore, source: WorldSource = EMPTY, now: number): Promise<void> {
  const isReady = (tx: Transaction): Promise<boolean> => tx.get('meta', ['world']).then((meta) => meta !== undefined);
  if (await store.transact('readonly', isReady)) return;
  const world = typeof source === 'function' ? await source(now) : source;
  await store.transact('readwrite', async (tx) => {
    if (await isReady(tx)) return;
    tx.put('meta', ['world'], { epoch: createId() });
    seedWorld(tx, world, now);
  });
}

function seedWorld(tx: Transaction, { users, conversations = [], files = [] }: WorldSeed, now: number): void {
  for (const { bot, ...user } of users) {
    tx.put('accounts', [user.id], { ...user, revision: 1, ...(bot ? { bot, isBot: true } : {}) });
  }
  for (const { id, name, mimeType, blob, url } of files) {
    tx.put('files', [id], { name, mimeType, blob, sourceUrl: url });
  }
  for (const conversation of conversations) seedConversation(tx, conversation, now);
}

function seedConversation(tx: Transaction, seed: SeedConversation, now: number): void {
  const { id, kind, title, avatarUrl, members } = seed;
  const tail: MessageRow[] = [];
  const mostUnread = Math.max(0, ...members.map((member) => Math.max(member.unread ?? 0, member.undelivered ?? 0)));
  let lastOrder = 0;
  let activityAt: number | undefined;
  for (const message of seed.messages) {
    lastOrder += 1;
    activityAt = message.sentAt;
    const row = rowOf(id, lastOrder, message);
    tx.put('messages', [id, lastOrder], row);
    tail.push(row);
    if (tail.length > mostUnread) tail.shift();
  }
  const memberIds = members.filter(({ membership = 'joined' }) => membership === 'joined').map(({ userId }) => userId);
  tx.put('conversations', [id], { id, kind, title, avatarUrl, memberIds, lastOrder, activityAt: activityAt ?? now });
  if (kind === 'direct') tx.put('directs', [...memberIds].sort(), { conversationId: id });
  for (const member of members) seedMember(tx, id, member, { lastOrder, activityAt: activityAt ?? now, tail });
}

interface Standing {
  readonly lastOrder: number;
  readonly activityAt: number;
  /** The newest messages, as many as anybody has not read. */
  readonly tail: readonly MessageRow[];
}

function seedMember(tx: Transaction, conversationId: string, member: SeedMember, standing: Standing): void {
  const { userId, role = 'member', membership = 'joined', unread = 0, undelivered = 0 } = member;
  const { lastOrder, activityAt, tail } = standing;
  const readUpTo = Math.max(0, lastOrder - Math.max(unread, undelivered));
  const row: MemberRow = {
    userId,
    role,
    membership,
    readUpTo,
    deliveredUpTo: Math.max(0, lastOrder - undelivered),
    ...(membership === 'joined' ? {} : { untilOrder: lastOrder }),
  };
  const nothing: UnreadCount = { count: 0, mentions: 0 };
  tx.put('members', [conversationId, userId], row);
  tx.put('views', [userId, conversationId], {
    conversationId,
    activityAt,
    unread: tail.map((message) => unreadOf(message, userId, readUpTo)).reduce(add, nothing),
    markedUnread: member.markedUnread,
    pinnedAt: member.pinnedAt,
    notify: member.notify,
    revision: 1,
  });
}

function rowOf(conversationId: string, order: number, message: SeedMessage): MessageRow {
  const { from, sentAt, content, mentions, replyTo, editedAt, recalledAt, reactions } = message;
  const base = { conversationId, order, senderId: from, sentAt };
  if (recalledAt !== undefined) {
    return { ...base, content: RECALLED, recall: { recalledBy: from, recalledAt } };
  }
  return {
    ...base,
    content,
    ...(mentions ? { mentions } : {}),
    ...(replyTo === undefined ? {} : { replyTo: replyTo + 1 }),
    ...(editedAt === undefined ? {} : { edit: { revision: 1, editedAt } }),
    ...(reactions
      ? { reactions, reactionsOrder: reactions.reduce((sum, { userIds }) => sum + userIds.length, 0) }
      : {}),
  };
}
