import { ALLOWED, refused } from '../../model/permissions.js';
import { selectPendingSend } from '../../store/selectors/selectors.js';
import type { MessageAction } from '../action.js';

export const retryAction: MessageAction = {
  id: 'retry',
  icon: 'refresh',
  label: 'action.retry',
  isAvailable: ({ chat, message }) =>
    selectPendingSend(chat.store.getState(), message.id)?.state === 'failed' ? ALLOWED : refused('unsupported'),
  run: ({ chat, message }) => chat.commands.retryMessage(message.id),
};
