'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import type { ChatErrorInfo } from '../../model/errors.js';
import { Button } from '../../ui/Button/Button.js';
import { EmptyState } from '../../ui/EmptyState/EmptyState.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { ConversationSkeletons } from '../../ui/Skeleton/ConversationSkeletons.js';
import { errorText } from '../Notices/errorText.js';
import type { ConversationFilter } from './conversationFilters.js';

export interface ListEmptyProps {
  readonly filter: ConversationFilter;
  /** What was searched for; empty while nothing is. */
  readonly query: string;
  /** Starts a conversation; missing where the backend cannot. */
  readonly onNew: (() => void) | undefined;
  readonly onShowAll: () => void;
  readonly onClearSearch: () => void;
}

/** No conversations at all, none of this filter, or none that match: each says so, and offers the next step. */
export function DefaultListEmpty({ filter, query, onNew, onShowAll, onClearSearch }: ListEmptyProps): ReactNode {
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

export interface ListErrorProps {
  readonly error: ChatErrorInfo | undefined;
  readonly onRetry: () => void;
}

/** The list could not be loaded, and nothing of it is on this device. */
export function DefaultListError({ error, onRetry }: ListErrorProps): ReactNode {
  const t = useT();
  const reason = error && errorText(t, error);
  return (
    <EmptyState
      role="alert"
      tone="danger"
      icon={<Icon name="alert" size={24} />}
      title={t('list.error.title')}
      text={
        <>
          {reason ? <span className="cl-ConversationList-reason">{reason}</span> : null}
          {t('list.error.text')}
        </>
      }
    >
      <Button icon={<Icon name="refresh" size={16} />} onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </EmptyState>
  );
}

/** Before the first page, and before the cache has been read. */
export function DefaultListLoading(): ReactNode {
  const t = useT();
  return <ConversationSkeletons label={t('list.loading')} />;
}
