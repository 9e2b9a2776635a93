'use client';

import { useMemo } from 'react';
import { useFormat } from '../i18n/useFormat.js';
import { selectUserName } from '../store/selectors/selectors.js';
import { useChat } from './chatContext.js';
import { useChatState } from './useChatState.js';
import { type ConversationFacts, useConversationFacts } from './useConversationFacts.js';
import { useUser } from './usePeople.js';

/** Members that are named in the title of a group without a name. */
const NAMED_MEMBERS = 3;

/** What a conversation is called: the group's name, the peer's name, or some members' names. */
export function useConversationTitle(conversationId: string | undefined): string {
  const { userId } = useChat();
  const format = useFormat();
  const conversation = useConversationFacts(conversationId);
  useUser(conversation?.peerId);
  const names = useChatState((state) =>
    titleParts(conversation, userId)
      .map((id) => selectUserName(state, id))
      .join('\n'),
  );
  return useMemo(
    () => conversation?.title || (names === '' ? (conversationId ?? '') : format.names(names.split('\n'))),
    [conversation, conversationId, format, names],
  );
}

function titleParts(conversation: ConversationFacts | undefined, userId: string): readonly string[] {
  if (!conversation || conversation.title) return [];
  if (conversation.peerId !== undefined) return [conversation.peerId];
  return (conversation.memberIds ?? []).filter((id) => id !== userId).slice(0, NAMED_MEMBERS);
}
