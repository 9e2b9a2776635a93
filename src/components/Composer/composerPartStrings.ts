import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of what a composer has beside its field: files, replies and edits, why it is closed. They come with it. */
export const composerPartStrings = {
  'composer.attachments': 'Attachments',
  'composer.attachment.remove': ({ name }: { name: string }, f: StringFormatters) => `Remove ${f.isolate(name)}`,
  'composer.attachment.added': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 file attached', other: `${f.number(count)} files attached` }),
  'composer.attachment.too-large': ({ name, limit }: { name: string; limit: number }, f: StringFormatters) =>
    `${f.isolate(name)} is over ${f.fileSize(limit)}. Choose a smaller file.`,
  'composer.attachment.empty': ({ name }: { name: string }, f: StringFormatters) =>
    `${f.isolate(name)} is empty. Choose another file.`,
  'composer.attachment.folder': 'A folder cannot be sent. Choose the files in it.',
  'composer.attachment.too-many': ({ max }: { max: number }, f: StringFormatters) =>
    f.plural(max, { one: 'No more than 1 file at a time.', other: `No more than ${f.number(max)} files at a time.` }),
  'composer.reply': ({ name }: { name: string }, f: StringFormatters) => `Reply to ${f.isolate(name)}`,
  'composer.reply-self': 'Reply to yourself',
  'composer.reply.cancel': 'Cancel reply',
  'composer.edit': 'Edit message',
  'composer.edit.cancel': 'Cancel editing',
  'composer.edit.unchanged': 'Nothing has changed yet.',
  'composer.closed.read-only': 'You can read here, but not write.',
  'composer.closed.left': 'You left this group.',
  'composer.closed.removed': 'You were removed from this group.',
  'composer.closed.signed-out': 'Your session has ended. Sign in again to write.',
  'composer.slow-mode': ({ seconds }: { seconds: number }, f: StringFormatters) =>
    `Slow mode, ${f.number(seconds)} s left.`,
  'composer.unblock': 'Unblock',
};
