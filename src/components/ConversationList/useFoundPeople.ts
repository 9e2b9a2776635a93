'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useCommands } from '../../hooks/useCommands.js';
import { type ChatErrorInfo, toChatError } from '../../model/errors.js';

export interface FoundPeople {
  /** Best first; empty while nothing is asked for. */
  readonly userIds: readonly string[];
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly error?: ChatErrorInfo | undefined;
  /** Asks again after an error. */
  readonly retry: () => void;
}

/** A person types faster than a server answers: it is asked when they pause. */
const PAUSE_MS = 200;

const NOBODY: readonly string[] = [];

interface Answer {
  readonly key: string;
  readonly userIds: readonly string[];
  readonly error?: ChatErrorInfo | undefined;
}

/** People that the backend finds for a query; nobody where it cannot search, or while the query is too short. */
export function useFoundPeople(query: string, isWanted: boolean): FoundPeople {
  const { clock, userId } = useChat();
  const { findPeople } = useCommands();
  const minLength = useChatState((state) => state.limits.findPeople?.minLength);
  const [answer, setAnswer] = useState<Answer>();
  const [attempt, setAttempt] = useState(0);
  const words = query.trim();
  const isAsked = isWanted && minLength !== undefined && words.length >= minLength;
  const key = `${attempt} ${words}`;

  useEffect(() => {
    if (!isAsked) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = (): void => {
      findPeople(words, signal).then(
        (users) => {
          const userIds = users.map(({ id }) => id).filter((id) => id !== userId);
          if (!signal.aborted) setAnswer({ key, userIds });
        },
        (error: unknown) => {
          if (!signal.aborted) setAnswer({ key, userIds: NOBODY, error: toChatError(error, 'contacts.find') });
        },
      );
    };
    const undo = words === '' ? (ask(), undefined) : clock.schedule(PAUSE_MS, ask);
    return () => {
      undo?.();
      controller.abort();
    };
  }, [clock, findPeople, isAsked, key, words, userId]);

  const retry = (): void => setAttempt((count) => count + 1);
  if (!isAsked) return { userIds: NOBODY, status: 'idle', retry };
  // The last answer stays while the next one is under way: a list that blinks cannot be read.
  if (answer?.key !== key) return { userIds: answer?.userIds ?? NOBODY, status: 'loading', retry };
  return { userIds: answer.userIds, status: answer.error ? 'error' : 'ready', error: answer.error, retry };
}
