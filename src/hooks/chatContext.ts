'use client';

import { createContext, use } from 'react';
import type { Chat } from '../sync/createChat.js';

export const ChatContext = createContext<Chat | null>(null);

/** The chat of the nearest `ChatProvider`. Throws outside of one. */
export function useChat(): Chat {
  const chat = use(ChatContext);
  if (!chat) {
    throw new Error(
      'chatloom: a chat component or hook is used outside <ChatProvider>. It has no chat to show. Wrap it in <ChatProvider chat={chat}>.',
    );
  }
  return chat;
}
