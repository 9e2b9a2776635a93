'use client';

import { type DependencyList, useEffect, useState } from 'react';
import type { Chat } from '../sync/createChat.js';

/**
 * Creates a chat, replaces it when `deps` change, and disposes of it in the end; safe under StrictMode. For a chat that
 * lives as long as the page, `createChat` at module level is simpler.
 *
 * @example
 * const chat = useOwnedChat(() => createChat({ connector: connect(userId) }), [userId]);
 */
export function useOwnedChat(create: () => Chat, deps: DependencyList): Chat {
  const [owned, setOwned] = useState<{ readonly chat: Chat; readonly deps: DependencyList }>(() => ({
    chat: create(),
    deps,
  }));
  const isCurrent = owned.deps.length === deps.length && owned.deps.every((dep, index) => Object.is(dep, deps[index]));
  const current = isCurrent ? owned : { chat: create(), deps };
  if (!isCurrent) setOwned(current);

  const { chat } = current;
  useEffect(() => {
    // StrictMode unmounts and mounts again at once: a chat is disposed of only when nobody came back for it.
    pending.get(chat)?.();
    pending.delete(chat);
    return () => {
      const timer = setTimeout(() => {
        pending.delete(chat);
        void chat.dispose();
      });
      pending.set(chat, () => clearTimeout(timer));
    };
  }, [chat]);

  return chat;
}

const pending = new WeakMap<Chat, () => void>();
