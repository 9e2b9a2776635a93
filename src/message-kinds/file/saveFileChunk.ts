import { createChunk } from '../../ui/chunk/createChunk.js';

/** Saves files on the device: fetched with the first one. */
export const saveFileChunk = createChunk(() => import('./saveFile.js'));
