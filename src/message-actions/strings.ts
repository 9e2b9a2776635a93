import type { StringFormatters } from '../shared/stringFormatters.js';

/** The message menu (`action.*`), what it says afterwards (`done.*`) and what it asks before (`confirm.*`). */
export const messageActionStrings = {
  'action.menu': 'Message menu',
  'action.react': 'React',
  'action.reply': 'Reply',
  'action.copy': 'Copy text',
  'action.edit': 'Edit',
  'action.recall': 'Recall',
  'action.delete': 'Delete for me',
  'action.delete-unsent': 'Delete',
  'action.retry': 'Retry',
  'action.cancel': 'Cancel sending',
  'action.reactions': 'Show reactions',

  'done.copied': 'Copied',
  'done.copy-failed': 'The browser did not allow copying. Select the text and copy it by hand.',
  'done.recalled': 'The message is recalled',
  'done.deleted': 'The message is deleted for you',
  'done.edited': 'The change is saved',

  'confirm.keep': 'Keep',
  'confirm.recall.title': ({ excerpt }: { excerpt: string }, f: StringFormatters) => `Recall “${f.isolate(excerpt)}”?`,
  'confirm.recall.text': 'It disappears for everyone. A line says that you recalled a message.',
  'confirm.recall.yes': 'Recall',
  'confirm.delete.title': ({ excerpt }: { excerpt: string }, f: StringFormatters) =>
    `Delete “${f.isolate(excerpt)}” for you?`,
  'confirm.delete.text': 'It disappears on your devices. Others still see it.',
  'confirm.delete.yes': 'Delete for me',
  'confirm.delete-unsent.title': ({ excerpt }: { excerpt: string }, f: StringFormatters) =>
    `Delete “${f.isolate(excerpt)}”?`,
  'confirm.delete-unsent.text': 'It has not been sent, and it cannot be brought back.',
  'confirm.delete-unsent.yes': 'Delete',
};
