import type { Chat } from '../../sync/createChat.js';
import type { ListSnapshot } from '../../ui/VirtualList/VirtualList.types.js';

/** Where a reader was in conversations that are not shown now. */
const positions = new WeakMap<Chat, Map<string, ListSnapshot>>();
const MOST_REMEMBERED = 100;

export function readingPosition(chat: Chat, conversationId: string): ListSnapshot | undefined {
  return positions.get(chat)?.get(conversationId);
}

export function rememberPosition(chat: Chat, conversationId: string, snapshot: ListSnapshot | undefined): void {
  const ofChat = positions.get(chat) ?? new Map<string, ListSnapshot>();
  positions.set(chat, ofChat);
  ofChat.delete(conversationId);
  // The end is where it opens anyway.
  if (!snapshot || 'atEnd' in snapshot) return;
  ofChat.set(conversationId, snapshot);
  const [oldest] = ofChat.keys();
  if (ofChat.size > MOST_REMEMBERED && oldest !== undefined) ofChat.delete(oldest);
}
