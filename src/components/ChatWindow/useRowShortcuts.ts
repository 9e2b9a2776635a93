'use client';

import { type KeyboardEvent, useCallback } from 'react';
import { useMessageActions } from '../../message-actions/messageActionsContext.js';
import { matchShortcut } from '../../ui/keyboard/matchShortcut.js';
import type { PopupAnchor } from '../../ui/popup/popupAnchor.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { actionKeys } from './actionKeys.js';
import { bubbleOf } from './useMessageActs.js';

export interface RowShortcutsOptions {
  readonly runAction: (actionId: string, key: string) => boolean;
  readonly openMenu: (key: string, anchor: PopupAnchor) => void;
}

/** The keys that act on a focused message: those of the acts, and the one for the menu. */
export function useRowShortcuts({ runAction, openMenu }: RowShortcutsOptions) {
  const { matches, keysOf } = useShortcuts();
  const actions = useMessageActions();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>, key: string): void => {
      if (event.repeat) return;
      const row = event.currentTarget.querySelector('.cl-VirtualList-row:focus') ?? event.currentTarget;
      if (matches(event.nativeEvent, 'openMenu')) {
        event.preventDefault();
        openMenu(key, bubbleOf(row) ?? row);
        return;
      }
      for (const action of actions) {
        const keys = actionKeys(action, keysOf);
        if (keys === undefined || !matchShortcut(event.nativeEvent, keys)) continue;
        // Selected words are copied by the browser.
        if (event.ctrlKey || event.metaKey ? hasSelection() : false) return;
        if (runAction(action.id, key)) event.preventDefault();
        return;
      }
    },
    [actions, matches, keysOf, runAction, openMenu],
  );
}

function hasSelection(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
