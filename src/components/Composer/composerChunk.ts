import { createPart } from '../../ui/chunk/createPart.js';

/** What a composer needs beside its field: files, replies and edits, why it is closed. Fetched when idle, or when wanted. */
export const composerChunk = createPart(() => import('./composerPart.js'));
