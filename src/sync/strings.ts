import type { StringFormatters } from '../shared/stringFormatters.js';

/** The connection banner, the queue and the store. */
export const syncStrings = {
  'connection.offline': 'You are offline. Messages go out when you are back.',
  'connection.connecting': 'Connecting',
  'connection.updating': 'Updating',
  'connection.online': 'Back online',
  'connection.unauthorized': 'Your session has ended. Sign in again to send and receive.',
  'connection.connect-now': 'Connect now',
  'connection.sign-in': 'Sign in',
  'connection.queued': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 message waits to be sent', other: `${f.number(count)} messages wait to be sent` }),

  'storage.memory': 'This browser does not store data here. Messages stay only while this page is open.',
  'storage.full': 'This device is out of space. Free some, and keep this page open until your messages are sent.',
  'storage.newer': 'A newer version of this page keeps your messages here. Load the page again to see them all.',
  'storage.blocked': 'Another tab is still using an older version. Close it to go on.',
};
