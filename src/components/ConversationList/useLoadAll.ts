'use client';

import { useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';

/** While wanted, loads page after page until all conversations are there. What is not loaded can be neither found nor counted. */
export function useLoadAll(isWanted: boolean): void {
  const { commands, store } = useChat();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const loadOn = async (): Promise<void> => {
      if (isOver || store.getState().conversationList.complete) return;
      await commands.loadConversations();
      await loadOn();
    };
    // A failure is in the state, and stands below the rows.
    loadOn().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [commands, store, isWanted]);
}
