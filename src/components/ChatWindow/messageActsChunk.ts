import { createChunk } from '../../ui/chunk/createChunk.js';

/** What can be done with messages, with its menu, toolbar and keys: fetched when idle, or at the first use. */
export const messageActsChunk = createChunk(() => import('./messageActsPart.js'));
