'use client';

import { useEffect } from 'react';
import type { Presence, User } from '../model/user.js';
import { selectPresence, selectTyping, selectUser } from '../store/selectors/selectors.js';
import { useChat } from './chatContext.js';
import { useChatState } from './useChatState.js';

/** A person's profile; asked for when it is not known. */
export function useUser(userId: string | undefined): User | undefined {
  const { commands } = useChat();
  const user = useChatState((state) => selectUser(state, userId));
  useEffect(() => {
    if (userId !== undefined && !user) commands.requestProfiles([userId]);
  }, [commands, userId, user]);
  return user;
}

/** The name to show for a person: the id until the profile is known. */
export function useUserName(userId: string | undefined): string {
  return useUser(userId)?.name || userId || '';
}

/** What is known of a person's presence; `unknown` for nobody. */
export function usePresence(userId: string | undefined): Presence {
  return useChatState((state) => selectPresence(state, userId));
}

/** Ids of the people who type in a conversation, in the order in which they began. */
export function useTyping(conversationId: string): readonly string[] {
  return useChatState((state) => selectTyping(state, conversationId));
}

/** This account. */
export function useSelf(): { readonly userId: string; readonly user: User | undefined } {
  const { userId } = useChat();
  return { userId, user: useUser(userId) };
}
