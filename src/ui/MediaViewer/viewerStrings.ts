import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the media viewer; they come with it. */
export const viewerStrings = {
  'ui.position': ({ index, total }: { index: number; total: number }, f: StringFormatters) =>
    `${f.number(index)} of ${f.number(total)}`,
  'viewer.label': 'Photo viewer',
  'viewer.label-of': ({ name }: { name: string }, f: StringFormatters) => `Photo from ${f.isolate(name)}`,
  'viewer.next': 'Next',
  'viewer.previous': 'Previous',
  'viewer.zoom-in': 'Zoom in',
  'viewer.zoom-out': 'Zoom out',
  'viewer.download': 'Download',
  'viewer.to-message': 'Show in conversation',
  'viewer.loading': 'Loading photo',
  'viewer.failed': 'The photo did not load.',
};
