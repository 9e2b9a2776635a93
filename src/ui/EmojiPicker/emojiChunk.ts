import { createChunk } from '../chunk/createChunk.js';

/** The grid, the data and the search index: fetched when a picker is first open, or by `prefetchEmoji`. */
export const emojiChunk = createChunk(async () => {
  const [{ EmojiPanel }, { loadEmojiCatalog }] = await Promise.all([
    import('./EmojiPanel.js'),
    import('./loadEmojiCatalog.js'),
  ]);
  return { EmojiPanel, catalog: await loadEmojiCatalog() };
});

/** Fetches what the picker needs; call it when a pointer comes near the button that opens it. */
export function prefetchEmoji(): void {
  // Offline, perhaps: it is fetched again when it is wanted.
  emojiChunk.load().catch(() => undefined);
}
