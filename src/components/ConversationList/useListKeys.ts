'use client';

import { useMemo, useState } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { selectConversation } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import type { ConversationFilter } from './conversationFilters.js';
import { listExtrasChunk } from './listExtrasChunk.js';
import { personKey } from './rowKeys.js';
import type { FoundPeople } from './useFoundPeople.js';
import { isSameList, useListedConversations } from './useListedConversations.js';

export interface ListKeys {
  /** The conversations alone. */
  readonly ids: readonly string[];
  /** All rows: conversations, then people that were found and have none yet. */
  readonly keys: readonly string[];
  readonly firstUnpinned: string | undefined;
  readonly firstPerson: string | undefined;
  readonly found: FoundPeople;
  /** For what asks. */
  readonly setFound: (found: FoundPeople) => void;
  /** What finds is still on its way. */
  readonly awaitsSearch: boolean;
}

const NOTHING_ASKED: FoundPeople = { userIds: [], status: 'idle', retry: ignore };

/** The rows of the list for a filter or, with a query, for a search. */
export function useListKeys(filter: ConversationFilter, query: string): ListKeys {
  const isSearching = query !== '';
  const part = useLazyPart(listExtrasChunk, isSearching, ignore);
  const search = useMemo(() => part?.createConversationSearch(), [part]);
  const ids = useListedConversations(filter, query, search);
  const [found, setFound] = useState<FoundPeople>(NOTHING_ASKED);
  const newcomers = useNewcomers(isSearching ? found.userIds : NOTHING_ASKED.userIds);
  const keys = useMemo(() => (newcomers.length > 0 ? [...ids, ...newcomers.map(personKey)] : ids), [ids, newcomers]);
  const firstUnpinned = useChatState((state) => (isSearching || filter !== 'all' ? undefined : lineBelowPinned(state)));
  const firstPerson = newcomers[0] === undefined ? undefined : personKey(newcomers[0]);
  return { ids, keys, firstUnpinned, firstPerson, found, setFound, awaitsSearch: isSearching && !search };
}

/** Whoever has a conversation is found as one. */
function useNewcomers(userIds: readonly string[]): readonly string[] {
  const [peersOf] = useState(createPeerSet);
  return useChatState((state) => {
    if (userIds.length === 0) return userIds;
    const peers = peersOf(state);
    return userIds.filter((id) => !peers.has(id));
  }, isSameList);
}

function createPeerSet(): (state: ChatState) => ReadonlySet<string> {
  let ids: readonly string[] | undefined;
  let peers: ReadonlySet<string> = new Set();
  return (state) => {
    if (state.conversationIds !== ids) {
      ids = state.conversationIds;
      peers = new Set(ids.flatMap((id) => selectConversation(state, id)?.peerId ?? []));
    }
    return peers;
  };
}

/** The row that a line stands above: the first that is not pinned, when there are both. */
function lineBelowPinned(state: ChatState): string | undefined {
  const at = state.conversationIds.findIndex((id) => selectConversation(state, id)?.pinnedAt === undefined);
  return at > 0 ? state.conversationIds[at] : undefined;
}

function ignore(): void {
  // The next search fetches it again.
}
