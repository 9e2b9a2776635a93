'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { holdOpen } from './openConversations.js';

/** Opens a conversation while the caller is mounted. True once the first load is over, whichever way it went. */
export function useOpenConversation(conversationId: string): boolean {
  const chat = useChat();
  // Before the cache is read there is nothing to open.
  const isRestored = useChatState((state) => state.connection.restored);
  const [loadedId, setLoadedId] = useState<string>();
  useEffect(() => {
    if (!isRestored) return undefined;
    let isGone = false;
    const { opened, release } = holdOpen(chat, conversationId);
    void opened.then(() => {
      if (!isGone) setLoadedId(conversationId);
    });
    return () => {
      isGone = true;
      release();
    };
  }, [chat, conversationId, isRestored]);
  return loadedId === conversationId;
}
