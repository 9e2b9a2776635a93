import type { ConversationMethods } from '../../../connector/connector.js';
import type { Conversation } from '../../../model/conversation.js';
import { EMBEDDED_LIMITS, MAX_PAGE } from '../limits.js';
import type { ViewRow } from '../store/rows.js';
import { requireAccess } from './access.js';
import { viewConversation } from './conversationView.js';
import { addConversation } from './addConversation.js';
import type { Handler, ServerRequest } from './request.js';
import { peopleIn, profilesOf } from './users.js';
import { changeView } from './views.js';

export const listConversations: Handler<ConversationMethods['list']> = async (request, { cursor, limit }) => {
  const views = await request.tx.list('views', { prefix: [request.userId] });
  const shown = views.filter((view) => !view.isHidden).sort(newestFirst);
  const length = Math.min(Math.max(Math.trunc(limit) || 1, 1), MAX_PAGE);
  const start = cursor === undefined ? 0 : shown.filter((view) => positionOf(view) <= cursor).length;
  const page = shown.slice(start, start + length);
  const conversations: Conversation[] = [];
  for (const { conversationId } of page) {
    const conversation = await viewConversation(request, conversationId);
    if (conversation) conversations.push(conversation);
  }
  const last = page.at(-1);
  const people = conversations.flatMap(({ memberIds = [], lastMessage }) => [
    ...memberIds,
    ...(lastMessage ? peopleIn(lastMessage) : []),
  ]);
  return {
    conversations,
    users: await profilesOf(request, people),
    ...(last && start + length < shown.length ? { cursor: positionOf(last) } : {}),
  };
};

export const getConversation: Handler<NonNullable<ConversationMethods['get']>> = async (request, input) => {
  await requireAccess(request, input.conversationId);
  return requireView(request, input.conversationId);
};

export const ensureConversation: Handler<NonNullable<ConversationMethods['ensure']>> = async (request, input) => {
  const { tx, userId } = request;
  if (input.userId === userId) throw request.refuse('invalid');
  if (!(await tx.get('accounts', [input.userId]))) throw request.refuse('not-found');
  const pair = [userId, input.userId].sort();
  const known = await tx.get('directs', pair);
  if (!known) {
    const { id } = await addConversation(request, { kind: 'direct', memberIds: [userId, input.userId] });
    tx.put('directs', pair, { conversationId: id });
    return requireView(request, id);
  }
  const { conversationId } = known;
  const view = await tx.get('views', [userId, conversationId]);
  if (!view || view.isHidden) {
    await changeOwnView(request, conversationId, (former) => ({ ...former, isHidden: false }));
  }
  return requireView(request, conversationId);
};

export const setPinned: Handler<NonNullable<ConversationMethods['setPinned']>> = async (request, input) => {
  const { conversationId, pinned } = input;
  await requireAccess(request, conversationId);
  const views = await request.tx.list('views', { prefix: [request.userId] });
  const others = views.filter((view) => view.pinnedAt !== undefined && view.conversationId !== conversationId);
  if (pinned && others.length >= EMBEDDED_LIMITS.pinConversation.max) throw request.refuse('too-large');
  await changeOwnView(request, conversationId, (view) => ({
    ...view,
    pinnedAt: pinned ? (view.pinnedAt ?? request.now) : undefined,
  }));
};

export const setNotifyLevel: Handler<NonNullable<ConversationMethods['setNotifyLevel']>> = async (request, input) => {
  const { conversationId, level } = input;
  await requireAccess(request, conversationId);
  if (!EMBEDDED_LIMITS.notifyLevels.includes(level)) throw request.refuse('invalid');
  await changeOwnView(request, conversationId, (view) => ({ ...view, notify: level }));
};

export const setMarkedUnread: Handler<NonNullable<ConversationMethods['setMarkedUnread']>> = async (request, input) => {
  await requireAccess(request, input.conversationId);
  await changeOwnView(request, input.conversationId, (view) => ({ ...view, markedUnread: input.unread }));
};

export const removeConversation: Handler<NonNullable<ConversationMethods['remove']>> = async (request, input) => {
  const { conversationId } = input;
  await requireAccess(request, conversationId);
  await changeView(request, request.userId, conversationId, (view) => ({
    ...view,
    isHidden: true,
    pinnedAt: undefined,
    markedUnread: false,
  }));
  await request.tell([request.userId], { type: 'event', event: { type: 'conversation.removed', conversationId } });
};

export async function changeOwnView(
  request: ServerRequest,
  conversationId: string,
  change: (view: ViewRow) => ViewRow,
): Promise<void> {
  await changeView(request, request.userId, conversationId, change);
  await request.tell([request.userId], { type: 'conversation', conversationId });
}

export async function requireView(request: ServerRequest, conversationId: string): Promise<Conversation> {
  const conversation = await viewConversation(request, conversationId);
  if (!conversation) throw request.refuse('not-found');
  return conversation;
}

function newestFirst(a: ViewRow, b: ViewRow): number {
  return positionOf(a) < positionOf(b) ? -1 : 1;
}

/** A text that sorts as the list does: newest activity first, then by id. Also the page's cursor. */
function positionOf({ activityAt, conversationId }: ViewRow): string {
  return `${String(Number.MAX_SAFE_INTEGER - activityAt).padStart(16, '0')} ${conversationId}`;
}
