import type { ComponentType } from 'react';
import type { ConversationRowProps } from './ConversationRow.js';
import type { ListFiltersProps } from './ListFilters.js';
import type { ListHeaderProps } from './ListHeader.js';
import type { ListSearchProps } from './ListSearch.js';
import type { ListEmptyProps, ListErrorProps } from './ListStates.js';

/** The parts of `ConversationList` that can be replaced; `null` leaves one out. */
export interface ConversationListSlots {
  readonly Header?: ComponentType<ListHeaderProps> | null | undefined;
  readonly Search?: ComponentType<ListSearchProps> | null | undefined;
  readonly Filters?: ComponentType<ListFiltersProps> | null | undefined;
  /** The content of a row; the list brings its place, focus, menu and name role. Name it by its text. */
  readonly Row?: ComponentType<ConversationRowProps> | undefined;
  readonly Empty?: ComponentType<ListEmptyProps> | null | undefined;
  readonly Error?: ComponentType<ListErrorProps> | null | undefined;
  readonly Loading?: ComponentType | null | undefined;
}

declare module '../ChatProvider/ChatSlots.js' {
  interface ChatSlots {
    readonly ConversationList?: ConversationListSlots | undefined;
  }
}
