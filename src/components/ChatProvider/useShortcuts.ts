'use client';

import { createContext, use, useMemo } from 'react';
import { matchShortcut, type ShortcutEvent } from '../../ui/keyboard/matchShortcut.js';
import { type KeyboardOptions, shortcutOf, type ShortcutName } from './shortcuts.js';

export const KeyboardContext = createContext<KeyboardOptions>({});

export interface Shortcuts {
  /** Whether an event is this shortcut, as the host has set it. Never for a key of an input method. */
  readonly matches: (event: ShortcutEvent, name: ShortcutName) => boolean;
  /** The keys, for a menu's `shortcut`; `undefined` when the host took them away. */
  readonly keysOf: (name: ShortcutName) => string | undefined;
  readonly sendKey: 'enter' | 'ctrl-enter';
}

/** The keyboard map in force: the defaults with the provider's `keyboard` on top. */
export function useShortcuts(): Shortcuts {
  const options = use(KeyboardContext);
  return useMemo(
    () => ({
      matches(event, name) {
        const keys = shortcutOf(name, options);
        return keys !== undefined && matchShortcut(event, keys);
      },
      keysOf: (name) => shortcutOf(name, options),
      sendKey: options.sendKey ?? 'enter',
    }),
    [options],
  );
}
