import type { MessageAction } from '../action.js';

export const editAction: MessageAction = {
  id: 'edit',
  icon: 'pencil',
  label: 'action.edit',
  isAvailable: ({ chat, message }) => chat.can('edit', { messageId: message.id }),
  run({ chat, message, focusComposer }) {
    chat.commands.startEdit(message.id);
    focusComposer();
  },
};
