import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of what a row may hold beside plain words: quote, reactions, why it was not sent (`failure.*`). They come with it. */
export const rowPartStrings = {
  'message.uncertain': 'May have been sent. Check with the other person before you send it again.',
  'message.retry': 'Retry',
  'message.delete': 'Delete',
  'message.reply-to': ({ name }: { name: string }, f: StringFormatters) => `Reply to ${f.isolate(name)}`,
  'message.reply-to-you': 'Reply to you',
  'message.reply.jump': ({ name }: { name: string }, f: StringFormatters) =>
    `Go to the original message from ${f.isolate(name)}`,
  'message.reply.gone': 'The original message is no longer available',
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
  'failure.network': 'Not sent: no connection',
  'failure.timeout': 'Not sent: the server did not answer',
  'failure.aborted': 'Not sent: cancelled',
  'failure.unauthorized': 'Not sent: sign in again',
  'failure.not-allowed': 'Not sent: you may not write here',
  'failure.blocked': 'Not sent: this person does not receive your messages',
  'failure.not-found': 'Not sent: the conversation, or what it answers, no longer exists',
  'failure.invalid': 'Not sent: the server did not accept it',
  'failure.conflict': 'Not sent: the conversation has changed',
  'failure.expired': 'Not sent: it waited too long',
  'failure.rate-limited': 'Not sent: too many messages at once',
  'failure.too-large': 'Not sent: it is too large',
  'failure.file-too-large': ({ limit }: { limit: number }, f: StringFormatters) =>
    `Not sent: the file is over ${f.fileSize(limit)}`,
  'failure.unsupported': 'Not sent: this server cannot carry it',
  'failure.not-sent': 'Not sent',
  'failure.storage': 'Not sent: this device could not store it',
  'failure.unknown': 'Not sent: the server gave no reason',
  'chat.none.text': 'Choose one from the list, or start a new one.',
  'chat.missing.title': 'This conversation is not here',
  'chat.missing.text': 'It may have been deleted, or you may have lost access. Choose another one.',
  'chat.empty.title': 'No messages yet',
  'chat.empty.text': ({ name }: { name: string }, f: StringFormatters) => `Write the first one to ${f.isolate(name)}.`,
};
