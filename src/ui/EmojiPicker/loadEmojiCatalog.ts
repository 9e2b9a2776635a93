import type { Emoji, EmojiMartData } from '@emoji-mart/data';
import type { CatalogEmoji, EmojiCatalog, EmojiCategory, EmojiCategoryId } from './EmojiCatalog.js';

const CATEGORIES: readonly EmojiCategoryId[] = [
  'people',
  'nature',
  'foods',
  'activity',
  'places',
  'objects',
  'symbols',
  'flags',
];

const MOST_RESULTS = 120;

/**
 * The catalogue and the search index. Everything comes from the two packages: with the data handed over, and English
 * as its locale, emoji-mart fetches nothing. Its own picker is never mounted.
 */
export async function loadEmojiCatalog(): Promise<EmojiCatalog> {
  const [{ default: data }, { init, SearchIndex }] = await Promise.all([importData(), import('emoji-mart')]);
  // Named categories leave out 'frequent', which would be read from the page's localStorage.
  // It also takes out what this system has no picture for.
  await init({ data, categories: [...CATEGORIES] });

  const byNative = new Map<string, CatalogEmoji>();
  const byId = new Map<string, CatalogEmoji>();
  for (const source of Object.values(data.emojis)) {
    const emoji = toCatalogEmoji(source);
    byId.set(emoji.id, emoji);
    for (const native of emoji.natives) byNative.set(native, emoji);
  }
  const toKnown = (ids: readonly string[]): CatalogEmoji[] =>
    ids.map((id) => byId.get(id)).filter((emoji) => emoji !== undefined);
  const categories = data.categories
    .filter((category): category is { id: EmojiCategoryId; emojis: string[] } => isKnownCategory(category.id))
    .map((category): EmojiCategory => ({ id: category.id, emoji: toKnown(category.emojis) }));
  const isShown = new Set(categories.flatMap((category) => category.emoji));

  return {
    categories,
    find: (native) => byNative.get(native),
    async search(query) {
      const found: unknown = await SearchIndex.search(query, { maxResults: MOST_RESULTS, caller: undefined });
      const ids = Array.isArray(found) ? found.map((emoji: Emoji) => emoji.id) : [];
      return toKnown(ids).filter((emoji) => isShown.has(emoji));
    },
  };
}

/** The package is a JSON file with types for its content only; every bundler gives it a default export. */
async function importData(): Promise<{ default: EmojiMartData }> {
  return (await import('@emoji-mart/data')) as unknown as { default: EmojiMartData };
}

function isKnownCategory(id: string): id is EmojiCategoryId {
  return (CATEGORIES as readonly string[]).includes(id);
}

function toCatalogEmoji({ id, name, skins }: Emoji): CatalogEmoji {
  return { id, name, natives: skins.map((skin) => skin.native) };
}
