import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the recalled kind: the line that stays where a message was. */
export const recalledStrings = {
  'kind.recalled.name': 'recalled message',
  'kind.recalled.preview': ({ user, own }: { user: string; own: boolean }, f: StringFormatters) =>
    own ? 'You recalled a message' : `${f.isolate(user)} recalled a message`,
};
