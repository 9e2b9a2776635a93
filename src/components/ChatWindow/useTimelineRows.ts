'use client';

import { useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { selectMessage, selectRowIds } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { createRowKeys, type RowKeys } from './createRowKeys.js';
import { needsParts } from './rowPartsChunk.js';

const selectRenamed = (state: ChatState): ChatState['rowKeys'] => state.rowKeys;

/**
 * The rows of a conversation: the messages and, in the same order, their keys. While what draws more than plain words is awaited,
 * those that need it are left out.
 */
export function useTimelineRows(conversationId: string, awaitsViews: boolean): RowKeys {
  const { present } = useChat();
  const ids = useChatState(
    (state) => {
      const all = selectRowIds(state, conversationId);
      if (!awaitsViews) return all;
      return all.filter((id) => {
        const message = selectMessage(state, id);
        return message === undefined || !needsParts(present(message));
      });
    },
    awaitsViews ? isSameList : undefined,
  );
  const renamed = useChatState(selectRenamed);
  const [keysOf] = useState(createRowKeys);
  return keysOf(ids, renamed);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
