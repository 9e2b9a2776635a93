'use client';

import { memo, useLayoutEffect } from 'react';
import { useConversationIds } from '../../hooks/useConversations.js';
import { type FoundPeople, useFoundPeople } from './useFoundPeople.js';
import { useNamesForSearch } from './useNamesForSearch.js';
import { useSearchAnnouncement } from './useSearchAnnouncement.js';

export interface SearchWatchProps {
  /** Empty while nothing is searched for. */
  readonly query: string;
  /** Rows that were found. */
  readonly count: number;
  readonly isLoading: boolean;
  readonly onFound: (found: FoundPeople) => void;
}

/** What goes on beside a search: asks the backend for people, and for names; says what was found. Draws nothing. */
export const SearchWatch = memo(function SearchWatch({ query, count, isLoading, onFound }: SearchWatchProps): null {
  const isSearching = query !== '';
  const found = useFoundPeople(query, isSearching);
  const { userIds, status, error } = found;
  useNamesForSearch(isSearching, useConversationIds().length);
  useSearchAnnouncement(query, count, isLoading);
  useLayoutEffect(() => {
    onFound(found);
    // A new object with the same answer says nothing new.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [userIds, status, error, onFound]);
  return null;
});
