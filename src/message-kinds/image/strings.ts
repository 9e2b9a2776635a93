import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the image kind. */
export const imageStrings = {
  'kind.image.name': 'photo',
  'kind.image.preview': 'Photo',
  'kind.image.alt': ({ name }: { name: string }, f: StringFormatters) => `Photo from ${f.isolate(name)}`,
  'kind.image.alt-own': 'Photo from you',
  'kind.image.open': ({ name }: { name: string }, f: StringFormatters) => `Open photo ${f.isolate(name)}`,
  'kind.image.loading': 'Loading photo',
  'kind.image.failed': 'The photo did not load.',
  'kind.image.retry': 'Load it again',
  'kind.image.too-large': 'The photo is too large to show. Download it to see it.',
  'kind.image.held': 'Show photo',
};
