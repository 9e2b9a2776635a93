'use client';

import { createContext } from 'react';
import type { ConversationListSlots } from './ConversationList.slots.js';

/** What rows know of the list around them. A new value renders the mounted rows, some twenty of them. */
export interface RowContextValue {
  readonly selectedId: string | undefined;
  readonly query: string;
  /** The first row that is not pinned: a line stands above it. */
  readonly firstUnpinned: string | undefined;
  /** The first of the people that were found: a heading stands above it. */
  readonly firstPerson: string | undefined;
  readonly Row: ConversationListSlots['Row'];
}

export const RowContext = createContext<RowContextValue>({
  selectedId: undefined,
  query: '',
  firstUnpinned: undefined,
  firstPerson: undefined,
  Row: undefined,
});
