'use client';

import type { Verdict } from '../model/permissions.js';
import type { ChatAction } from '../sync/createChat.js';
import { useChat } from './chatContext.js';
import { useChatState } from './useChatState.js';

/** Whether an act on a conversation may be done: yes, or the reason. */
export function useCan(action: ChatAction, conversationId: string): Verdict {
  const chat = useChat();
  return useChatState(() => chat.can(action, { conversationId }), isSameVerdict);
}

function isSameVerdict(a: Verdict, b: Verdict): boolean {
  return a.allowed === b.allowed && (a.allowed || b.allowed || a.reason === b.reason);
}
