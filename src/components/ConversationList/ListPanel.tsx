'use client';

import { type ReactNode, type Ref, useMemo } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import type { ConversationListSlots } from './ConversationList.slots.js';
import { conversationNames } from './conversationNames.js';
import type { ConversationFilter } from './conversationFilters.js';
import { ListMore } from './ListMore.js';
import { ListRows, type ListRowsProps } from './ListRows.js';
import { DefaultListEmpty, DefaultListError, DefaultListLoading } from './ListStates.js';
import { personOfKey } from './rowKeys.js';
import { useConversationMenu } from './useConversationMenu.js';
import type { ListKeys } from './useListKeys.js';
import { useListStatus } from './useListStatus.js';
import { useLoadAll } from './useLoadAll.js';

export interface ListPanelProps {
  readonly list: ListKeys;
  readonly filter: ConversationFilter;
  readonly query: string;
  readonly selectedId: string | undefined;
  readonly slots: ConversationListSlots;
  readonly onOpen: (key: string) => void;
  readonly onNew: (() => void) | undefined;
  readonly onShowAll: () => void;
  readonly onClearSearch: () => void;
  readonly handle: Ref<VirtualListHandle>;
}

/** What stands under the filters: the rows, or what there is instead of rows. */
export function ListPanel(props: ListPanelProps): ReactNode {
  const { list, filter, query, selectedId, slots, onOpen, onNew, onShowAll, onClearSearch, handle } = props;
  const { keys, firstUnpinned, firstPerson, found, awaitsSearch } = list;
  const { Empty = DefaultListEmpty, Error: Failure = DefaultListError, Loading = DefaultListLoading, Row } = slots;
  const t = useT();
  const status = useListStatus();
  const onMenu = useRowMenu();
  const isSearching = query !== '';
  const isFinding = awaitsSearch || found.status === 'loading';

  const { loadMore, more, retry } = status;
  const isLoadingAll = (isSearching || filter !== 'all') && more === 'loading';
  useLoadAll(isLoadingAll);

  if (keys.length > 0) {
    return (
      <ListRows
        handle={handle}
        keys={keys}
        selectedId={selectedId}
        query={query}
        firstUnpinned={firstUnpinned}
        firstPerson={firstPerson}
        Row={Row}
        label={t('list.label')}
        isPartial={!isSearching && !status.isComplete}
        isBusy={more === 'loading'}
        onOpen={onOpen}
        onMenu={onMenu}
        onReachEnd={loadMore}
        onEscape={isSearching ? onClearSearch : undefined}
        after={<Below isSearching={isSearching} more={more} onRetry={retry} found={found} />}
      />
    );
  }
  const isEmpty = isSearching || status.state === 'rows' || status.state === 'empty';
  if (isLoadingAll || (isSearching ? isFinding : status.state === 'loading')) return Loading && <Loading />;
  return (
    <div className="cl-ConversationList-state">
      {isEmpty && Empty ? (
        <Empty filter={filter} query={query} onNew={onNew} onShowAll={onShowAll} onClearSearch={onClearSearch} />
      ) : null}
      {!isEmpty && Failure ? <Failure error={status.error} onRetry={retry} /> : null}
    </div>
  );
}

interface BelowProps extends Pick<ListKeys, 'found'> {
  readonly isSearching: boolean;
  readonly more: 'loading' | 'error' | undefined;
  readonly onRetry: () => void;
}

/** Below the last row: what is still to come, and what did not. */
function Below({ isSearching, more, onRetry, found }: BelowProps): ReactNode {
  const t = useT();
  if (isSearching) {
    return found.status === 'error' ? <ListMore error={t('new.error')} onRetry={found.retry} /> : null;
  }
  if (more === 'error') return <ListMore error={t('list.error.more')} onRetry={onRetry} />;
  return more === 'loading' ? <ListMore /> : null;
}

/** The menu of a row; people who were only found have none. */
function useRowMenu(): ListRowsProps['onMenu'] {
  const { store } = useChat();
  const format = useFormat();
  const open = useConversationMenu();
  return useMemo(
    () => (key, anchor, row) => {
      if (personOfKey(key) !== undefined) return;
      const title = format.names(conversationNames(store.getState(), key), { max: 3 });
      open({ conversationId: key, title, anchor, returnFocusTo: row });
    },
    [store, format, open],
  );
}
