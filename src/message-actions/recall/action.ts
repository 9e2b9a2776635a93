import { refused } from '../../model/permissions.js';
import { selectPendingSend } from '../../store/selectors/selectors.js';
import type { MessageAction } from '../action.js';

export const recallAction: MessageAction = {
  id: 'recall',
  icon: 'undo',
  label: 'action.recall',
  shortcut: 'recall',
  group: 'away',
  confirm: 'confirm.recall',
  done: 'done.recalled',
  isAvailable({ chat, message }) {
    // One that has not left yet is cancelled or deleted.
    if (selectPendingSend(chat.store.getState(), message.id)) return refused('unsupported');
    return chat.can('recall', { messageId: message.id });
  },
  run: ({ chat, message }) => chat.commands.recallMessage(message.id),
};
