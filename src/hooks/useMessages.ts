'use client';

import type { Message, MessageStatus } from '../model/message.js';
import type { PendingSend } from '../store/pending.js';
import {
  selectMessage,
  selectMessageStatus,
  selectPendingSend,
  selectRowIds,
  selectTimeline,
  selectViewedSegment,
} from '../store/selectors/selectors.js';
import { tableGet } from '../shared/table.js';
import type { Segment, Timeline, UploadProgress } from '../store/state.js';
import { useChat } from './chatContext.js';
import { useChatState } from './useChatState.js';

/** The ids of a conversation's rows, oldest first, unsent messages last. The same array while no row comes or goes. */
export function useRowIds(conversationId: string): readonly string[] {
  return useChatState((state) => selectRowIds(state, conversationId));
}

/** What is loaded of a conversation, and how a reader stands in it. */
export function useTimeline(conversationId: string): Timeline {
  return useChatState((state) => selectTimeline(state, conversationId));
}

/** The run of messages that is viewed, with its ends: `null` is the start, or the live end. */
export function useViewedSegment(conversationId: string): Segment | undefined {
  return useChatState((state) => selectViewedSegment(state, conversationId));
}

/** A message as it is shown, by its id or client id. */
export function useMessage(messageId: string | undefined): Message | undefined {
  const { present } = useChat();
  return useChatState((state) => {
    const message = selectMessage(state, messageId);
    return message && present(message);
  });
}

/** How far an own message got; `undefined` for the messages of others. */
export function useMessageStatus(messageId: string): MessageStatus | undefined {
  return useChatState((state) => selectMessageStatus(state, messageId));
}

/** An own message that the server does not have yet: its state, its error, whether it is stored. */
export function usePendingSend(messageId: string): PendingSend | undefined {
  return useChatState((state) => selectPendingSend(state, messageId));
}

/** How much of an own message's file has gone up; `undefined` when none is on its way. */
export function useUploadProgress(messageId: string): UploadProgress | undefined {
  return useChatState((state) => tableGet(state.uploads, messageId));
}
