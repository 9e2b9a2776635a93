'use client';

import type { Conversation } from '../model/conversation.js';
import { selectConversation } from '../store/selectors/selectors.js';
import { useChatState } from './useChatState.js';

/** What of a conversation stays the same while messages come in. */
export type ConversationFacts = Pick<
  Conversation,
  'kind' | 'title' | 'peerId' | 'avatarUrl' | 'memberCount' | 'memberIds'
>;

/**
 * Who one talks to; `undefined` while the conversation is not known. The conversation itself is another one with every
 * message, and what draws it would be drawn again with every message.
 */
export function useConversationFacts(conversationId: string | undefined): ConversationFacts | undefined {
  return useChatState((state) => factsOf(selectConversation(state, conversationId)), isSameFacts);
}

function factsOf(conversation: Conversation | undefined): ConversationFacts | undefined {
  if (!conversation) return undefined;
  const { kind, title, peerId, avatarUrl, memberCount, memberIds } = conversation;
  return { kind, title, peerId, avatarUrl, memberCount, memberIds };
}

function isSameFacts(a: ConversationFacts | undefined, b: ConversationFacts | undefined): boolean {
  return (
    a?.kind === b?.kind &&
    a?.title === b?.title &&
    a?.peerId === b?.peerId &&
    a?.avatarUrl === b?.avatarUrl &&
    a?.memberCount === b?.memberCount &&
    a?.memberIds === b?.memberIds
  );
}
