import type { StringFormatters } from '../shared/stringFormatters.js';

/** What a person reads by error code when something failed. Beside a message that was not sent: `failure.*`, with its row. */
export const modelStrings = {
  'error.network': 'There is no connection to the server. Check your network, then try again.',
  'error.timeout': 'The server did not answer in time. Try again.',
  'error.unauthorized': 'Your session has ended. Sign in again.',
  'error.not-allowed': 'You do not have permission for this. Nothing was changed.',
  'error.blocked': 'Messages between you and this person are blocked. Nothing was sent.',
  'error.not-found': 'This is no longer here. It may have been deleted, or you may have lost access.',
  'error.invalid': 'The server did not accept this. Change it, then try again.',
  'error.conflict': 'Someone changed this at the same time. Look at the new version, then try again.',
  'error.expired': 'The time for this has passed. Nothing was changed.',
  'error.rate-limited': 'That was too much at once. Wait a moment, then try again.',
  'error.rate-limited-for': ({ seconds }: { seconds: number }, f: StringFormatters) =>
    f.plural(seconds, {
      one: 'That was too much at once. Try again in 1 second.',
      other: `That was too much at once. Try again in ${f.number(seconds)} seconds.`,
    }),
  'error.too-large': 'This is larger than allowed. Choose something smaller.',
  'error.unsupported': 'This server cannot do that. Nothing was changed.',
  'error.not-sent': 'The message was not sent. Your text is back in the field.',
  'error.storage': 'This device could not save your data. Keep this page open until your messages are sent.',
  'error.unknown': 'It did not work, and the server gave no reason. Try again.',
};
