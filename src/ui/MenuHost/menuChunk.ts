import { createChunk } from '../chunk/createChunk.js';

/** The menu itself, with Base UI's menu and positioning: fetched when idle, or at the first menu. */
export const menuChunk = createChunk(async () => (await import('./MenuSurface.js')).MenuSurface);
