import type { Conversation } from '../../model/conversation.js';
import { selectConversation, selectUnread } from '../../store/selectors/selectors.js';
import type { ChatState, UnreadCount } from '../../store/state.js';

/** What the list can be narrowed to, in the order of the buttons. */
export const CONVERSATION_FILTERS = ['all', 'unread', 'mentions', 'groups'] as const;

/** One of the filters above the list. */
export type ConversationFilter = (typeof CONVERSATION_FILTERS)[number];

export interface FilterCounts {
  readonly unread: number;
  readonly mentions: number;
}

/** The conversations of a filter, in the list's order. The one that is open stays, though reading it took it out. */
export function filterConversations(
  state: ChatState,
  filter: ConversationFilter,
  openId: string | undefined,
): readonly string[] {
  if (filter === 'all') return state.conversationIds;
  return state.conversationIds.filter((id) => id === openId || matchesFilter(state, id, filter));
}

export function matchesFilter(state: ChatState, id: string, filter: Exclude<ConversationFilter, 'all'>): boolean {
  const conversation = selectConversation(state, id);
  if (filter === 'groups') return conversation?.kind === 'group' || conversation?.kind === 'channel';
  if (filter === 'mentions') return selectUnread(state, id).mentions > 0;
  return isUnread(conversation, selectUnread(state, id));
}

export function isUnread(conversation: Conversation | undefined, unread: UnreadCount | undefined): boolean {
  return (unread?.count ?? 0) > 0 || conversation?.markedUnread === true;
}
