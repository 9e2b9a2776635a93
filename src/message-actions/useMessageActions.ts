'use client';

import type { MessageAction } from './action.js';
import { joinMessageActions } from './defaults.js';
import { useOwnMessageActions } from './messageActionsContext.js';

/** What can be done with a message here, in the order of the menu. */
export function useMessageActions(): readonly MessageAction[] {
  return joinMessageActions(useOwnMessageActions());
}
