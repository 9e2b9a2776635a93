/** Where the picker keeps what was used last. `localStorage` fits; nothing is written there by itself. */
export interface EmojiStorage {
  get(key: string): string | null | undefined;
  set(key: string, value: string): void;
}

/** Forgets with the page. */
export function createMemoryEmojiStorage(): EmojiStorage {
  const values = new Map<string, string>();
  return { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
}
