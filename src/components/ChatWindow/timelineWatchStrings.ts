import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of what watches over a timeline: what a screen reader is told, the way down and back. They come with it. */
export const timelineWatchStrings = {
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
  'timeline.jump.gone': 'The original message is no longer available.',
  'timeline.jump.loading': 'Looking for the message',
  'message.highlighted': 'Found message',
};
