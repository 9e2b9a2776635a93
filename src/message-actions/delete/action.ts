import { ALLOWED, refused } from '../../model/permissions.js';
import { selectPendingSend } from '../../store/selectors/selectors.js';
import type { MessageAction, MessageActionTarget } from '../action.js';

export const deleteAction: MessageAction = {
  id: 'delete',
  icon: 'trash',
  label: 'action.delete',
  tone: 'danger',
  group: 'away',
  confirm: 'confirm.delete',
  done: 'done.deleted',
  isAvailable: (target) =>
    sendOf(target) ? refused('unsupported') : target.chat.can('deleteForMe', { messageId: target.message.id }),
  run: ({ chat, message }) => chat.commands.deleteMessages([message.id]),
};

/** Throws away a message that was not sent. */
export const deleteUnsentAction: MessageAction = {
  id: 'delete-unsent',
  icon: 'trash',
  label: 'action.delete-unsent',
  tone: 'danger',
  group: 'away',
  confirm: 'confirm.delete-unsent',
  isAvailable: (target) => (sendOf(target)?.state === 'failed' ? ALLOWED : refused('unsupported')),
  run: ({ chat, message }) => chat.commands.cancelMessage(message.id),
};

function sendOf({ chat, message }: MessageActionTarget) {
  return selectPendingSend(chat.store.getState(), message.id);
}
