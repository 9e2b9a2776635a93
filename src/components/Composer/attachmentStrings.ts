import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of files that go along with a message; they come with what reads them. */
export const attachmentStrings = {
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
};
