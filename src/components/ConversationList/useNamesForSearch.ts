'use client';

import { useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { selectConversation, selectUser } from '../../store/selectors/selectors.js';

/** Profiles beyond these come when their rows are looked at. */
const MOST_ASKED = 5_000;

/** While a search is on, asks for the names of people whose rows nobody has looked at yet: an id is not what is typed. */
export function useNamesForSearch(isSearching: boolean, loaded: number): void {
  const { commands, store } = useChat();
  useEffect(() => {
    if (!isSearching || loaded === 0) return;
    const state = store.getState();
    const unknown = state.conversationIds.slice(0, MOST_ASKED).flatMap((id) => {
      const peerId = selectConversation(state, id)?.peerId;
      return peerId === undefined || selectUser(state, peerId) ? [] : [peerId];
    });
    if (unknown.length > 0) commands.requestProfiles(unknown);
  }, [commands, store, isSearching, loaded]);
}
