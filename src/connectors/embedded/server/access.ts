import type { ConversationRow, MemberRow, MessageRow } from '../store/rows.js';
import type { ServerRequest } from './request.js';

export interface Access {
  readonly conversation: ConversationRow;
  readonly member: MemberRow;
  /** Order of the newest message that the account may see. */
  readonly lastOrder: number;
}

/** The conversation, if the account is or was in it. */
export async function requireAccess(request: ServerRequest, conversationId: string): Promise<Access> {
  const conversation = await request.tx.get('conversations', [conversationId]);
  if (!conversation) throw request.refuse('not-found');
  const member = await request.tx.get('members', [conversationId, request.userId]);
  if (!member) throw request.refuse('not-allowed');
  return { conversation, member, lastOrder: member.untilOrder ?? conversation.lastOrder };
}

/** The conversation, if the account is in it now. */
export async function requireMembership(request: ServerRequest, conversationId: string): Promise<Access> {
  const access = await requireAccess(request, conversationId);
  if (access.member.membership !== 'joined') throw request.refuse('not-allowed');
  return access;
}

/** A message that the account may see. */
export async function requireMessage(request: ServerRequest, access: Access, messageId: string): Promise<MessageRow> {
  const order = orderOf(access.conversation.id, messageId);
  const isInside = order !== undefined && order <= access.lastOrder;
  const row = isInside ? await request.tx.get('messages', [access.conversation.id, order]) : undefined;
  if (!row) throw request.refuse('not-found');
  return row;
}

/** A message's id tells its place, so that no index is needed to find it. */
export function messageIdOf(conversationId: string, order: number): string {
  return `${conversationId}.${order}`;
}

export function orderOf(conversationId: string, messageId: string): number | undefined {
  const digits = messageId.startsWith(`${conversationId}.`) ? messageId.slice(conversationId.length + 1) : '';
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}
