import type { StringFormatters } from '../shared/stringFormatters.js';

/** The whole messenger: landmarks, skip links, title, sign-out and keyboard help. */
export const compositeStrings = {
  'app.label': 'Messenger',
  'app.region.details': 'Details',
  'app.skip.messages': 'Skip to messages',
  'app.skip.composer': 'Skip to writing',
  'app.resize-list': 'Width of the list',
  'app.title': ({ title }: { title: string }, f: StringFormatters) => f.isolate(title),
  'app.title-unread': ({ count, title }: { count: number; title: string }, f: StringFormatters) =>
    `(${f.number(count)}) ${f.isolate(title)}`,
  'app.unread': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 unread conversation', other: `${f.number(count)} unread conversations` }),
  'app.starting': 'Opening your messages',

  'app.account': 'Account',
  'app.sign-out': 'Sign out',

  'keys.title': 'Keyboard',
  'keys.open': 'Keyboard help',
  'keys.group.anywhere': 'Anywhere',
  'keys.group.list': 'Conversations',
  'keys.group.messages': 'Messages',
  'keys.group.composer': 'Writing',
  'keys.next-region': 'Next area',
  'keys.previous-region': 'Previous area',
  'keys.quick-switch': 'Search conversations',
  'keys.help': 'Show this help',
  'keys.close': 'Close what is open',
  'keys.move': 'Move up and down',
  'keys.ends': 'First and last',
  'keys.page': 'One page up and down',
  'keys.open-conversation': 'Open the conversation',
  'keys.conversation': 'Previous and next conversation',
  'keys.unread-conversation': 'Previous and next unread conversation',
  'keys.menu': 'Open the menu',
  'keys.enter-message': 'Go into the message',
  'keys.leave-message': 'Leave the message, then go to writing',
  'keys.reply': 'Reply',
  'keys.react': 'React',
  'keys.recall': 'Recall',
  'keys.send': 'Send',
  'keys.always-send': 'Send, whatever Enter does',
  'keys.new-line': 'New line',
  'keys.edit-last': 'Edit your last message, in an empty field',
  'keys.single-letters': 'Single-letter shortcuts',
};
