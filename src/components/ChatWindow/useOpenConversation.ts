'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { selectConversation } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { holdOpen } from './openConversations.js';

/** A line that does not come up is not waited for longer than this. */
const PATIENCE_MS = 4_000;

/**
 * Opens a conversation while the caller is mounted. True once its newest messages are there, or it is clear that they
 * will not come for now.
 */
export function useOpenConversation(conversationId: string): boolean {
  const chat = useChat();
  // Before the cache is read there is nothing to open; with a new line what is there may be old.
  const isRestored = useChatState((state) => state.connection.restored);
  const line = useChatState(lineOf);
  // Its messages may come before it does; how far it was read is known then only.
  const isKnown = useChatState((state) => selectConversation(state, conversationId) !== undefined);
  const [loadedId, setLoadedId] = useState<string>();

  useEffect(() => {
    if (!isRestored) return undefined;
    return holdOpen(chat, conversationId);
  }, [chat, conversationId, isRestored]);

  useEffect(() => {
    let isGone = false;
    // A failure is a part of the timeline's state; here it only matters that the wait is over.
    const end = (): void => {
      if (!isGone) setLoadedId(conversationId);
    };
    // Without a line this brings what the cache has, which is not the end of it.
    const opened = isRestored ? chat.commands.openConversation(conversationId) : undefined;
    if (line !== 'waiting' && isKnown) opened?.then(end, end);
    const cancel = chat.clock.schedule(PATIENCE_MS, end);
    return () => {
      isGone = true;
      cancel();
    };
  }, [chat, conversationId, isRestored, line, isKnown]);

  return loadedId === conversationId;
}

/** `waiting`: it may come up any moment. */
function lineOf({ connection }: ChatState): 'waiting' | 'up' | 'down' {
  if (connection.status === 'updating' || connection.status === 'online') return 'up';
  return connection.status === 'offline' || connection.status === 'signed-out' ? 'down' : 'waiting';
}
