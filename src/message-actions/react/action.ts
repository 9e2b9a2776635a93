import type { MessageAction } from '../action.js';

export const reactAction: MessageAction = {
  id: 'react',
  icon: 'react',
  label: 'action.react',
  shortcut: 'react',
  // The menu has the reactions above its lines.
  places: ['toolbar'],
  isAvailable: ({ chat, message }) => chat.can('react', { messageId: message.id }),
  run: ({ pickReaction }) => pickReaction(),
};
