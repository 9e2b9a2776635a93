import { createChunk } from '../../ui/chunk/createChunk.js';

/** Fetched right after the first paint: when the line breaks it must be there. */
export const bannersChunk = createChunk(() => import('./banners.js'));
