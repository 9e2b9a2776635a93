'use client';

import { createContext, use } from 'react';

/** Why the selected conversation changed. */
export type SelectionReason = 'list' | 'created' | 'link' | 'keyboard' | 'back' | 'removed';

/** Which conversation is open, and the way to another. */
export interface Selection {
  readonly conversationId: string | undefined;
  /** Selects a conversation; `undefined` selects none, which on narrow layouts is the way back to the list. */
  readonly select: (conversationId: string | undefined, reason: SelectionReason) => void;
}

export const SelectionContext = createContext<Selection>({ conversationId: undefined, select: () => undefined });

/** The selected conversation of the nearest `ChatProvider`, and the way to select another. */
export function useSelection(): Selection {
  return use(SelectionContext);
}
