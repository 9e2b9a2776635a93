'use client';

import { useEffect, useRef } from 'react';
import { useSelection } from '../hooks/selectionContext.js';
import { useConversation } from '../hooks/useConversations.js';

/** Leaves a conversation that goes while it is open, because it was deleted on another device for instance. */
export function useForgottenSelection(): void {
  const { conversationId, select } = useSelection();
  const isThere = useConversation(conversationId) !== undefined;
  const seenId = useRef<string>(undefined);
  useEffect(() => {
    if (isThere) seenId.current = conversationId;
    else if (conversationId !== undefined && seenId.current === conversationId) select(undefined, 'removed');
  }, [conversationId, isThere, select]);
}
