'use client';

import { type ReactNode, useMemo } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { dataFlag } from '../../ui/props/dataFlag.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden/VisuallyHidden.js';
import { useRovingFocus } from '../../ui/useRovingFocus/useRovingFocus.js';
import type { ConversationFilter, FilterCounts } from './conversationFilters.js';
import { listExtrasChunk } from './listExtrasChunk.js';

/** What a `Filters` slot of the list gets. */
export interface ListFiltersProps {
  readonly filters: readonly ConversationFilter[];
  readonly filter: ConversationFilter;
  readonly onFilterChange: (filter: ConversationFilter) => void;
  /** The id of the list, and the start of the buttons' own. */
  readonly panelId: string;
}

/** The id of a filter's button: the list below is named by it. */
export function filterTabId(panelId: string, filter: ConversationFilter): string {
  return `${panelId}-${filter}`;
}

/** Narrows the list. One tab stop; arrows move and choose. */
export function DefaultListFilters({ filters, filter, onFilterChange, panelId }: ListFiltersProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { value: extras } = useChunk(listExtrasChunk, true);
  const count = useMemo(() => extras?.createFilterCounter() ?? countNothing, [extras]);
  const counts = useChatState(count);
  const roving = useRovingFocus({ count: filters.length, defaultIndex: Math.max(0, filters.indexOf(filter)) });
  return (
    <div
      className="cl-ConversationList-filters"
      role="tablist"
      aria-label={t('list.filter.label')}
      {...roving.groupProps}
    >
      {filters.map((one, at) => {
        const label = t(`list.filter.${one}`);
        const number = one === 'unread' || one === 'mentions' ? counts[one] : 0;
        const item = roving.itemProps(at);
        return (
          <button
            key={one}
            {...item}
            type="button"
            role="tab"
            id={filterTabId(panelId, one)}
            aria-controls={panelId}
            aria-selected={one === filter}
            tabIndex={one === filter ? 0 : -1}
            className="cl-Filter"
            data-selected={dataFlag(one === filter)}
            onFocus={(event) => {
              item.onFocus(event);
              onFilterChange(one);
            }}
            onClick={() => onFilterChange(one)}
          >
            {number > 0 ? (
              <>
                <VisuallyHidden>{t('list.filter.count', { label, count: number })}</VisuallyHidden>
                <span aria-hidden="true">{label}</span>
                <span className="cl-Filter-count" aria-hidden="true">
                  {format.badge(number)}
                </span>
              </>
            ) : (
              label
            )}
          </button>
        );
      })}
    </div>
  );
}

const NOTHING: FilterCounts = { unread: 0, mentions: 0 };

function countNothing(): FilterCounts {
  return NOTHING;
}
