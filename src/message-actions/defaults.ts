import type { MessageAction } from './action.js';
import { cancelAction } from './cancel/action.js';
import { copyAction } from './copy/action.js';
import { deleteAction, deleteUnsentAction } from './delete/action.js';
import { editAction } from './edit/action.js';
import { reactAction } from './react/action.js';
import { reactionsAction } from './reactions/action.js';
import { recallAction } from './recall/action.js';
import { replyAction } from './reply/action.js';
import { retryAction } from './retry/action.js';

/** What can be done with a message, in the order of the menu. */
export const defaultMessageActions: readonly MessageAction[] = [
  reactAction,
  replyAction,
  retryAction,
  copyAction,
  editAction,
  reactionsAction,
  cancelAction,
  recallAction,
  deleteAction,
  deleteUnsentAction,
];

/** The acts of a chat: ours, and a product's own after them. The same id takes the place of one of ours. */
export function joinMessageActions(own: readonly MessageAction[] = []): readonly MessageAction[] {
  if (own.length === 0) return defaultMessageActions;
  const ownIds = new Map(own.map((action) => [action.id, action]));
  const kept = defaultMessageActions.map((action) => ownIds.get(action.id) ?? action);
  const ids = new Set(kept.map(({ id }) => id));
  return [...kept, ...own.filter(({ id }) => !ids.has(id))];
}
