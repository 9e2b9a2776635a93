'use client';

import { type CSSProperties, type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { type SelectionReason, useSelection } from '../../hooks/selectionContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useT } from '../../i18n/useT.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import type { MenuItem } from '../../ui/MenuHost/MenuItem.js';
import { classNames } from '../../ui/props/classNames.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import { useSlots } from '../ChatProvider/ChatSlots.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { NewConversation } from '../NewConversation/NewConversation.js';
import { useTellError } from '../Notices/useTellError.js';
import type { ConversationListSlots } from './ConversationList.slots.js';
import { CONVERSATION_FILTERS, type ConversationFilter } from './conversationFilters.js';
import { DefaultListFilters, filterTabId } from './ListFilters.js';
import { DefaultListHeader } from './ListHeader.js';
import { listExtrasChunk } from './listExtrasChunk.js';
import { ListPanel } from './ListPanel.js';
import { DefaultListSearch } from './ListSearch.js';
import { personOfKey } from './rowKeys.js';
import { useListKeys } from './useListKeys.js';
import { useListShortcuts } from './useListShortcuts.js';

/** What the list offers, and what it tells. */
export interface ConversationListProps {
  /** `rail` shows avatars only, 72 px wide. @default 'full' */
  readonly variant?: 'full' | 'rail' | undefined;
  /** The filters that are offered; none with an empty list. @default all four */
  readonly filters?: readonly ConversationFilter[] | undefined;
  /** @default 'all' */
  readonly defaultFilter?: ConversationFilter | undefined;
  /** Told when the person chooses a conversation here, beside the provider's `onConversationChange`. */
  readonly onSelect?: ((conversationId: string, details: { readonly reason: SelectionReason }) => void) | undefined;
  /** What the menu in the header holds. @default nothing, and then there is no menu */
  readonly menuItems?: readonly MenuItem[] | undefined;
  /** Takes the place of the kit's own dialog. */
  readonly onNewConversation?: (() => void) | undefined;
  readonly slots?: ConversationListSlots | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly id?: string | undefined;
}

/**
 * All conversations of the account: pinned first, then the newest. With search, filters, previews that stay right, and
 * a menu for each.
 *
 * @example
 * <ConversationList defaultFilter="unread" slots={{ Header: null }} />
 */
export function ConversationList(props: ConversationListProps): ReactNode {
  const { variant = 'full', filters = CONVERSATION_FILTERS, defaultFilter = 'all', menuItems = NO_ITEMS } = props;
  const { onSelect, onNewConversation, className, style, id } = props;
  const { commands, connector } = useChat();
  const t = useT();
  const { keysOf } = useShortcuts();
  const { conversationId: openId, select } = useSelection();
  const slots = useSlots('ConversationList', props.slots);
  const { Header = DefaultListHeader, Search = DefaultListSearch, Filters = DefaultListFilters } = slots;
  const [filter, setFilter] = useState<ConversationFilter>(defaultFilter);
  const [query, setQuery] = useState('');
  const [isCreating, setIsCreating] = useState(false);
  const root = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rows = useRef<VirtualListHandle>(null);
  const isEntered = useRef(false);
  const panelId = useId();
  const tellError = useTellError();

  const isRail = variant === 'rail';
  const words = isRail ? '' : query.trim();
  const list = useListKeys(isRail ? 'all' : filter, words);
  const [firstKey] = list.keys;
  const isSearching = words !== '';
  const hasFilters = !isRail && !isSearching && Filters !== null && filters.length > 1;
  const canCreate = useChatState(({ limits }) => Boolean(connector.conversations.ensure ?? limits.createGroup));
  const quickSwitch = keysOf('quickSwitch');
  const { value: extras } = useChunk(listExtrasChunk, true);

  const open = (key: string, reason: SelectionReason = 'list'): void => {
    const userId = personOfKey(key);
    if (userId !== undefined) {
      commands.startConversation(userId).then(openNew, tellError);
      return;
    }
    select(key, reason);
    onSelect?.(key, { reason });
  };
  const openNew = (conversationId: string): void => {
    setQuery('');
    open(conversationId, 'created');
  };
  /** Who types a name and Enter has switched, and is done with searching. */
  const openFirst = (): void => {
    isEntered.current = list.awaitsSearch;
    if (firstKey === undefined) return;
    setQuery('');
    open(firstKey);
  };
  useEffect(() => {
    // Enter came before what finds: it counts as soon as something is found.
    if (isEntered.current && firstKey !== undefined) openFirst();
  });
  const startNew = canCreate ? (onNewConversation ?? (() => setIsCreating(true))) : undefined;
  const focusSearch = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  const clearSearch = (): void => {
    setQuery('');
    search.current?.focus();
  };
  useListShortcuts({
    within: root,
    ids: list.ids,
    openId,
    onStep: (next) => open(next, 'keyboard'),
    onQuickSwitch: focusSearch,
  });
  // The rows follow the search a moment later: only then is its place the one in the whole list.
  const isWhole = useDeferredValue(words) === '' && !isSearching;
  useEffect(() => {
    if (openId !== undefined && isWhole) rows.current?.scrollToKey(openId, { align: 'nearest' });
  }, [openId, isWhole]);

  return (
    <nav
      ref={root}
      id={id}
      className={classNames('cl-ConversationList', className)}
      style={style}
      aria-label={t('list.label')}
      data-variant={variant}
      data-region="list"
    >
      {Header ? <Header onNew={startNew} menuItems={menuItems} isRail={isRail} /> : null}
      {Search && !isRail ? (
        <Search
          query={query}
          onQueryChange={(next) => {
            isEntered.current = false;
            setQuery(next);
          }}
          onSubmit={openFirst}
          onLeave={() => firstKey !== undefined && rows.current?.focusKey(firstKey)}
          inputRef={search}
          keys={quickSwitch && extras?.ariaShortcut(quickSwitch)}
        />
      ) : null}
      {hasFilters ? <Filters filters={filters} filter={filter} onFilterChange={setFilter} panelId={panelId} /> : null}
      <div
        id={panelId}
        className="cl-ConversationList-panel"
        role={hasFilters ? 'tabpanel' : undefined}
        aria-labelledby={hasFilters ? filterTabId(panelId, filter) : undefined}
      >
        <ListPanel
          handle={rows}
          list={list}
          filter={filter}
          query={words}
          selectedId={openId}
          slots={slots}
          onOpen={open}
          onNew={startNew}
          onShowAll={() => setFilter('all')}
          onClearSearch={clearSearch}
        />
      </div>
      {extras ? (
        <extras.SearchWatch
          query={words}
          count={list.keys.length}
          isLoading={list.awaitsSearch || list.found.status === 'loading'}
          onFound={list.setFound}
        />
      ) : null}
      {startNew && !onNewConversation ? (
        <NewConversation open={isCreating} onClose={() => setIsCreating(false)} onCreated={openNew} />
      ) : null}
    </nav>
  );
}

const NO_ITEMS: readonly MenuItem[] = [];
