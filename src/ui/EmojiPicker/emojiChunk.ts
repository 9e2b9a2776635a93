import { createChunk } from '../chunk/createChunk.js';
import { loadEmojiCatalog } from './loadEmojiCatalog.js';

/** The grid, the data and the search index: fetched when a picker is first open, or by `prefetchEmoji`. */
export const emojiChunk = createChunk(async () => {
  const [{ EmojiPanel }, catalog] = await Promise.all([import('./EmojiPanel.js'), loadEmojiCatalog()]);
  return { EmojiPanel, catalog };
});

/** Fetches what the picker needs; call it when a pointer comes near the button that opens it. */
export function prefetchEmoji(): void {
  // Offline, perhaps: it is fetched again when it is wanted.
  emojiChunk.load().catch(() => undefined);
}
