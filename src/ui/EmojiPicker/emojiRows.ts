import type { CatalogEmoji, EmojiCategoryId } from './EmojiCatalog.js';

/** One sign of the grid. */
export interface EmojiCell {
  /** Unique in the grid: a recent emoji stands in its category as well. */
  readonly key: string;
  readonly native: string;
  readonly name: string;
}

export type EmojiSectionId = EmojiCategoryId | 'frequent' | 'results';

export interface EmojiSection {
  readonly id: EmojiSectionId;
  readonly cells: readonly EmojiCell[];
}

export type EmojiRow =
  | { readonly type: 'heading'; readonly section: EmojiSectionId }
  | { readonly type: 'cells'; readonly section: EmojiSectionId; readonly cells: readonly EmojiCell[] };

/** A sign in the chosen skin tone (0 is neutral, 1 to 5 light to dark), where it has skin tones. */
export function nativeOf(emoji: CatalogEmoji, skin: number): string {
  return emoji.natives[skin] ?? emoji.natives[0] ?? '';
}

export function toCell(section: EmojiSectionId, emoji: CatalogEmoji, skin: number): EmojiCell {
  return { key: `${section}:${emoji.id}`, native: nativeOf(emoji, skin), name: emoji.name };
}

/** Sections laid out in rows of `columns`, each under its heading; empty sections and the heading of results fall out. */
export function layOutRows(sections: readonly EmojiSection[], columns: number): readonly EmojiRow[] {
  const rows: EmojiRow[] = [];
  for (const { id, cells } of sections) {
    if (cells.length === 0) continue;
    if (id !== 'results') rows.push({ type: 'heading', section: id });
    for (let at = 0; at < cells.length; at += columns) {
      rows.push({ type: 'cells', section: id, cells: cells.slice(at, at + columns) });
    }
  }
  return rows;
}
