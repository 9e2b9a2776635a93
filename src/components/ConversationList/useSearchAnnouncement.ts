'use client';

import { useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';

/** Until nobody types any more. */
const PAUSE_MS = 600;

/** Says how many conversations a search has found, once the typing pauses. */
export function useSearchAnnouncement(query: string, count: number, isLoading: boolean): void {
  const { clock } = useChat();
  const t = useT();
  const announce = useAnnounce();
  useEffect(() => {
    if (query === '' || isLoading) return undefined;
    return clock.schedule(PAUSE_MS, () => {
      const text = count === 0 ? t('list.search.none', { query }) : t('list.search.results', { count });
      announce(text, { key: 'list.search' });
    });
  }, [clock, t, announce, query, count, isLoading]);
}
