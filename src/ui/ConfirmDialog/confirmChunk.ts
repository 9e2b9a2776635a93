import { createChunk } from '../chunk/createChunk.js';
import { dialogChunk } from '../Dialog/dialogChunk.js';

/** The question itself: fetched when idle, or at the first one. */
export const confirmChunk = createChunk(async () => {
  const [{ ConfirmDialog }] = await Promise.all([import('./ConfirmDialog.js'), dialogChunk.load()]);
  return ConfirmDialog;
});
