import type { StringFormatters } from '../../shared/stringFormatters.js';

/** The open conversation: its header and states (`chat.*`), timeline, message rows, reactions and announcements. */
export const chatWindowStrings = {
  'chat.label': ({ name }: { name: string }, f: StringFormatters) => `Chat with ${f.isolate(name)}`,
  'chat.label-group': ({ name }: { name: string }, f: StringFormatters) => `Group ${f.isolate(name)}`,
  'chat.header': 'Conversation header',
  'chat.back': 'Back to conversations',
  'chat.more': 'More',
  'chat.details': 'Details',
  'chat.members': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 member', other: `${f.number(count)} members` }),
  'chat.members-online': ({ count, online }: { count: number; online: number }, f: StringFormatters) =>
    f.plural(count, {
      one: `1 member, ${f.number(online)} online`,
      other: `${f.number(count)} members, ${f.number(online)} online`,
    }),
  'chat.bot': 'Bot',
  'chat.none.title': 'No conversation open',
  'chat.none.text': 'Choose one from the list, or start a new one.',
  'chat.missing.title': 'This conversation is not here',
  'chat.missing.text': 'It may have been deleted, or you may have lost access. Choose another one.',
  'chat.empty.title': 'No messages yet',
  'chat.empty.text': ({ name }: { name: string }, f: StringFormatters) => `Write the first one to ${f.isolate(name)}.`,
  'chat.loading': 'Loading messages',
  'chat.error.title': 'The messages did not load',
  'chat.error.text': 'What you wrote is safe on this device.',

  'timeline.label': ({ name }: { name: string }, f: StringFormatters) => `Messages in ${f.isolate(name)}`,
  'timeline.new': 'New',
  'timeline.new.label': 'New messages start here',
  'timeline.new-messages': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 new message', other: `${f.number(count)} new messages` }),
  'timeline.to-newest': 'Go to the newest message',
  'timeline.to-newest-count': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, {
      one: 'Go to the newest message, 1 is new',
      other: `Go to the newest message, ${f.number(count)} are new`,
    }),
  'timeline.to-first-unread': 'Go to the first unread message',
  'timeline.back': 'Back to where you were',
  'timeline.older.loading': 'Loading older messages',
  'timeline.older.error': 'Older messages did not load.',
  'timeline.older.load': 'Load older messages',
  'timeline.newer.loading': 'Loading newer messages',
  'timeline.newer.error': 'Newer messages did not load.',
  'timeline.gap': 'Some messages are missing here.',
  'timeline.gap.load': 'Load them',
  'timeline.gap.loading': 'Loading missing messages',
  'timeline.start': 'The conversation starts here',
  'timeline.jump.gone': 'The original message is no longer available.',
  'timeline.jump.loading': 'Looking for the message',
  'timeline.day': ({ date }: { date: string }) => `Messages of ${date}`,

  'message.you': 'You',
  'message.status.queued': 'Waiting to be sent',
  'message.status.sending': 'Sending',
  'message.status.sent': 'Sent',
  'message.status.delivered': 'Delivered',
  'message.status.read': 'Read',
  'message.status.failed': 'Not sent',
  'message.read-by': ({ count }: { count: number }, f: StringFormatters) => `Read by ${f.number(count)}`,
  'message.edited': 'Edited',
  'message.edited-at': ({ time }: { time: string }) => `Edited ${time}`,
  'message.not-stored': 'Not stored on this device yet',
  'message.uncertain': 'May have been sent. Check with the other person before you send it again.',
  'message.held-back': 'Waits for the message before it',
  'message.retry': 'Retry',
  'message.delete': 'Delete',
  'message.reply-to': ({ name }: { name: string }, f: StringFormatters) => `Reply to ${f.isolate(name)}`,
  'message.reply-to-you': 'Reply to you',
  'message.reply.jump': ({ name }: { name: string }, f: StringFormatters) =>
    `Go to the original message from ${f.isolate(name)}`,
  'message.reply.gone': 'The original message is no longer available',
  'message.reactions': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 reaction', other: `${f.number(count)} reactions` }),
  'message.hint': 'Press Enter for the parts of this message.',
  'message.highlighted': 'Found message',
  'message.plain': 'Some messages could not be drawn in full. They are shown as plain text.',
  'message.broken': 'This message could not be shown. The rest of the conversation is complete.',

  'reaction.label': 'Reactions',
  'reaction.pill': ({ emoji, count }: { emoji: string; count: number }, f: StringFormatters) =>
    f.plural(count, { one: `${emoji}, 1 reaction`, other: `${emoji}, ${f.number(count)} reactions` }),
  'reaction.pill-own': ({ emoji, count }: { emoji: string; count: number }, f: StringFormatters) =>
    f.plural(count, {
      one: `${emoji}, 1 reaction, yours`,
      other: `${emoji}, ${f.number(count)} reactions, one of them yours`,
    }),
  'reaction.who': (
    { names, total, emoji }: { names: readonly string[]; total: number; emoji: string },
    f: StringFormatters,
  ) => `${f.names(names, { total })} reacted with ${emoji}`,
  'reaction.limit': 'This message has as many different reactions as it can take.',

  'announce.message': ({ name, text }: { name: string; text: string }, f: StringFormatters) =>
    `${f.isolate(name)}: ${f.isolate(text)}`,
  'announce.messages': ({ count, title }: { count: number; title: string }, f: StringFormatters) =>
    f.plural(count, {
      one: `1 new message in ${f.isolate(title)}`,
      other: `${f.number(count)} new messages in ${f.isolate(title)}`,
    }),
  'announce.failed': ({ text }: { text: string }, f: StringFormatters) =>
    `Your message was not sent: ${f.isolate(text)}. Open its actions to retry or delete it.`,
  'announce.older': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 older message loaded', other: `${f.number(count)} older messages loaded` }),
  'announce.edited': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} edited this message`,
  'announce.reacted': ({ name, emoji }: { name: string; emoji: string }, f: StringFormatters) =>
    `${f.isolate(name)} reacted with ${emoji}`,
  'announce.opened': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is open`,
};
