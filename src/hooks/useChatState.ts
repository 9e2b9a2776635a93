'use client';

import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { ChatState } from '../store/state.js';
import { useChat } from './chatContext.js';

/**
 * Reads the store through a selector; renders again only when the selected value is another one (`Object.is`, or
 * `isEqual`). Select primitives and objects of the state as they are: a selector that builds an object renders always.
 *
 * @example
 * const isOnline = useChatState((state) => state.connection.status === 'online');
 */
export function useChatState<T>(selector: (state: ChatState) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const { store } = useChat();
  const last = useRef<{ readonly value: T } | null>(null);
  const read = useCallback(() => {
    const value = selector(store.getState());
    // The same value keeps its identity, so that React sees no change where `isEqual` sees none.
    if (last.current && isEqual(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  }, [store, selector, isEqual]);
  // Not zustand's own hook: on a server that renders the initial state, not the present one.
  return useSyncExternalStore(store.subscribe, read, read);
}
