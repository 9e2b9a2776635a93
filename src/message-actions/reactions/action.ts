import { ALLOWED, refused } from '../../model/permissions.js';
import type { MessageAction } from '../action.js';

/** Who reacted, by reaction. */
export const reactionsAction: MessageAction = {
  id: 'reactions',
  icon: 'smile',
  label: 'action.reactions',
  isAvailable: ({ message }) => (message.reactions?.length ? ALLOWED : refused('unsupported')),
  run: ({ showReactions }) => showReactions(),
};
