import { isApplePlatform, parseShortcut } from './matchShortcut.js';

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
};

/** A shortcut as it is printed beside a menu item: `Ctrl+K`, or `⌘K` on Apple's keyboards. */
export function formatShortcut(text: string, isApple: boolean = isApplePlatform()): string {
  const { key, alt, ctrl, meta, shift } = parseShortcut(text, isApple);
  const name = SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const modifiers = isApple
    ? [ctrl && '⌃', alt && '⌥', shift && '⇧', meta && '⌘']
    : [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta'];
  return [...modifiers.filter(Boolean), name].join(isApple ? '' : '+');
}

/** The same for `aria-keyshortcuts`. */
export function ariaShortcut(text: string, isApple: boolean = isApplePlatform()): string {
  const { key, alt, ctrl, meta, shift } = parseShortcut(text, isApple);
  const parts = [ctrl && 'Control', alt && 'Alt', shift && 'Shift', meta && 'Meta', key === ' ' ? 'Space' : key];
  return parts.filter(Boolean).join('+');
}
