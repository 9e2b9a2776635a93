'use client';

import type { ReactNode } from 'react';
import { DEFAULT_SHORTCUTS, type ShortcutName } from '../components/ChatProvider/shortcuts.js';
import { useShortcuts } from '../components/ChatProvider/useShortcuts.js';
import type { MessageKey } from '../i18n/messages.js';
import { useT } from '../i18n/useT.js';
import { Dialog } from '../ui/Dialog/Dialog.js';
import { Kbd } from '../ui/Kbd/Kbd.js';
import { formatShortcut } from '../ui/keyboard/formatShortcut.js';

export interface KeyboardHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A line: what it does, and its keys: names of shortcuts, or keys that cannot be changed. */
type Line = readonly [key: MessageKey, ...keys: readonly string[]];

type Group = 'anywhere' | 'list' | 'messages' | 'composer';

const LINES: Readonly<Record<Group, readonly Line[]>> = {
  anywhere: [
    ['keys.next-region', 'nextRegion'],
    ['keys.previous-region', 'previousRegion'],
    ['keys.quick-switch', 'quickSwitch'],
    ['keys.conversation', 'previousConversation', 'nextConversation'],
    ['keys.unread-conversation', 'previousUnread', 'nextUnread'],
    ['keys.close', 'Escape'],
    ['keys.help', 'help'],
  ],
  list: [
    ['keys.move', 'ArrowUp', 'ArrowDown'],
    ['keys.ends', 'Home', 'End'],
    ['keys.open-conversation', 'Enter'],
    ['keys.menu', 'openMenu'],
  ],
  messages: [
    ['keys.move', 'ArrowUp', 'ArrowDown'],
    ['keys.page', 'PageUp', 'PageDown'],
    ['keys.enter-message', 'Enter'],
    ['keys.leave-message', 'Escape'],
    ['keys.reply', 'reply'],
    ['keys.react', 'react'],
    ['keys.recall', 'recall'],
    ['keys.menu', 'openMenu'],
  ],
  composer: [
    ['keys.send', 'Enter'],
    ['keys.always-send', 'alwaysSend'],
    ['keys.new-line', 'Shift+Enter'],
    ['keys.edit-last', 'editLast'],
  ],
};

/** Which keys do what, as they are set here. */
export function KeyboardHelp({ open, onClose }: KeyboardHelpProps): ReactNode {
  const t = useT();
  const { keysOf } = useShortcuts();
  const namesOf = (keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => (isShortcut(key) ? (keysOf(key) ?? []) : key)).map((key) => formatShortcut(key));
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} size="wide" closeLabel={t('ui.close')}>
      {(Object.keys(LINES) as readonly Group[]).map((group) => (
        <section key={group} className="cl-KeyboardHelp-group">
          <h3 className="cl-KeyboardHelp-heading">{t(`keys.group.${group}`)}</h3>
          <dl className="cl-KeyboardHelp-lines">
            {LINES[group].map(([key, ...keys]) => {
              const names = namesOf(keys);
              return names.length === 0 ? null : (
                <div key={key} className="cl-KeyboardHelp-line">
                  <dt>{t.dynamic(key)}</dt>
                  <dd className="cl-KeyboardHelp-keys">
                    {names.map((name) => (
                      <Kbd key={name}>{name}</Kbd>
                    ))}
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function isShortcut(key: string): key is ShortcutName {
  return Object.hasOwn(DEFAULT_SHORTCUTS, key);
}
