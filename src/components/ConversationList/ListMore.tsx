'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button/Button.js';
import { ConversationSkeletons } from '../../ui/Skeleton/ConversationSkeletons.js';

export interface ListMoreProps {
  /** Why the rest did not come; without it the rest is on its way. */
  readonly error?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** Below the last row, while there are more. */
export function ListMore({ error, onRetry }: ListMoreProps): ReactNode {
  const t = useT();
  if (error === undefined) return <ConversationSkeletons label={t('list.loading-more')} count={2} />;
  return (
    <div className="cl-ConversationList-more" role="alert">
      <span>{error}</span>
      <Button variant="text" onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </div>
  );
}
