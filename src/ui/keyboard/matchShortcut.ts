import { isComposing } from './isComposing.js';

/** What is read of a keyboard event. */
export interface ShortcutEvent {
  readonly key: string;
  readonly code?: string | undefined;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean | undefined;
  readonly keyCode?: number | undefined;
}

/** A shortcut taken apart. */
export interface Shortcut {
  readonly key: string;
  readonly alt: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** Whether `Mod` is the Command key here. */
export function isApplePlatform(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad|ipod/i.test(navigator.platform);
}

/** Reads `Mod+Shift+K`: any of Mod, Ctrl, Alt, Shift, Meta, then a key as `KeyboardEvent.key` names it. */
export function parseShortcut(text: string, isApple: boolean = isApplePlatform()): Shortcut {
  // The plus key itself is written `Mod++`.
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  const mod = modifiers.has('mod');
  return {
    key: key === 'Space' ? ' ' : key,
    alt: modifiers.has('alt'),
    ctrl: modifiers.has('ctrl') || (mod && !isApple),
    meta: modifiers.has('meta') || (mod && isApple),
    shift: modifiers.has('shift'),
  };
}

/**
 * Whether the event is this shortcut, with exactly its modifiers. A letter is found by its place on keyboards that
 * have no Latin letters. Never matches a key that belongs to an input method.
 */
export function matchShortcut(event: ShortcutEvent, shortcut: string, isApple: boolean = isApplePlatform()): boolean {
  if (isComposing(event)) return false;
  const wanted = parseShortcut(shortcut, isApple);
  if (event.altKey !== wanted.alt || event.ctrlKey !== wanted.ctrl || event.metaKey !== wanted.meta) return false;
  const isLetter = /^[a-z]$/i.test(wanted.key);
  // Signs such as `?` or `+` need Shift on some keyboards and not on others.
  const isSign = wanted.key.length === 1 && !isLetter && wanted.key !== ' ';
  if (event.shiftKey !== wanted.shift && !(isSign && !wanted.shift)) return false;
  if (event.key.toLowerCase() === wanted.key.toLowerCase()) return true;
  if (!isLetter) return false;
  const isLatin = event.key.length === 1 && /[a-z]/i.test(event.key);
  return !isLatin && event.code === `Key${wanted.key.toUpperCase()}`;
}
