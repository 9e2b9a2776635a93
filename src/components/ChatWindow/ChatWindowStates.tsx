'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { ErrorScreen } from '../../ui/ErrorBoundary/ErrorScreen.js';
import type { ChatWindowEmptyProps } from './ChatWindow.slots.js';
import { rowPartsChunk } from './rowPartsChunk.js';

/** What stands where there are no messages, as soon as the words for it are there. */
export function ChatWindowEmpty(props: ChatWindowEmptyProps): ReactNode {
  const { value: parts } = useChunk(rowPartsChunk, true);
  return parts ? <parts.NoMessages {...props} /> : null;
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
