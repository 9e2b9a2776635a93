'use client';

import type { ReactNode } from 'react';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { useT } from '../../i18n/useT.js';
import { EmptyState } from '../../ui/EmptyState/EmptyState.js';
import type { ChatWindowEmptyProps } from './ChatWindow.slots.js';

/** What stands where there are no messages: nothing open, nothing there, or nothing written yet. */
export function NoMessages({ reason, conversationId }: ChatWindowEmptyProps): ReactNode {
  const t = useT();
  const name = useConversationTitle(conversationId);
  const text = reason === 'empty' ? t('chat.empty.text', { name }) : t(`chat.${reason}.text`);
  return <EmptyState title={t(`chat.${reason}.title`)} text={text} />;
}
