import { createChunk } from '../chunk/createChunk.js';

/** The dialog itself, with Base UI's dialog: fetched at the first one. */
export const dialogChunk = createChunk(async () => (await import('./DialogSurface.js')).DialogSurface);
