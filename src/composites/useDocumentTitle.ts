'use client';

import { useEffect } from 'react';
import { useSelection } from '../hooks/selectionContext.js';
import { useUnreadTotal } from '../hooks/useConversations.js';
import { useConversationTitle } from '../hooks/useConversationTitle.js';
import { useT } from '../i18n/useT.js';

/** While on, the window is called after the open conversation and counts what is unread; afterwards as before. */
export function useDocumentTitle(isOn: boolean): void {
  const t = useT();
  const { conversationId } = useSelection();
  const name = useConversationTitle(conversationId) || t('list.title');
  const count = useUnreadTotal();
  const title = count > 0 ? t('app.title-unread', { count, title: name }) : t('app.title', { title: name });

  useEffect(() => {
    if (!isOn) return undefined;
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, [isOn]);
  useEffect(() => {
    if (isOn) document.title = title;
  }, [isOn, title]);
}
