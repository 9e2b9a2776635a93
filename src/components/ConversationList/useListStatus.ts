'use client';

import { useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useConnection } from '../../hooks/useConnection.js';
import { useConversationIds, useConversationListState } from '../../hooks/useConversations.js';
import type { ChatErrorInfo } from '../../model/errors.js';

export interface ListStatus {
  /** What stands in place of rows while there are none: `empty` when there really are none. */
  readonly state: 'loading' | 'error' | 'empty' | 'rows';
  readonly error: ChatErrorInfo | undefined;
  /** What stands below the last row. */
  readonly more: 'loading' | 'error' | undefined;
  readonly isComplete: boolean;
  /** Conversations that are loaded. */
  readonly loaded: number;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** How far the list is: from the cache, from the server, or not at all. */
export function useListStatus(): ListStatus {
  const list = useConversationListState();
  const connection = useConnection();
  const { commands, store } = useChat();
  const { loadConversations, reconnect } = commands;
  const loaded = useConversationIds().length;
  const isOnline = useChatState((state) => state.connection.status === 'online');

  const loadMore = useCallback(() => {
    if (!isOnline) return;
    const { cursor } = store.getState().conversationList;
    const goOn = (): Promise<void> | undefined => {
      // What was under way may have been the page before the one that is asked for.
      const list = store.getState().conversationList;
      return list.cursor === cursor && !list.complete ? loadConversations() : undefined;
    };
    // A failure is in the state, and stands below the rows.
    loadConversations()
      .then(goOn)
      .catch(() => undefined);
  }, [isOnline, loadConversations, store]);
  const retry = useCallback(() => {
    if (isOnline) loadConversations().catch(() => undefined);
    else reconnect();
  }, [isOnline, loadConversations, reconnect]);

  const common = { isComplete: list.complete, loaded, loadMore, retry };
  if (loaded > 0) {
    const isWaiting = !list.complete && isOnline && list.status !== 'error';
    const more = list.status === 'error' && isOnline ? 'error' : isWaiting ? 'loading' : undefined;
    return { ...common, state: 'rows', error: list.error, more };
  }
  const none = { ...common, more: undefined };
  if (list.complete && list.status === 'ready') return { ...none, state: 'empty', error: undefined };
  if (list.status === 'error') return { ...none, state: 'error', error: list.error };
  const isLost = connection.status === 'offline' || connection.status === 'signed-out';
  if (connection.restored && isLost) return { ...none, state: 'error', error: connection.error };
  return { ...none, state: 'loading', error: undefined };
}
