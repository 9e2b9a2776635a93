import type { MessageAction } from '../action.js';

export const replyAction: MessageAction = {
  id: 'reply',
  icon: 'reply',
  label: 'action.reply',
  shortcut: 'reply',
  places: ['toolbar', 'menu'],
  isAvailable: ({ chat, message }) => chat.can('reply', { messageId: message.id }),
  run({ chat, message, focusComposer }) {
    chat.commands.startReply(message.id);
    focusComposer();
  },
};
