/** The groups that the data comes in, in its order. */
export type EmojiCategoryId = 'people' | 'nature' | 'foods' | 'activity' | 'places' | 'objects' | 'symbols' | 'flags';

export interface CatalogEmoji {
  readonly id: string;
  /** In English: the data has no other. */
  readonly name: string;
  /** The sign in each skin tone; one, or six with the neutral first. */
  readonly natives: readonly string[];
}

export interface EmojiCategory {
  readonly id: EmojiCategoryId;
  readonly emoji: readonly CatalogEmoji[];
}

export interface EmojiCatalog {
  readonly categories: readonly EmojiCategory[];
  /** The emoji of a sign, in whatever skin tone. */
  find(native: string): CatalogEmoji | undefined;
  search(query: string): Promise<readonly CatalogEmoji[]>;
}
