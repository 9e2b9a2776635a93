import type { EmojiStorage } from './EmojiStorage.js';

const RECENT_KEY = 'chatloom.emoji.recent';
const SKIN_KEY = 'chatloom.emoji.skin';
/** Three rows. */
const MOST_RECENT = 24;
/** The longest sequences in use have some 15 units; anything much longer is not an emoji. */
const LONGEST_NATIVE = 64;
const SKIN_TONES = 6;

/** The signs used last, newest first. What is stored may have been written by anybody. */
export function readRecent(storage: EmojiStorage): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage.get(RECENT_KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return [...new Set(stored.filter(isNative))].slice(0, MOST_RECENT);
  } catch {
    return [];
  }
}

export function addRecent(storage: EmojiStorage, native: string): void {
  const recent = [native, ...readRecent(storage).filter((other) => other !== native)].slice(0, MOST_RECENT);
  write(storage, RECENT_KEY, JSON.stringify(recent));
}

/** 0 is neutral, 1 to 5 light to dark. */
export function readSkin(storage: EmojiStorage): number {
  try {
    const skin = Number(storage.get(SKIN_KEY) ?? 0);
    return Number.isInteger(skin) && skin >= 0 && skin < SKIN_TONES ? skin : 0;
  } catch {
    return 0;
  }
}

export function writeSkin(storage: EmojiStorage, skin: number): void {
  write(storage, SKIN_KEY, String(skin));
}

/** A full or blocked storage costs the memory of the picker, not the emoji. */
function write(storage: EmojiStorage, key: string, value: string): void {
  try {
    storage.set(key, value);
  } catch {
    // Nothing to recover.
  }
}

function isNative(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NATIVE;
}
