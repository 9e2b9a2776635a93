import type { StringFormatters } from '../shared/stringFormatters.js';

/** Words of parts that know no chat: buttons and dialogs (`ui.*`), and what stands where the emoji grid will be. */
export const uiStrings = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.delete': 'Delete',
  'ui.more': 'More',
  'ui.clear': 'Clear',
  'ui.retry': 'Try again',
  'ui.dismiss': 'Dismiss',
  'ui.undo': 'Undo',
  'ui.loading': 'Loading',
  'ui.notices': 'Notices',
  'ui.progress': ({ share }: { share: number }, f: StringFormatters) => f.percent(share),

  'emoji.loading': 'Loading emoji',
  'emoji.failed': 'The emoji did not load.',
};
