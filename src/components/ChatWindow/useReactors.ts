'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useMessage } from '../../hooks/useMessages.js';

export interface Reactors {
  readonly userIds: readonly string[];
  /** `more`: the backend has others. */
  readonly status: 'all' | 'more' | 'loading' | 'failed';
  readonly loadMore: () => void;
}

const MOST_PEOPLE = 1_000;

/** Who reacted with one key: those the message names at once, the others from the backend, page by page. */
export function useReactors(messageId: string, key: string): Reactors {
  const { connector, commands } = useChat();
  const message = useMessage(messageId);
  const reaction = message?.reactions?.find((other) => other.key === key);
  const known = reaction?.userIds ?? NOBODY;
  const list = connector.messages.listReactors;
  const [pages, setPages] = useState<{ readonly ids: readonly string[]; readonly cursor?: string | undefined }>();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const userIds = [...new Set([...known, ...(pages?.ids ?? [])])].slice(0, MOST_PEOPLE);
  const hasMore =
    list !== undefined && userIds.length < (reaction?.count ?? 0) && (!pages || pages.cursor !== undefined);
  const asked = userIds.join('\n');

  useEffect(() => {
    if (asked !== '') commands.requestProfiles(asked.split('\n'));
  }, [commands, asked]);

  const load = async (): Promise<void> => {
    if (!list || !message || state === 'loading') return;
    setState('loading');
    const input = { conversationId: message.conversationId, messageId, key, cursor: pages?.cursor };
    try {
      const page = await list(input, { signal: AbortSignal.timeout(15_000) });
      // A stranger's answer: names are taken as they are shown, as text; what is no name is dropped.
      const ids = (Array.isArray(page.userIds) ? page.userIds : []).filter((id) => typeof id === 'string' && id !== '');
      const cursor = typeof page.cursor === 'string' && ids.length > 0 ? page.cursor : undefined;
      setPages({ ids: [...(pages?.ids ?? []), ...ids], cursor });
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const status = state !== 'idle' ? state : hasMore ? 'more' : 'all';
  return { userIds, status, loadMore: () => void load() };
}

const NOBODY: readonly string[] = [];
