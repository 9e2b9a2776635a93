'use client';

import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { Icon } from '../Icon/Icon.js';
import { ariaShortcut, formatShortcut } from '../keyboard/formatShortcut.js';
import { Kbd } from '../Kbd/Kbd.js';
import type { MenuItem } from './MenuItem.js';

export interface MenuLineProps {
  readonly item: MenuItem;
  /** The line above: a separator comes between two groups. */
  readonly previous: MenuItem | undefined;
  readonly onSelect: (item: MenuItem, isByPointer: boolean) => void;
}

interface SelectEvent {
  readonly detail: number;
  readonly preventBaseUIHandler: () => void;
}

/** One item of the menu, with the line above it where a group begins. */
export function MenuLine({ item, previous, onSelect }: MenuLineProps): ReactNode {
  const { label, icon, shortcut, tone, disabled, reason, checked } = item;
  const props = {
    className: 'cl-Menu-item',
    label,
    disabled: disabled ?? false,
    'data-tone': tone,
    'aria-keyshortcuts': shortcut ? ariaShortcut(shortcut) : undefined,
    onClick: (event: SelectEvent) => {
      // Base UI would take the focus to the item again, after the item has given it away.
      event.preventBaseUIHandler();
      // A click by keyboard or by a screen reader counts no presses.
      onSelect(item, event.detail > 0);
    },
  };
  const content = (
    <>
      {icon}
      <span className="cl-Menu-label">
        {label}
        {disabled && reason ? <span className="cl-Menu-note">{reason}</span> : null}
      </span>
      {shortcut ? <Kbd aria-hidden="true">{formatShortcut(shortcut)}</Kbd> : null}
    </>
  );
  return (
    <>
      {previous && previous.group !== item.group ? <Menu.Separator className="cl-Menu-sep" /> : null}
      {checked === undefined ? (
        <Menu.Item {...props}>{content}</Menu.Item>
      ) : (
        <Menu.CheckboxItem {...props} checked={checked} closeOnClick>
          {content}
          <span className="cl-Menu-end" aria-hidden="true">
            {checked ? <Icon name="check" size={16} /> : null}
          </span>
        </Menu.CheckboxItem>
      )}
    </>
  );
}
