'use client';

import { useState } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { useRowIds } from '../../hooks/useMessages.js';
import type { ChatState } from '../../store/state.js';
import { createRowKeys, type RowKeys } from './createRowKeys.js';

const selectRenamed = (state: ChatState): ChatState['rowKeys'] => state.rowKeys;

/** The rows of a conversation: the messages and, in the same order, their keys. */
export function useTimelineRows(conversationId: string): RowKeys {
  const ids = useRowIds(conversationId);
  const renamed = useChatState(selectRenamed);
  const [keysOf] = useState(createRowKeys);
  return keysOf(ids, renamed);
}
