import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the dialog that starts a conversation; they come with it. */
export const newConversationStrings = {
  'new.title': 'New conversation',
  'new.hint': 'Choose one person for a chat, or several for a group.',
  'new.search': 'Search people',
  'new.chosen': 'Chosen people',
  'new.chosen-count': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 person chosen', other: `${f.number(count)} people chosen` }),
  'new.remove': ({ name }: { name: string }, f: StringFormatters) => `Remove ${f.isolate(name)}`,
  'new.limit': ({ max }: { max: number }, f: StringFormatters) =>
    f.plural(max, { one: 'No more than 1 person.', other: `No more than ${f.number(max)} people.` }),
  'new.min-length': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: 'Type at least 1 letter.', other: `Type at least ${f.number(count)} letters.` }),
  'new.loading': 'Searching people',
  'new.empty': 'There is nobody to write to yet.',
  'new.none': ({ query }: { query: string }, f: StringFormatters) => `Nobody found for “${f.isolate(query)}”`,
  'new.group-name': 'Group name',
  'new.group-name.hint': 'Without a name, the group is called after its members.',
  'new.start-chat': 'Start chat',
  'new.create-group': 'Create group',
  'new.creating': 'Creating',
  'new.failed': 'The conversation was not created.',
};
