'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import type { ChatErrorInfo } from '../../model/errors.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { Button } from '../../ui/Button/Button.js';
import { Placeholder } from '../../ui/EmptyState/Placeholder.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { ConversationSkeletons } from '../../ui/Skeleton/ConversationSkeletons.js';
import { errorText } from '../Notices/errorText.js';
import type { ConversationFilter } from './conversationFilters.js';
import { listExtrasChunk } from './listExtrasChunk.js';

/** What an `Empty` slot of the list gets. */
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
export function DefaultListEmpty(props: ListEmptyProps): ReactNode {
  const { value: extras } = useChunk(listExtrasChunk, true);
  return extras ? <extras.ListEmpty {...props} /> : null;
}

/** What an `Error` slot of the list gets. */
export interface ListErrorProps {
  readonly error: ChatErrorInfo | undefined;
  readonly onRetry: () => void;
}

/** The list could not be loaded, and nothing of it is on this device. */
export function DefaultListError({ error, onRetry }: ListErrorProps): ReactNode {
  const t = useT();
  const reason = error && errorText(t, error);
  return (
    <Placeholder
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
    </Placeholder>
  );
}

/** Before the first page, and before the cache has been read. */
export function DefaultListLoading(): ReactNode {
  const t = useT();
  return <ConversationSkeletons label={t('list.loading')} />;
}
