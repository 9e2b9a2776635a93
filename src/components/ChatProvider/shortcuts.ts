/** What can be done from the keyboard, and the keys it has by default, written as `matchShortcut` reads them. */
export const DEFAULT_SHORTCUTS = {
  nextRegion: 'F6',
  previousRegion: 'Shift+F6',
  quickSwitch: 'Mod+K',
  previousConversation: 'Alt+ArrowUp',
  nextConversation: 'Alt+ArrowDown',
  previousUnread: 'Alt+Shift+ArrowUp',
  nextUnread: 'Alt+Shift+ArrowDown',
  help: 'Mod+/',
  openMenu: 'Shift+F10',
  reply: 'R',
  react: 'E',
  recall: 'Delete',
  editLast: 'ArrowUp',
  alwaysSend: 'Mod+Enter',
} as const satisfies Readonly<Record<string, string>>;

/** The names of `DEFAULT_SHORTCUTS`. */
export type ShortcutName = keyof typeof DEFAULT_SHORTCUTS;

/** How the keyboard differs from the usual (docs/KEYBOARD.md). */
export interface KeyboardOptions {
  /** Own keys: one shortcut, or `null` to have none. */
  readonly shortcuts?: Readonly<Partial<Record<ShortcutName, string | null | undefined>>> | undefined;
  /** Whether bare letters act on a focused message; speech input needs them off. @default true */
  readonly singleLetters?: boolean | undefined;
  /** What sends a message; with `ctrl-enter`, Enter starts a new line. @default 'enter' */
  readonly sendKey?: 'enter' | 'ctrl-enter' | undefined;
}

/** The keys of an act now; `undefined` when it has none. */
export function shortcutOf(name: ShortcutName, options: KeyboardOptions): string | undefined {
  const own = options.shortcuts?.[name];
  const keys = own === undefined ? DEFAULT_SHORTCUTS[name] : own;
  if (keys === null) return undefined;
  return isBareLetter(keys) && options.singleLetters === false ? undefined : keys;
}

function isBareLetter(keys: string): boolean {
  return /^.$/u.test(keys) && keys !== ' ';
}
