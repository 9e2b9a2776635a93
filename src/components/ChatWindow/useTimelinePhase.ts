'use client';

import { useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import {
  selectConversation,
  selectIsMissing,
  selectRowIds,
  selectTimeline,
  selectUnread,
  selectViewedSegment,
} from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { rowNeedsParts } from './rowPartsChunk.js';

/** What stands where the messages go. */
export type TimelinePhase = 'loading' | 'rows' | 'empty' | 'failed' | 'missing';

/** What a list of conversations knows of each is no screenful. */
const SCREENFUL = 20;

export interface TimelinePhaseOptions {
  readonly isLoaded: boolean;
  /** Texts that need it wait for what draws more than plain words. */
  readonly awaitsViews: boolean;
}

/**
 * Rows are shown as soon as it is known where to open: at once when nothing is unread and a screenful is there, else when
 * the first unread message is found or the first load is over, and nothing in them could change its height for want of what
 * draws it. Once shown they stay.
 */
export function useTimelinePhase(conversationId: string, options: TimelinePhaseOptions): TimelinePhase {
  const { isLoaded, awaitsViews } = options;
  const { present } = useChat();
  const [wasShown, setWasShown] = useState(false);
  const phase = useChatState((state) => {
    const next = phaseOf(state, conversationId, isLoaded, wasShown);
    if (next !== 'rows' || wasShown || !awaitsViews) return next;
    const mustWait = selectRowIds(state, conversationId).some((id) => rowNeedsParts(state, id, present));
    return mustWait ? 'loading' : next;
  });
  if (phase === 'rows' && !wasShown) setWasShown(true);
  return phase;
}

function phaseOf(state: ChatState, conversationId: string, isLoaded: boolean, wasShown: boolean): TimelinePhase {
  const { connection } = state;
  if (!connection.restored) return 'loading';
  const timeline = selectTimeline(state, conversationId);
  const isComplete = selectViewedSegment(state, conversationId)?.before === null;
  const rows = selectRowIds(state, conversationId).length;
  if (rows > 0) {
    if (wasShown || isLoaded || timeline.dividerId !== undefined) return 'rows';
    const isEnough = rows >= SCREENFUL || isComplete;
    const isRead =
      selectConversation(state, conversationId) !== undefined && selectUnread(state, conversationId).count === 0;
    return isEnough && isRead ? 'rows' : 'loading';
  }
  const isOnline = connection.status === 'online';
  if (selectIsMissing(state, conversationId)) return 'missing';
  if (!selectConversation(state, conversationId)) return 'loading';
  if (timeline.older.status === 'error') return 'failed';
  if (isComplete) return 'empty';
  if (!isLoaded || timeline.older.status === 'loading') return 'loading';
  return isOnline || connection.status === 'offline' ? 'empty' : 'loading';
}
