'use client';

import { useCallback, useDeferredValue } from 'react';
import { useSelection } from '../../hooks/selectionContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import type { ChatState } from '../../store/state.js';
import { type ConversationFilter, filterConversations } from './conversationFilters.js';
import type { ConversationSearch } from './searchConversations.js';

const NONE: readonly string[] = [];

/**
 * The ids to show, in order: of the filter, or, with a query, of all conversations that match it. The same array while
 * none comes, goes or moves. None while the `search` is not there.
 */
export function useListedConversations(
  filter: ConversationFilter,
  query: string,
  search: ConversationSearch | undefined,
): readonly string[] {
  const { conversationId } = useSelection();
  // Typing goes first; ten thousand names are looked through right after.
  const wanted = useDeferredValue(query.trim());
  const select = useCallback(
    (state: ChatState) =>
      wanted === ''
        ? filterConversations(state, filter, conversationId)
        : (search?.find(state, state.conversationIds, wanted) ?? NONE),
    [wanted, filter, conversationId, search],
  );
  return useChatState(select, isSameList);
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]));
}
