'use client';

import type { Draft } from '../model/draft.js';
import { selectDraft } from '../store/selectors/selectors.js';
import { useChatState } from './useChatState.js';

/** What stands in a conversation's composer, in any tab; `undefined` when nothing does. */
export function useDraft(conversationId: string): Draft | undefined {
  return useChatState((state) => selectDraft(state, conversationId));
}
