import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of a search, and of a list that has nothing to show; they come with what a list has beside its rows. */
export const listExtraStrings = {
  'list.search.none.text': 'Check the spelling, or search with fewer letters.',
  'list.empty.title': 'No conversations yet',
  'list.empty.text': 'Start one with a person or a group. It appears here.',
  'list.empty.unread.title': 'Nothing unread',
  'list.empty.unread.text': 'Conversations with new messages appear here.',
  'list.empty.mentions.title': 'No mentions',
  'list.empty.mentions.text': 'Conversations where someone mentions you appear here.',
  'list.empty.groups.title': 'No groups yet',
  'list.empty.groups.text': 'Start a conversation with two or more people. It appears here.',
  'list.empty.show-all': 'Show all conversations',
  'list.search.none': ({ query }: { query: string }, f: StringFormatters) => `Nothing for “${f.isolate(query)}”`,
  'list.search.results': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 conversation found', other: `${f.number(count)} conversations found` }),
};
