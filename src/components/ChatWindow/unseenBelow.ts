import type { Chat } from '../../sync/createChat.js';
import { selectConversation, selectMessage } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';

/** Counting stops here: the pill says 99+ long before. */
const MOST = 1_000;

/** Unread messages of others after the furthest one that was seen. */
export function unseenBelow(
  chat: Chat,
  state: ChatState,
  ids: readonly string[],
  conversationId: string,
  seenOrder: number,
): number {
  const readOrder = selectConversation(state, conversationId)?.readUpTo?.order ?? -1;
  const from = Math.max(seenOrder, readOrder);
  let count = 0;
  for (let index = ids.length - 1; index >= 0 && count < MOST; index -= 1) {
    const message = selectMessage(state, ids[index]);
    if (message?.order === undefined) continue;
    if (message.order <= from) break;
    const isCountable = chat.kinds.get(message.content.type)?.countable !== false;
    if (isCountable && message.senderId !== state.userId) count += 1;
  }
  return count;
}
