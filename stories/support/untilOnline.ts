import type { Chat } from 'chatloom/headless';

/** Resolves when a chat has its list, for what a story does before it is looked at. */
export function untilOnline(chat: Chat): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (chat.store.getState().connection.status !== 'online') return;
      undo();
      resolve();
    };
    const undo = chat.store.subscribe(look);
    look();
  });
}
