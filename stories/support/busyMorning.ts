import type { StoryChat } from './storyChat.js';
import { untilOnline } from './untilOnline.js';

/** Somebody types for a minute, a draft lies there, and a message to Leo waits or was refused. */
export async function busyMorning({ chat, join }: StoryChat): Promise<void> {
  await untilOnline(chat);
  chat.commands.saveDraft({ conversationId: 'with-yuki', text: 'I could move the workshop' });
  const { signal } = new AbortController();
  const ines = await join('ines');
  const type = (): void => void ines.presence?.sendTyping?.({ conversationId: 'lisbon', typing: true }, { signal });
  type();
  const again = setInterval(type, 3000);
  setTimeout(() => clearInterval(again), 60_000);
  chat.commands.sendMessage({
    conversationId: 'with-leo',
    content: { type: 'text', text: 'Are we still on for six' },
  });
}
