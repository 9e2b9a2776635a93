'use client';

import { useMemo } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { foldForSearch } from '../../shared/foldForSearch.js';
import { selectConversation, selectUserName } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { type FoundPeople, useFoundPeople } from '../ConversationList/useFoundPeople.js';
import { isSameList } from '../ConversationList/useListedConversations.js';

export interface Candidates {
  /** People to choose from: those one talks to first, then those that the backend finds. */
  readonly userIds: readonly string[];
  readonly found: FoundPeople;
}

/** More are not looked through by eye; another letter narrows them. */
const MOST_SHOWN = 100;
const LOOKED_AT = 2_000;

/** The people of a query: known from conversations, and found by the backend where it can search. */
export function useCandidates(query: string, isWanted: boolean): Candidates {
  const known = useChatState((state) => (isWanted ? knownPeople(state) : NOBODY), isSameList);
  const wanted = foldForSearch(query).trim();
  const matching = useChatState(
    (state) => matchesOf(known, wanted, (id) => foldForSearch(selectUserName(state, id))),
    isSameList,
  );
  const found = useFoundPeople(query, isWanted);
  const userIds = useMemo(
    () => [...new Set([...matching, ...found.userIds])].slice(0, MOST_SHOWN),
    [matching, found.userIds],
  );
  return { userIds, found };
}

/** Those with a word that begins so come before those that only hold it somewhere. */
function matchesOf(ids: readonly string[], wanted: string, nameOf: (id: string) => string): readonly string[] {
  const matches = ids.filter((id) => nameOf(id).includes(wanted));
  if (wanted === '') return matches;
  const begins = (id: string): boolean => ` ${nameOf(id)}`.includes(` ${wanted}`);
  return [...matches.filter(begins), ...matches.filter((id) => !begins(id))];
}

const NOBODY: readonly string[] = [];

/** Peers of direct conversations, then members of groups; whoever was talked to last comes first. */
function knownPeople(state: ChatState): readonly string[] {
  const peers = new Set<string>();
  const members = new Set<string>();
  for (const id of state.conversationIds.slice(0, LOOKED_AT)) {
    const conversation = selectConversation(state, id);
    if (conversation?.peerId !== undefined) peers.add(conversation.peerId);
    else for (const member of conversation?.memberIds ?? []) members.add(member);
  }
  const people = new Set([...peers, ...members]);
  people.delete(state.userId);
  return [...people];
}
