'use client';

import { useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useFormat } from '../../i18n/useFormat.js';
import type { Message } from '../../model/message.js';
import { selectMessage, selectRowIds, selectTimeline, selectViewedSegment } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { nearIndexOf } from '../../ui/VirtualList/nearIndexOf.js';
import { messageIdOfKey } from './createRowKeys.js';
import { isSameLayout, rowLayout, type RowLayout, type RowLayoutRules } from './rowLayout.js';
import { useTimelineContext } from './timelineContext.js';

/** Rows above that are looked at for the same day, where clocks were off. */
const DAY_LOOKBACK = 100;

interface Known {
  readonly ids: readonly string[];
  readonly index: number;
  readonly parts: readonly unknown[];
  readonly layout: RowLayout | undefined;
}

/**
 * How a mounted row stands among its neighbours; `undefined` when its message has gone. Looked up from the row's last
 * place outwards, so a commit costs each mounted row a few comparisons, however long the list is.
 */
export function useRowLayout(key: string): RowLayout | undefined {
  const { userId, present } = useChat();
  const format = useFormat();
  const { conversationId, frameOf, nearIndex } = useTimelineContext();
  // Rows mount side by side: where the last one was found is where to look first, not at the top of 100 000.
  const known = useRef<Known>({ ids: [], index: nearIndex.current, parts: [], layout: undefined });

  const select = (state: ChatState): RowLayout | undefined => {
    const last = known.current;
    const ids = selectRowIds(state, conversationId);
    const id = messageIdOfKey(state.rowKeys, key);
    const isInPlace = ids[last.index] === id || ids[last.index] === key;
    const index = isInPlace ? last.index : placeOf(ids, id, key, last.index);
    const message = index < 0 ? undefined : selectMessage(state, ids[index]);
    // On its way out: it keeps its looks for the last frame.
    if (!message) return last.layout;
    nearIndex.current = index;
    const previous = selectMessage(state, ids[index - 1]);
    const next = selectMessage(state, ids[index + 1]);
    const { dividerId } = selectTimeline(state, conversationId);
    const isComplete = index === 0 && selectViewedSegment(state, conversationId)?.before === null;
    const parts = [previous, message, next, dividerId, isComplete, format, frameOf];
    if (parts.every((part, at) => part === last.parts[at])) {
      known.current = { ...last, ids, index };
      return last.layout;
    }
    const rules: RowLayoutRules = {
      userId,
      dividerId,
      isComplete,
      isNotice: (other) => frameOf(present(other)) === 'notice',
      dayOf: (other) => format.dayKey(other.sentAt),
    };
    const fresh = rowLayout({ previous, message, next, earlier: earlierThan(state, ids, index - 1) }, rules);
    const layout = last.layout && isSameLayout(last.layout, fresh) ? last.layout : fresh;
    known.current = { ids, index, parts, layout };
    return layout;
  };
  return useChatState(select);
}

function placeOf(ids: readonly string[], id: string, key: string, near: number): number {
  const index = nearIndexOf(ids, id, near);
  // Acknowledged, and still shown under its client id.
  return index < 0 && id !== key ? nearIndexOf(ids, key, near) : index;
}

function* earlierThan(state: ChatState, ids: readonly string[], index: number): Generator<Message> {
  for (let at = index - 1; at >= Math.max(0, index - DAY_LOOKBACK); at -= 1) {
    const message = selectMessage(state, ids[at]);
    if (message) yield message;
  }
}
