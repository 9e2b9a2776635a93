'use client';

import type { ReactNode } from 'react';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { useT } from '../../i18n/useT.js';
import { EmptyState } from '../../ui/EmptyState/EmptyState.js';
import { ErrorScreen } from '../../ui/ErrorBoundary/ErrorScreen.js';
import type { ChatWindowEmptyProps } from './ChatWindow.slots.js';

/** What stands where there are no messages: nothing open, nothing there, or nothing written yet. */
export function ChatWindowEmpty({ reason, conversationId }: ChatWindowEmptyProps): ReactNode {
  const t = useT();
  const name = useConversationTitle(conversationId);
  const text = reason === 'empty' ? t('chat.empty.text', { name }) : t(`chat.${reason}.text`);
  return <EmptyState title={t(`chat.${reason}.title`)} text={text} />;
}

/** The first messages did not come. */
export function ChatWindowFailed({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const t = useT();
  return (
    <ErrorScreen
      title={t('chat.error.title')}
      text={t('chat.error.text')}
      resetLabel={t('ui.retry')}
      onReset={onRetry}
    />
  );
}
