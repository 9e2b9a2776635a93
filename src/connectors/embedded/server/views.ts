import type { ViewRow } from '../store/rows.js';
import type { ServerRequest } from './request.js';

/** Changes how one account has a conversation. Each change counts the revision up, told or not. */
export async function changeView(
  { tx }: Pick<ServerRequest, 'tx'>,
  userId: string,
  conversationId: string,
  change: (view: ViewRow) => ViewRow,
): Promise<ViewRow> {
  const former = (await tx.get('views', [userId, conversationId])) ?? newView(conversationId);
  const view = { ...change(former), revision: former.revision + 1 };
  tx.put('views', [userId, conversationId], view);
  return view;
}

function newView(conversationId: string): ViewRow {
  return { conversationId, activityAt: 0, unread: { count: 0, mentions: 0 }, isHidden: true, revision: 0 };
}
