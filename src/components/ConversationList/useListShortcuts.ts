'use client';

import { type RefObject, useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { selectConversation, selectUnread } from '../../store/selectors/selectors.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { isUnread } from './conversationFilters.js';
import { CONVERSATION_STEPS, stepFrom } from './listShortcuts.js';

export interface ListShortcutOptions {
  /** Any element of the list. */
  readonly within: RefObject<HTMLElement | null>;
  /** In the list's order. */
  readonly ids: readonly string[];
  readonly openId: string | undefined;
  readonly onStep: (conversationId: string) => void;
  readonly onQuickSwitch: () => void;
}

/** The shortcuts that work anywhere in the root around the list, and where nothing on the page has the focus. */
export function useListShortcuts(options: ListShortcutOptions): void {
  const { store } = useChat();
  const { matches } = useShortcuts();
  const latest = useLatest(options);
  const { within } = options;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { ids, openId, onStep, onQuickSwitch } = latest.current;
      if (event.defaultPrevented || !isHere(event.target, within.current)) return;
      if (matches(event, 'quickSwitch')) {
        event.preventDefault();
        onQuickSwitch();
        return;
      }
      const step = CONVERSATION_STEPS.find((name) => matches(event, name));
      if (!step) return;
      // Also at the end of the list: the browser has no business with these keys here.
      event.preventDefault();
      const state = store.getState();
      const next = stepFrom(ids, openId, step, (id) =>
        isUnread(selectConversation(state, id), selectUnread(state, id)),
      );
      if (next !== undefined) onStep(next);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, matches, latest, within]);
}

function isHere(target: EventTarget | null, list: HTMLElement | null): boolean {
  if (!(target instanceof Element)) return false;
  const root = list?.closest('.cl-ChatProvider') ?? list?.closest('.cl-root');
  if (!root || root.closest('[inert]')) return false;
  return root.contains(target) || target === document.body;
}
