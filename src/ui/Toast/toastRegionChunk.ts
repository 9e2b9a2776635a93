import { createChunk } from '../chunk/createChunk.js';

/** Where notices stand: fetched right after the first paint, so that readers hear the first one put in. */
export const toastRegionChunk = createChunk(async () => (await import('./ToastRegion.js')).ToastRegion);
