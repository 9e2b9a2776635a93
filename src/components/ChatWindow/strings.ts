import type { StringFormatters } from '../../shared/stringFormatters.js';

/** The open conversation: its header and states (`chat.*`), timeline, message rows, reactions and announcements. */
export const chatWindowStrings = {
  'chat.label': ({ name }: { name: string }, f: StringFormatters) => `Chat with ${f.isolate(name)}`,
  'chat.label-group': ({ name }: { name: string }, f: StringFormatters) => `Group ${f.isolate(name)}`,
  'chat.back': 'Back to conversations',
  'chat.members': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 member', other: `${f.number(count)} members` }),
  'chat.members-online': ({ count, online }: { count: number; online: number }, f: StringFormatters) =>
    f.plural(count, {
      one: `1 member, ${f.number(online)} online`,
      other: `${f.number(count)} members, ${f.number(online)} online`,
    }),
  'chat.bot': 'Bot',
  'chat.none.title': 'No conversation open',
  'chat.loading': 'Loading messages',
  'chat.error.title': 'The messages did not load',
  'chat.error.text': 'What you wrote is safe on this device.',

  'timeline.label': ({ name }: { name: string }, f: StringFormatters) => `Messages in ${f.isolate(name)}`,
  'timeline.new': 'New',
  'timeline.new.label': 'New messages start here',
  'timeline.older.loading': 'Loading older messages',
  'timeline.older.error': 'Older messages did not load.',
  'timeline.older.load': 'Load older messages',
  'timeline.newer.loading': 'Loading newer messages',
  'timeline.newer.error': 'Newer messages did not load.',
  'timeline.gap': 'Some messages are missing here.',
  'timeline.gap.load': 'Load them',
  'timeline.gap.loading': 'Loading missing messages',
  'timeline.start': 'The conversation starts here',

  'message.you': 'You',
  'message.status.queued': 'Waiting to be sent',
  'message.status.sending': 'Sending',
  'message.status.sent': 'Sent',
  'message.status.delivered': 'Delivered',
  'message.status.read': 'Read',
  'message.status.failed': 'Not sent',
  'message.edited': 'Edited',
  'message.edited-at': ({ time }: { time: string }) => `Edited ${time}`,
  'message.not-stored': 'Not stored on this device yet',
  'message.reactions': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 reaction', other: `${f.number(count)} reactions` }),
  'message.plain': 'Some messages could not be drawn in full. They are shown as plain text.',
  'message.broken': 'This message could not be shown. The rest of the conversation is complete.',
};
