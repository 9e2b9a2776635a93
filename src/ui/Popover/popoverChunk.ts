import { createChunk } from '../chunk/createChunk.js';

/** The popover itself, with Base UI's popover and positioning: fetched at the first one. */
export const popoverChunk = createChunk(async () => (await import('./PopoverSurface.js')).PopoverSurface);
