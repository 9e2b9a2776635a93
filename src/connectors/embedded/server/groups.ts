import type { GroupMethods } from '../../../connector/connector.js';
import { EMBEDDED_LIMITS, MAX_PAGE, MAX_TITLE_LENGTH } from '../limits.js';
import { requireAccess } from './access.js';
import { addConversation } from './addConversation.js';
import { appendMessage } from './appendMessage.js';
import { requireView } from './conversations.js';
import type { Handler } from './request.js';
import { profilesOf } from './users.js';

/** Where the client ids of conversations lie among those of messages, whose scope is a conversation's id. */
const GROUPS_SCOPE = '';

export const createGroup: Handler<NonNullable<GroupMethods['create']>> = async (request, input) => {
  const { tx, userId } = request;
  const known = await tx.get('clientIds', [userId, GROUPS_SCOPE, input.clientId]);
  if (known) return requireView(request, known.conversationId);

  const title = input.title.trim();
  const memberIds = [...new Set([userId, ...input.memberIds])];
  if (title === '' || memberIds.length < 2) throw request.refuse('invalid');
  if (title.length > MAX_TITLE_LENGTH || memberIds.length > EMBEDDED_LIMITS.createGroup.maxMembers) {
    throw request.refuse('too-large');
  }
  for (const memberId of memberIds) {
    if (!(await tx.get('accounts', [memberId]))) throw request.refuse('not-found');
  }

  const conversation = await addConversation(request, { kind: 'group', title, memberIds });
  tx.put('clientIds', [userId, GROUPS_SCOPE, input.clientId], { conversationId: conversation.id });
  const targetIds = memberIds.filter((memberId) => memberId !== userId);
  await appendMessage(request, conversation, {
    senderId: userId,
    content: { type: 'system', event: 'group.created', actorId: userId, targetIds, text: title },
  });
  return requireView(request, conversation.id);
};

export const listMembers: Handler<NonNullable<GroupMethods['members']>> = async (request, input) => {
  const { conversation } = await requireAccess(request, input.conversationId);
  const length = Math.min(Math.max(Math.trunc(input.limit) || 1, 1), MAX_PAGE);
  const start = Math.max(0, Math.trunc(Number(input.cursor ?? 0)) || 0);
  const end = start + length;
  return {
    users: await profilesOf(request, conversation.memberIds.slice(start, end)),
    ...(end < conversation.memberIds.length ? { cursor: String(end) } : {}),
  };
};
