import { createChunk } from '../chunk/createChunk.js';

/** The viewer itself: fetched when it is first open. */
export const viewerChunk = createChunk(async () => (await import('./ViewerSurface.js')).ViewerSurface);
