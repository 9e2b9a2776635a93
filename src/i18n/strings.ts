import type { StringFormatters } from '../shared/stringFormatters.js';

/** Days and times, people, typing, presence: the words that formatters put around what Intl gives. */
export const i18nStrings = {
  'time.today': 'Today',
  'time.yesterday': 'Yesterday',
  'time.today-at': ({ time }: { time: string }) => `Today at ${time}`,
  'time.yesterday-at': ({ time }: { time: string }) => `Yesterday at ${time}`,
  'time.date-at': ({ date, time }: { date: string; time: string }) => `${date} at ${time}`,

  'names.you': 'You',
  'names.you-object': 'you',
  'names.unknown': 'Unknown person',
  'names.others': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 other', other: `${f.number(count)} others` }),

  'count.more-than': ({ count }: { count: number }, f: StringFormatters) => `${f.number(count)}+`,
  'text.parts': ({ parts }: { parts: readonly string[] }) => parts.join(', '),

  'typing.one': 'typing',
  'typing.names': ({ names }: { names: readonly string[] }, f: StringFormatters) =>
    f.plural(names.length, { one: `${f.names(names)} is typing`, other: `${f.names(names)} are typing` }),
  'typing.many': 'Several people are typing',

  'presence.online': 'Online',
  'presence.away': 'Away',
  'presence.busy': 'Busy',
  'presence.offline': 'Offline',
  'presence.last-seen.just-now': 'Last seen just now',
  'presence.last-seen.ago': ({ ago }: { ago: string }) => `Last seen ${ago}`,
  'presence.last-seen.today': ({ time }: { time: string }) => `Last seen today at ${time}`,
  'presence.last-seen.yesterday': ({ time }: { time: string }) => `Last seen yesterday at ${time}`,
  'presence.last-seen.date': ({ date }: { date: string }) => `Last seen ${date}`,
};
