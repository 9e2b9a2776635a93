import type { StringFormatters } from '../shared/stringFormatters.js';

/** The connection banner, the queue, the store and what was quarantined. */
export const syncStrings = {
  'connection.offline': 'You are offline. Messages go out when you are back.',
  'connection.connecting': 'Connecting',
  'connection.updating': 'Updating',
  'connection.online': 'Back online',
  'connection.reconnecting': 'Connection lost. Reconnecting.',
  'connection.reconnecting-in': ({ seconds }: { seconds: number }, f: StringFormatters) =>
    f.plural(seconds, {
      one: 'Connection lost. Trying again in 1 second.',
      other: `Connection lost. Trying again in ${f.number(seconds)} seconds.`,
    }),
  'connection.failed': 'The server cannot be reached. Your messages wait on this device.',
  'connection.unauthorized': 'Your session has ended. Sign in again to send and receive.',
  'connection.connect-now': 'Connect now',
  'connection.sign-in': 'Sign in',
  'connection.queued': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 message waits to be sent', other: `${f.number(count)} messages wait to be sent` }),

  'storage.memory': 'This browser does not store data here. Messages stay only while this page is open.',
  'storage.full': 'This device is out of space. Free some, and keep this page open until your messages are sent.',
  'storage.newer': 'A newer version saved your messages. You can read them; load the page again to write.',
  'storage.blocked': 'Another tab is still using an older version. Close it to go on.',
  'storage.unsent': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, {
      one: '1 message has not been sent. It is lost if you close this page.',
      other: `${f.number(count)} messages have not been sent. They are lost if you close this page.`,
    }),

  'quarantine.notice': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, {
      one: '1 item from the server could not be read and is not shown. The rest is complete.',
      other: `${f.number(count)} items from the server could not be read and are not shown. The rest is complete.`,
    }),
  'quarantine.details': 'Show details',
};
