import type { StringFormatters } from '../../shared/stringFormatters.js';

/** The list of conversations (`list.*`), and of people that a search finds (`new.*`). */
export const conversationListStrings = {
  'list.title': 'Messages',
  'list.label': 'Conversations',
  'list.new': 'New conversation',
  'list.search': 'Search people and groups',
  'list.search.clear': 'Clear search',
  'list.filter.label': 'Filter conversations',
  'list.filter.all': 'All',
  'list.filter.unread': 'Unread',
  'list.filter.mentions': 'Mentions',
  'list.filter.groups': 'Groups',
  'list.filter.count': ({ label, count }: { label: string; count: number }, f: StringFormatters) =>
    f.plural(count, { one: `${label}, 1 conversation`, other: `${label}, ${f.number(count)} conversations` }),

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
  'list.badge.mention': 'You are mentioned',
  'list.badge.marked': 'Marked as unread',
  'list.mark.muted': 'Muted',
  'list.mark.mentions-only': 'Mentions only',
  'list.mark.pinned': 'Pinned',

  'new.people': 'People',
  'new.error': 'The search did not work.',
};
