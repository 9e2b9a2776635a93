'use client';

import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import {
  selectConversation,
  selectLastMessage,
  selectUnread,
  selectUnreadTotal,
} from '../store/selectors/selectors.js';
import type { ChatState, ListState, UnreadCount } from '../store/state.js';
import { useChat } from './chatContext.js';
import { useChatState } from './useChatState.js';

const selectIds = (state: ChatState): readonly string[] => state.conversationIds;
const selectList = (state: ChatState): ListState => state.conversationList;

/** The ids of all listed conversations: pinned first, then newest activity. */
export function useConversationIds(): readonly string[] {
  return useChatState(selectIds);
}

/** How far the list is loaded. */
export function useConversationListState(): ListState {
  return useChatState(selectList);
}

/** A conversation as it is shown; `undefined` while it is not known. */
export function useConversation(conversationId: string | undefined): Conversation | undefined {
  return useChatState((state) => selectConversation(state, conversationId));
}

/** The newest message of a conversation, sent or not, as plugins want it shown. */
export function useLastMessage(conversationId: string): Message | undefined {
  const { present } = useChat();
  return useChatState((state) => {
    const message = selectLastMessage(state, conversationId);
    return message && present(message);
  });
}

/** What is unread of a conversation. */
export function useUnread(conversationId: string): UnreadCount {
  return useChatState((state) => selectUnread(state, conversationId));
}

/** Unread messages over all conversations that are not muted: for a badge or the window's title. */
export function useUnreadTotal(): number {
  return useChatState(selectUnreadTotal);
}
