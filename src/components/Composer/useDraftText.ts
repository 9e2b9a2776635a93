'use client';

import { useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useDraft } from '../../hooks/useDraft.js';
import type { Draft } from '../../model/draft.js';
import { selectDraft } from '../../store/selectors/selectors.js';

/** The draft is the store's from the first letter on: it survives a switch, a reload, and is the same in all tabs (P62). */
export function useDraftText(conversationId: string): {
  readonly draft: Draft | undefined;
  readonly change: (patch: Partial<Omit<Draft, 'conversationId' | 'updatedAt'>>) => void;
} {
  const { commands, store } = useChat();
  const draft = useDraft(conversationId);
  const change = useCallback(
    (patch: Partial<Draft>) => {
      const { updatedAt: _updatedAt, ...now } = selectDraft(store.getState(), conversationId) ?? {
        conversationId,
        text: '',
        updatedAt: 0,
      };
      commands.saveDraft({ ...now, ...patch });
      if (patch.text !== undefined) commands.setTyping(conversationId, patch.text.trim() !== '');
    },
    [commands, store, conversationId],
  );
  return { draft, change };
}
