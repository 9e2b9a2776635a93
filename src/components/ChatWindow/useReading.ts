'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { selectMessage, selectUnread } from '../../store/selectors/selectors.js';
import type { VisibleRows } from '../../ui/VirtualList/VirtualList.types.js';
import { createReadMarker } from './createReadMarker.js';
import type { TimelineView } from './timelineView.js';
import { unseenBelow } from './unseenBelow.js';

export interface ReadingOptions {
  readonly conversationId: string;
  readonly ids: readonly string[];
  /** Nothing comes after the last row. */
  readonly isLive: boolean;
  readonly view: TimelineView;
}

/** Rows that are looked back over for one that the server has. */
const OWN_UNSENT = 50;

/**
 * What was really read (P34): rows of which half was in view while the page was seen and had the focus. Tells the server,
 * and counts what is new below. Returns what the list's `onVisibleChange` calls.
 */
export function useReading({ conversationId, ids, isLive, view }: ReadingOptions): (visible: VisibleRows) => void {
  const chat = useChat();
  const shown = useRef<VisibleRows>(undefined);
  const seenOrder = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef({ ids, isLive });
  latest.current = { ids, isLive };
  const marker = useMemo(
    () =>
      createReadMarker({
        clock: chat.clock,
        mark: (messageId) => chat.commands.markRead(conversationId, messageId),
      }),
    [chat, conversationId],
  );

  const look = useCallback(() => {
    const visible = shown.current;
    const { ids: rows, isLive: isAtLive } = latest.current;
    if (!visible) return;
    const state = chat.store.getState();
    const seen = isLookedAt() ? lastKnown(rows, visible) : undefined;
    const message = selectMessage(state, seen);
    if (message?.order !== undefined) {
      seenOrder.current = Math.max(seenOrder.current, message.order);
      if (needsMark(message.order)) marker.see(message);
    }
    const isAtEnd = isAtLive && visible.atEnd;
    const newBelow = isAtLive
      ? unseenBelow(chat, state, rows, conversationId, seenOrder.current)
      : selectUnread(state, conversationId).count;
    view.setState({ isAtEnd, newBelow: isAtEnd ? 0 : newBelow, ...(isAtEnd ? { canGoBack: false } : {}) });

    function lastKnown(all: readonly string[], { lastIndex, seenKey, lastKey }: VisibleRows): string | undefined {
      const from = seenKey === lastKey ? lastIndex : lastIndex - 1;
      for (let index = from; index >= Math.max(0, from - OWN_UNSENT); index -= 1) {
        if (selectMessage(state, all[index])?.order !== undefined) return all[index];
      }
      return undefined;
    }

    /** Own words and notices alone are no news for the server. */
    function needsMark(order: number): boolean {
      const conversation = state.conversations && selectConversationMarks(state, conversationId);
      return conversation.isUnread && order > conversation.readOrder;
    }
  }, [chat, conversationId, marker, view]);

  // New rows may come without moving what is in view.
  useEffect(look, [look, ids, isLive]);

  useEffect(() => {
    const onVisibility = (): void => {
      // What was seen until now was seen.
      if (document.visibilityState === 'hidden') marker.flush();
      else look();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('focus', look);
    window.addEventListener('pagehide', marker.flush);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('focus', look);
      window.removeEventListener('pagehide', marker.flush);
      marker.flush();
      marker.stop();
    };
  }, [look, marker]);

  return useCallback(
    (visible) => {
      shown.current = visible;
      look();
    },
    [look],
  );
}

function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}
