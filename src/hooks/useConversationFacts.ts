'use client';

import type { Conversation } from '../model/conversation.js';
import { selectConversation } from '../store/selectors/selectors.js';
import { useChatState } from './useChatState.js';

const FACTS = ['kind', 'title', 'peerId', 'avatarUrl', 'memberCount', 'memberIds'] as const;

/** What of a conversation stays the same while messages come in. */
export type ConversationFacts = Pick<Conversation, (typeof FACTS)[number]>;

/**
 * Who one talks to; `undefined` while the conversation is not known. The conversation itself is another one with every
 * message, and what draws it would be drawn again with every message.
 */
export function useConversationFacts(conversationId: string | undefined): ConversationFacts | undefined {
  return useChatState((state) => selectConversation(state, conversationId), isSameFacts);
}

function isSameFacts(a: ConversationFacts | undefined, b: ConversationFacts | undefined): boolean {
  // A server that sends the conversation anew sends its members anew.
  return (
    a === b ||
    FACTS.every((name) => a?.[name] === b?.[name] || (name === 'memberIds' && isSameList(a?.[name], b?.[name])))
  );
}

function isSameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
