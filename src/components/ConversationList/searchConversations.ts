import { foldForSearch } from '../../shared/foldForSearch.js';
import { createLru } from '../../shared/lru.js';
import type { ChatState } from '../../store/state.js';
import { conversationNames } from './conversationNames.js';

export interface ConversationSearch {
  /** The ids, of those given, whose title or people hold the query; in the same order. An empty query finds nothing. */
  find(state: ChatState, ids: readonly string[], query: string): readonly string[];
}

/** Folding costs more than comparing, and names hardly change: each is folded once. */
const REMEMBERED_NAMES = 30_000;

export function createConversationSearch(): ConversationSearch {
  const folds = createLru<string, string>(REMEMBERED_NAMES);

  function folded(text: string): string {
    const known = folds.get(text);
    if (known !== undefined) return known;
    const fold = foldForSearch(text);
    folds.set(text, fold);
    return fold;
  }

  return {
    find(state, ids, query) {
      const wanted = foldForSearch(query).trim();
      if (wanted === '') return [];
      return ids.filter((id) => conversationNames(state, id).some((name) => folded(name).includes(wanted)));
    },
  };
}
