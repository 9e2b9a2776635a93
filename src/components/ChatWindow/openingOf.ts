import { selectRowKey, selectTimeline } from '../../store/selectors/selectors.js';
import type { Chat } from '../../sync/createChat.js';
import type { ListOpening } from '../../ui/VirtualList/VirtualList.types.js';
import { readingPosition } from './readingPositions.js';

/** Where a conversation opens: at what was not read yet, else where the reader was, else at the newest message (P60). */
export function openingOf(chat: Chat, conversationId: string): ListOpening {
  const state = chat.store.getState();
  const { dividerId } = selectTimeline(state, conversationId);
  if (dividerId !== undefined) return { key: selectRowKey(state, dividerId), align: 'start' };
  return readingPosition(chat, conversationId) ?? 'end';
}
