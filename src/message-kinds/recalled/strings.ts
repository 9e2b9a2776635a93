import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the recalled kind: the line that stays where a message was. */
export const recalledStrings = {
  'kind.recalled.name': 'recalled message',
  'kind.recalled.preview': ({ user, own }: { user: string; own: boolean }, f: StringFormatters) =>
    own ? 'You recalled a message' : `${f.isolate(user)} recalled a message`,
  'kind.recalled.by-other': ({ actor, author }: { actor: string; author: string }, f: StringFormatters) =>
    `${f.isolate(actor)} recalled a message from ${f.isolate(author)}`,
  'kind.recalled.by-you': ({ author }: { author: string }, f: StringFormatters) =>
    `You recalled a message from ${f.isolate(author)}`,
  'kind.recalled.yours-by-other': ({ actor }: { actor: string }, f: StringFormatters) =>
    `${f.isolate(actor)} recalled your message`,
  'kind.recalled.edit-again': 'Edit again',
};
