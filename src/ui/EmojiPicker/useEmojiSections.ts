'use client';

import { useEffect, useMemo, useState } from 'react';
import type { CatalogEmoji, EmojiCatalog } from './EmojiCatalog.js';
import { toCell } from './emojiRows.js';
import type { EmojiCell, EmojiSection } from './emojiRows.js';

export interface EmojiSections {
  readonly sections: readonly EmojiSection[];
  /** How many were found; `undefined` while nothing is searched for, or the search is under way. */
  readonly found: number | undefined;
}

export interface EmojiSectionsInput {
  readonly catalog: EmojiCatalog;
  readonly query: string;
  readonly recent: readonly string[];
  readonly skin: number;
}

interface Results {
  readonly query: string;
  readonly emoji: readonly CatalogEmoji[];
}

/** What the grid shows: recent and all categories, or what a search found. */
export function useEmojiSections({ catalog, query, recent, skin }: EmojiSectionsInput): EmojiSections {
  const wanted = query.trim();
  const [results, setResults] = useState<Results>();
  useEffect(() => {
    if (wanted === '') return undefined;
    let isStale = false;
    const settle = (emoji: readonly CatalogEmoji[]): void => {
      if (!isStale) setResults({ query: wanted, emoji });
    };
    catalog.search(wanted).then(settle, () => settle([]));
    return () => {
      isStale = true;
    };
  }, [catalog, wanted]);

  return useMemo(() => {
    if (wanted !== '') {
      // Until the new answer is there the last one stands: an empty grid between two letters would flicker.
      const emoji = results?.emoji ?? [];
      const section: EmojiSection = { id: 'results', cells: emoji.map((found) => toCell('results', found, skin)) };
      return { sections: [section], found: results?.query === wanted ? emoji.length : undefined };
    }
    const frequent: EmojiSection = { id: 'frequent', cells: recent.map((native) => toRecentCell(catalog, native)) };
    const categories = catalog.categories.map(
      (category): EmojiSection => ({
        id: category.id,
        cells: category.emoji.map((emoji) => toCell(category.id, emoji, skin)),
      }),
    );
    return { sections: [frequent, ...categories], found: undefined };
  }, [catalog, wanted, results, recent, skin]);
}

/** A sign that the data does not know, a newer emoji perhaps, is shown as the text that it is. */
function toRecentCell(catalog: EmojiCatalog, native: string): EmojiCell {
  return { key: `frequent:${native}`, native, name: catalog.find(native)?.name ?? native };
}
