import { createChunk } from '../../ui/chunk/createChunk.js';
import { viewerChunk } from '../../ui/MediaViewer/viewerChunk.js';

/** The pictures of a conversation, large: fetched when one is first opened. */
export const conversationViewerChunk = createChunk(async () => {
  const [{ ConversationViewer }] = await Promise.all([import('./ConversationViewer.js'), viewerChunk.load()]);
  return { ConversationViewer };
});
