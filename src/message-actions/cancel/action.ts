import { ALLOWED, refused } from '../../model/permissions.js';
import { selectPendingSend } from '../../store/selectors/selectors.js';
import type { MessageAction } from '../action.js';

export const cancelAction: MessageAction = {
  id: 'cancel',
  icon: 'close',
  label: 'action.cancel',
  group: 'away',
  isAvailable({ chat, message }) {
    const state = selectPendingSend(chat.store.getState(), message.id)?.state;
    return state === 'queued' || state === 'sending' ? ALLOWED : refused('unsupported');
  },
  run: ({ chat, message }) => chat.commands.cancelMessage(message.id),
};
