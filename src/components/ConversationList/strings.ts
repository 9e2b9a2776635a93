import type { StringFormatters } from '../../shared/stringFormatters.js';

/** The list of conversations (`list.*`) and the dialog that starts one (`new.*`). */
export const conversationListStrings = {
  'list.title': 'Messages',
  'list.label': 'Conversations',
  'list.new': 'New conversation',
  'list.search': 'Search people and groups',
  'list.search.clear': 'Clear search',
  'list.search.none': ({ query }: { query: string }, f: StringFormatters) => `Nothing for “${f.isolate(query)}”`,
  'list.search.none.text': 'Check the spelling, or search with fewer letters.',
  'list.search.results': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 conversation found', other: `${f.number(count)} conversations found` }),

  'list.filter.label': 'Filter conversations',
  'list.filter.all': 'All',
  'list.filter.unread': 'Unread',
  'list.filter.mentions': 'Mentions',
  'list.filter.groups': 'Groups',
  'list.filter.count': ({ label, count }: { label: string; count: number }, f: StringFormatters) =>
    f.plural(count, { one: `${label}, 1 conversation`, other: `${label}, ${f.number(count)} conversations` }),

  'list.empty.title': 'No conversations yet',
  'list.empty.text': 'Start one with a person or a group. It appears here.',
  'list.empty.unread.title': 'Nothing unread',
  'list.empty.unread.text': 'Conversations with new messages appear here.',
  'list.empty.mentions.title': 'No mentions',
  'list.empty.mentions.text': 'Conversations where someone mentions you appear here.',
  'list.empty.groups.title': 'No groups yet',
  'list.empty.groups.text': 'Start a conversation with two or more people. It appears here.',
  'list.empty.show-all': 'Show all conversations',
  'list.loading': 'Loading conversations',
  'list.loading-more': 'Loading more conversations',
  'list.error.title': 'The list did not load',
  'list.error.text': 'Your drafts are safe on this device.',
  'list.error.more': 'The rest of the list did not load.',

  'list.preview.draft': 'Draft:',
  'list.preview.not-sent': 'Not sent:',
  'list.preview.you': 'You:',
  'list.preview.sender': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)}:`,
  'list.preview.none': 'No messages yet',
  'list.preview.attachment': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 attachment', other: `${f.number(count)} attachments` }),

  'list.row.unread': ({ count }: { count: number }, f: StringFormatters) => `${f.number(count)} unread`,
  'list.badge.unread': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 unread message', other: `${f.number(count)} unread messages` }),
  'list.badge.mention': 'You are mentioned',
  'list.badge.mentions': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: 'You are mentioned once', other: `You are mentioned ${f.number(count)} times` }),
  'list.badge.marked': 'Marked as unread',
  'list.mark.muted': 'Muted',
  'list.mark.mentions-only': 'Mentions only',
  'list.mark.pinned': 'Pinned',
  'list.mark.group': 'Group',

  'list.action.menu': ({ name }: { name: string }, f: StringFormatters) => `Actions for ${f.isolate(name)}`,
  'list.action.pin': 'Pin to top',
  'list.action.unpin': 'Unpin',
  'list.action.mute': 'Mute',
  'list.action.unmute': 'Unmute',
  'list.action.mentions-only': 'Mentions only',
  'list.action.mark-read': 'Mark as read',
  'list.action.mark-unread': 'Mark as unread',
  'list.action.delete': 'Delete conversation',
  'list.done.pinned': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is pinned`,
  'list.done.unpinned': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is no longer pinned`,
  'list.done.muted': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is muted`,
  'list.done.unmuted': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is no longer muted`,
  'list.done.marked-unread': ({ name }: { name: string }, f: StringFormatters) =>
    `${f.isolate(name)} is marked as unread`,
  'list.done.deleted': ({ name }: { name: string }, f: StringFormatters) =>
    `The conversation with ${f.isolate(name)} is deleted`,
  'list.delete.title': ({ name }: { name: string }, f: StringFormatters) =>
    `Delete the conversation with “${f.isolate(name)}”?`,
  'list.delete.text': 'It leaves your list on all your devices. Others keep their copy.',
  'list.delete.confirm': 'Delete conversation',
  'list.delete.keep': 'Keep',

  'new.title': 'New conversation',
  'new.hint': 'Choose one person for a chat, or several for a group.',
  'new.search': 'Search people',
  'new.people': 'People',
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
  'new.error': 'The search did not work.',
  'new.group-name': 'Group name',
  'new.group-name.hint': 'Without a name, the group is called after its members.',
  'new.start-chat': 'Start chat',
  'new.create-group': 'Create group',
  'new.creating': 'Creating',
  'new.failed': 'The conversation was not created.',
};
