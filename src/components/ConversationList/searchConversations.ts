import { foldForSearch } from '../../shared/foldForSearch.js';
import { createLru } from '../../shared/lru.js';
import { selectConversation, selectUserName } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';

export interface ConversationSearch {
  /** The ids, of those given, whose title or people hold the query; in the same order. An empty query finds nothing. */
  find(state: ChatState, ids: readonly string[], query: string): readonly string[];
}

/** Folding costs more than comparing, and names hardly change: each is folded once. */
const REMEMBERED_NAMES = 30_000;
/** Members of a group that are looked at. */
const NAMED_MEMBERS = 20;

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
      return ids.filter((id) => namesOf(state, id).some((name) => folded(name).includes(wanted)));
    },
  };
}

/** What a conversation can be found by: its title, else the names of the people in it. */
function namesOf(state: ChatState, id: string): readonly string[] {
  const conversation = selectConversation(state, id);
  if (!conversation) return [];
  if (conversation.title) return [conversation.title];
  if (conversation.peerId !== undefined) return [selectUserName(state, conversation.peerId)];
  const others = (conversation.memberIds ?? []).filter((userId) => userId !== state.userId);
  return others.slice(0, NAMED_MEMBERS).map((userId) => selectUserName(state, userId));
}
