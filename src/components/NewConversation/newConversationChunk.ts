import { createChunk } from '../../ui/chunk/createChunk.js';
import { dialogChunk } from '../../ui/Dialog/dialogChunk.js';

/** The dialog and what it searches with: fetched when it is first open. */
export const newConversationChunk = createChunk(async () => {
  const [{ NewConversationDialog }] = await Promise.all([import('./NewConversationDialog.js'), dialogChunk.load()]);
  return { NewConversationDialog };
});
