import { createChunk } from '../../ui/chunk/createChunk.js';

/** What watches over a timeline: fetched as soon as the first rows are shown. */
export const timelineWatchChunk = createChunk(() => import('./TimelineWatch.js'));
