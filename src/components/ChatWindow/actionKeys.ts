import type { MessageAction } from '../../message-actions/action.js';
import { DEFAULT_SHORTCUTS, type ShortcutName } from '../ChatProvider/shortcuts.js';

/** The keys of an act: those of the keyboard map where it names one of its entries, else its own. */
export function actionKeys(
  { shortcut }: Pick<MessageAction, 'shortcut'>,
  keysOf: (name: ShortcutName) => string | undefined,
): string | undefined {
  return shortcut !== undefined && isShortcutName(shortcut) ? keysOf(shortcut) : shortcut;
}

function isShortcutName(name: string): name is ShortcutName {
  return Object.hasOwn(DEFAULT_SHORTCUTS, name);
}
