import type { Chat } from '../../sync/createChat.js';

interface Hold {
  count: number;
  cancelClose: (() => void) | undefined;
}

const holds = new WeakMap<Chat, Map<string, Hold>>();

/**
 * Keeps a conversation open as long as somebody shows it: two windows on one page, or StrictMode, which takes a window
 * away and puts it back at once. Returns the end of the hold.
 */
export function holdOpen(chat: Chat, conversationId: string): () => void {
  const ofChat = holds.get(chat) ?? new Map<string, Hold>();
  holds.set(chat, ofChat);
  const hold = ofChat.get(conversationId) ?? { count: 0, cancelClose: undefined };
  ofChat.set(conversationId, hold);
  hold.count += 1;
  hold.cancelClose?.();
  hold.cancelClose = undefined;
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    hold.count -= 1;
    if (hold.count > 0) return;
    hold.cancelClose = chat.clock.schedule(0, () => {
      ofChat.delete(conversationId);
      chat.commands.closeConversation(conversationId);
    });
  };
}
