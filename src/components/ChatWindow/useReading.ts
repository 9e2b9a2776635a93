'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import type { Message } from '../../model/message.js';
import { selectConversation, selectMessage, selectUnread } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { useLatest } from '../../ui/props/useLatest.js';
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

/**
 * What was really read (P34): rows of which half was in view while the page was seen and had the focus. Tells the server,
 * and counts what is new below. Returns what the list's `onVisibleChange` calls.
 */
export function useReading(options: ReadingOptions): (visible: VisibleRows) => void {
  const { conversationId, ids, isLive, view } = options;
  const chat = useChat();
  const latest = useLatest({ ids, isLive });
  const shown = useRef<VisibleRows>(undefined);
  const seenOrder = useRef(Number.NEGATIVE_INFINITY);
  const marker = useMemo(
    () =>
      createReadMarker({ clock: chat.clock, mark: (messageId) => chat.commands.markRead(conversationId, messageId) }),
    [chat, conversationId],
  );

  const look = useCallback(() => {
    const visible = shown.current;
    if (!visible) return;
    const state = chat.store.getState();
    const rows = latest.current;
    const seen = isLookedAt() ? lastSeen(state, rows.ids, visible) : undefined;
    if (seen?.order !== undefined) {
      seenOrder.current = Math.max(seenOrder.current, seen.order);
      marker.see(seen, isUnread(state, conversationId));
    }
    if (rows.isLive && visible.atEnd) view.setState({ isAtEnd: true, newBelow: 0, canGoBack: false });
    else {
      const newBelow = rows.isLive
        ? unseenBelow(chat, state, rows.ids, conversationId, seenOrder.current)
        : selectUnread(state, conversationId).count;
      view.setState({ isAtEnd: false, newBelow });
    }
  }, [chat, conversationId, latest, marker, view]);

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

function isUnread(state: ChatState, conversationId: string): boolean {
  return (
    selectUnread(state, conversationId).count > 0 || selectConversation(state, conversationId)?.markedUnread === true
  );
}

/** Own unsent rows that are looked back over for one that the server has. */
const MOST_UNSENT = 50;

function lastSeen(state: ChatState, ids: readonly string[], visible: VisibleRows): Message | undefined {
  const from = visible.seenKey === visible.lastKey ? visible.lastIndex : visible.lastIndex - 1;
  for (let index = from; index >= Math.max(0, from - MOST_UNSENT); index -= 1) {
    const message = selectMessage(state, ids[index]);
    if (message?.order !== undefined) return message;
  }
  return undefined;
}
