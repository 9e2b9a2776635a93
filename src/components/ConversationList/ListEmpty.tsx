'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button/Button.js';
import { EmptyState } from '../../ui/EmptyState/EmptyState.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { ListEmptyProps } from './ListStates.js';

/** No conversations at all, none of this filter, or none that match: each says so, and offers the next step. */
export function ListEmpty({ filter, query, onNew, onShowAll, onClearSearch }: ListEmptyProps): ReactNode {
  const t = useT();
  if (query !== '') {
    return (
      <EmptyState
        icon={<Icon name="search" size={24} />}
        title={t('list.search.none', { query })}
        text={t('list.search.none.text')}
      >
        <Button variant="text" onClick={onClearSearch}>
          {t('list.search.clear')}
        </Button>
      </EmptyState>
    );
  }
  if (filter === 'all') {
    return (
      <EmptyState title={t('list.empty.title')} text={t('list.empty.text')}>
        {onNew ? (
          <Button variant="accent" onClick={onNew}>
            {t('list.new')}
          </Button>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t(`list.empty.${filter}.title`)} text={t(`list.empty.${filter}.text`)}>
      <Button variant="text" onClick={onShowAll}>
        {t('list.empty.show-all')}
      </Button>
    </EmptyState>
  );
}
