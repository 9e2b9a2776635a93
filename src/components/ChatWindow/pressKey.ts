import { matchShortcut } from '../../ui/keyboard/matchShortcut.js';
import { joinMessageActions } from '../../message-actions/defaults.js';
import { actionKeys } from './actionKeys.js';
import { bubbleOf } from './bubbleOf.js';
import type { MessageActsScope } from './MessageActs.types.js';
import { openMenu, runAction } from './messageActs.js';

/** A key on a focused message, or on a control in it. `around` is what listens: the row, or what holds it. */
export function pressKey(scope: MessageActsScope, event: KeyboardEvent, around: Element, key: string): void {
  const { matches, keysOf } = scope.shortcuts;
  const row = around.querySelector('.cl-VirtualList-row:focus') ?? around;
  if (matches(event, 'openMenu')) {
    event.preventDefault();
    openMenu(scope, key, bubbleOf(row) ?? row);
    return;
  }
  for (const action of joinMessageActions(scope.ownActions)) {
    const keys = actionKeys(action, keysOf);
    if (keys === undefined || !matchShortcut(event, keys)) continue;
    // Selected words are copied by the browser.
    if (event.ctrlKey || event.metaKey ? hasSelection() : false) return;
    if (runAction(scope, action.id, key)) event.preventDefault();
    return;
  }
}

function hasSelection(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
