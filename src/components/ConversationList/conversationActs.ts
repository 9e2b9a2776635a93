import type { Connector } from '../../connector/connector.js';
import type { NotifyLevel } from '../../model/conversation.js';
import { limitOf } from '../../model/permissions.js';
import { tableGet } from '../../shared/table.js';
import { selectConversation, selectUnread } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { isUnread } from './conversationFilters.js';

/** One thing that can be done with a conversation from the list. */
export type ConversationAct =
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'notify'; readonly level: NotifyLevel }
  | { readonly type: 'read'; readonly messageId: string | undefined }
  | { readonly type: 'unread' }
  | { readonly type: 'delete' };

/** What can be done with a conversation here and now, in the menu's order. What the backend lacks is not among it. */
export function conversationActs(
  state: ChatState,
  connector: Connector,
  conversationId: string,
): readonly ConversationAct[] {
  const conversation = selectConversation(state, conversationId);
  if (!conversation) return [];
  const has = (name: Parameters<typeof limitOf>[0]): boolean => limitOf(name, state.limits, conversation) !== undefined;
  const acts: ConversationAct[] = [];
  if (has('pinConversation')) acts.push({ type: 'pin', pinned: conversation.pinnedAt === undefined });
  const levels = limitOf('notifyLevels', state.limits, conversation) ?? [];
  const level = conversation.notify ?? 'all';
  const isGroup = conversation.kind !== 'direct';
  if (level !== 'all' && levels.includes('all')) acts.push({ type: 'notify', level: 'all' });
  if (level !== 'none' && levels.includes('none')) acts.push({ type: 'notify', level: 'none' });
  if (isGroup && level !== 'mentions' && levels.includes('mentions')) acts.push({ type: 'notify', level: 'mentions' });
  if (isUnread(conversation, selectUnread(state, conversationId))) {
    const messageId = newestMessageId(state, conversationId);
    const canRead = messageId !== undefined && connector.receipts?.markRead !== undefined;
    if (canRead || has('markUnread')) acts.push({ type: 'read', messageId });
  } else if (has('markUnread')) acts.push({ type: 'unread' });
  if (has('removeConversation')) acts.push({ type: 'delete' });
  return acts;
}

/** The newest message that the server knows of, for the read marker. */
function newestMessageId(state: ChatState, conversationId: string): string | undefined {
  return (
    tableGet(state.timelines, conversationId)?.segments.at(-1)?.ids.at(-1) ??
    selectConversation(state, conversationId)?.lastMessage?.id
  );
}
