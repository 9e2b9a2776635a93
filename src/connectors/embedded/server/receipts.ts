import type { ReceiptMethods } from '../../../connector/connector.js';
import type { ConnectorEventOf } from '../../../connector/events.js';
import type { ReceiptKind } from '../../../model/receipt.js';
import { EMBEDDED_LIMITS } from '../limits.js';
import type { ConversationRow, MemberRow } from '../store/rows.js';
import { messageIdOf, requireAccess, requireMessage } from './access.js';
import type { Handler, OwnMethod, ServerRequest, Viewer } from './request.js';
import { countUnread } from './unread.js';
import { changeView } from './views.js';

type ReceiptEvent = ConnectorEventOf<'receipt.advanced'>;

export const markRead: Handler<NonNullable<ReceiptMethods['markRead']>> = async (request, { conversationId, upTo }) => {
  const { tx, userId, now } = request;
  const access = await requireAccess(request, conversationId);
  const { conversation, member, lastOrder } = access;
  const byId = upTo.messageId === undefined ? undefined : await requireMessage(request, access, upTo.messageId);
  const order = byId?.order ?? upTo.order;
  if (!Number.isSafeInteger(order) || order === undefined) throw request.refuse('invalid');
  const readUpTo = Math.min(order, lastOrder);
  const view = await tx.get('views', [userId, conversationId]);
  const isForward = readUpTo > member.readUpTo;
  if (!isForward && !view?.markedUnread) return;

  const marked = isForward
    ? { ...member, readUpTo, readAt: now, deliveredUpTo: Math.max(member.deliveredUpTo, readUpTo) }
    : member;
  tx.put('members', [conversationId, userId], marked);
  const unread = await countUnread(request, conversation, marked.readUpTo);
  await changeView(request, userId, conversationId, (former) => ({ ...former, unread, markedUnread: false }));
  await request.tell([userId], { type: 'conversation', conversationId });
  if (isForward) await tellReceipt(request, conversation, marked, 'read');
};

/** The account's device has the messages up to these orders; `all` when it has just connected. */
export type DeliverMethod = OwnMethod<
  { readonly upTo: 'all' | readonly { readonly conversationId: string; readonly order: number }[] },
  void
>;

export const markDelivered: Handler<DeliverMethod> = async (request, { upTo }) => {
  const { tx, userId, now } = request;
  const targets =
    upTo === 'all'
      ? (await tx.list('views', { prefix: [userId] })).map((view) => ({ ...view, order: Infinity }))
      : upTo;
  for (const { conversationId, order } of targets) {
    const conversation = await tx.get('conversations', [conversationId]);
    const member = await tx.get('members', [conversationId, userId]);
    if (!conversation || member?.membership !== 'joined') continue;
    const deliveredUpTo = Math.min(order, conversation.lastOrder);
    if (deliveredUpTo <= member.deliveredUpTo) continue;
    const marked = { ...member, deliveredUpTo, deliveredAt: now };
    tx.put('members', [conversationId, userId], marked);
    await tellReceipt(request, conversation, marked, 'delivered');
  }
};

/** Where the others stand in some conversations; told with the first page of each, since no message says it. */
export type StandingsMethod = OwnMethod<{ readonly conversationIds: readonly string[] }, readonly ReceiptEvent[]>;

export const readStandings: Handler<StandingsMethod> = async (request, { conversationIds }) => {
  const events: ReceiptEvent[] = [];
  for (const conversationId of conversationIds) {
    const { conversation } = await requireAccess(request, conversationId);
    if (!hasReceipts(conversation)) continue;
    const members = await request.tx.list('members', { prefix: [conversationId] });
    for (const member of members) {
      if (member.userId === request.userId || member.membership !== 'joined') continue;
      for (const kind of ['delivered', 'read'] as const) {
        const event = receiptOf(conversationId, member, kind);
        if (event) events.push(event);
      }
    }
  }
  return events;
};

async function tellReceipt(
  request: ServerRequest & Viewer,
  conversation: ConversationRow,
  member: MemberRow,
  kind: ReceiptKind,
): Promise<void> {
  const event = receiptOf(conversation.id, member, kind);
  if (!event) return;
  // One's own read marker goes to one's other devices too; what was delivered to oneself is of no use to them.
  const others = hasReceipts(conversation) ? conversation.memberIds.filter((userId) => userId !== member.userId) : [];
  const readers = kind === 'read' ? [member.userId, ...others] : others;
  await request.tell(readers, { type: 'event', event });
}

function hasReceipts({ memberIds }: ConversationRow): boolean {
  return memberIds.length <= EMBEDDED_LIMITS.readReceipts.maxMembers;
}

function receiptOf(conversationId: string, member: MemberRow, kind: ReceiptKind): ReceiptEvent | undefined {
  const order = kind === 'read' ? member.readUpTo : member.deliveredUpTo;
  const at = kind === 'read' ? member.readAt : member.deliveredAt;
  if (order === 0) return undefined;
  return {
    type: 'receipt.advanced',
    conversationId,
    userId: member.userId,
    kind,
    upTo: { order, messageId: messageIdOf(conversationId, order) },
    ...(at === undefined ? {} : { at }),
  };
}
