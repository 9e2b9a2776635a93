'use client';

import { createContext, use } from 'react';
import type { MessageAction } from './action.js';
import { defaultMessageActions } from './defaults.js';

export const MessageActionsContext = createContext<readonly MessageAction[]>(defaultMessageActions);

/** What can be done with a message here, in the order of the menu. */
export function useMessageActions(): readonly MessageAction[] {
  return use(MessageActionsContext);
}
