'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { selectPendingSend } from '../../store/selectors/selectors.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';

/** Whoever sends something wants to see it: the timeline goes to its end with one's own message, from wherever it was. */
export function useFollowOwn(ids: readonly string[], list: RefObject<VirtualListHandle | null>): void {
  const { store } = useChat();
  const lastId = ids.at(-1);
  const known = useRef(lastId);
  useLayoutEffect(() => {
    if (known.current === lastId) return;
    known.current = lastId;
    const send = lastId === undefined ? undefined : selectPendingSend(store.getState(), lastId);
    if (send?.state === 'queued' || send?.state === 'sending') list.current?.scrollToEnd();
  }, [store, list, lastId]);
}
