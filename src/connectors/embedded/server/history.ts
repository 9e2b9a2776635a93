import type { HistoryAnchor, MessageMethods } from '../../../connector/connector.js';
import { MAX_PAGE } from '../limits.js';
import { type Access, requireAccess, requireMessage } from './access.js';
import { viewMessages } from './messageView.js';
import type { Handler, ServerRequest } from './request.js';
import { peopleIn, profilesOf } from './users.js';

/** Orders have no holes, so a page is a span of them. */
export const readHistory: Handler<MessageMethods['history']> = async (request, { conversationId, anchor, limit }) => {
  const access = await requireAccess(request, conversationId);
  const length = Math.min(Math.max(Math.trunc(limit) || 1, 1), MAX_PAGE);
  const [from, to] = await spanOf(request, access, anchor, length);
  const rows = from <= to ? await request.tx.list('messages', { prefix: [conversationId], from, to }) : [];
  const messages = await viewMessages(request, rows);
  return {
    messages,
    users: await profilesOf(request, messages.flatMap(peopleIn)),
    before: from > 1 ? {} : null,
    after: to < access.lastOrder ? {} : null,
  };
};

async function spanOf(
  request: ServerRequest,
  access: Access,
  anchor: HistoryAnchor,
  length: number,
): Promise<readonly [from: number, to: number]> {
  const { lastOrder } = access;
  if (anchor.at === 'latest') return [Math.max(1, lastOrder - length + 1), lastOrder];
  const { order } = await requireMessage(request, access, anchor.messageId);
  if (anchor.at === 'before') return [Math.max(1, order - length), order - 1];
  if (anchor.at === 'after') return [order + 1, Math.min(lastOrder, order + length)];
  const from = Math.max(1, Math.min(order - Math.floor(length / 2), lastOrder - length + 1));
  return [from, Math.min(lastOrder, from + length - 1)];
}
