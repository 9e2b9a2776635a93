'use client';

import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import type { Message, MessageStatus } from '../../model/message.js';
import type { PendingSend } from '../../store/pending.js';
import { selectMessage, selectMessageStatus, selectPendingSend } from '../../store/selectors/selectors.js';
import { messageIdOfKey } from './createRowKeys.js';

export interface RowMessage {
  readonly message: Message | undefined;
  /** How far an own message got. */
  readonly status: MessageStatus | undefined;
  /** What the server does not have yet. */
  readonly send: PendingSend | undefined;
}

/** The message of a row, as plugins want it shown, by one subscription. */
export function useRowMessage(key: string): RowMessage {
  const { present } = useChat();
  return useChatState((state) => {
    const id = messageIdOfKey(state.rowKeys, key);
    // Acknowledged a moment ago, and not among the loaded messages yet.
    const shown = selectMessage(state, id) ?? selectMessage(state, key);
    return {
      message: shown && present(shown),
      status: shown && selectMessageStatus(state, shown.id),
      send: shown && selectPendingSend(state, shown.id),
    };
  }, isSameRow);
}

function isSameRow(a: RowMessage, b: RowMessage): boolean {
  return a.message === b.message && a.status === b.status && a.send === b.send;
}
