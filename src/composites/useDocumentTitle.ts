'use client';

import { useEffect } from 'react';
import { useSelection } from '../hooks/selectionContext.js';
import { useUnreadTotal } from '../hooks/useConversations.js';
import { useConversationFacts } from '../hooks/useConversationFacts.js';
import { useConversationTitle } from '../hooks/useConversationTitle.js';
import { useT } from '../i18n/useT.js';

/** While on, the window is called after the open conversation and counts what is unread; afterwards as before. */
export function useDocumentTitle(isOn: boolean): void {
  const t = useT();
  const { conversationId } = useSelection();
  const title = useConversationTitle(conversationId);
  // Until it is known, an id is no name.
  const name = useConversationFacts(conversationId) ? title : t('list.title');
  const count = useUnreadTotal();
  const shown = count > 0 ? t('app.title-unread', { count, title: name }) : t('app.title', { title: name });

  useEffect(() => {
    if (!isOn) return undefined;
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, [isOn]);
  useEffect(() => {
    if (isOn) document.title = shown;
  }, [isOn, shown]);
}
