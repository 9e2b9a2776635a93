'use client';

import { createContext, use } from 'react';
import type { MessageAction } from './action.js';

/** A product's own acts; the kit's own come with the part that does them. */
export const MessageActionsContext = createContext<readonly MessageAction[]>([]);

export function useOwnMessageActions(): readonly MessageAction[] {
  return use(MessageActionsContext);
}
