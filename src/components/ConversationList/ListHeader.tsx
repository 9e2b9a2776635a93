'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import type { MenuItem } from '../../ui/MenuHost/MenuItem.js';
import { useMenuHost } from '../../ui/MenuHost/useMenuHost.js';

/** What a `Header` slot of the list gets. */
export interface ListHeaderProps {
  /** Starts a conversation; missing where the backend cannot. */
  readonly onNew: (() => void) | undefined;
  /** What the menu at the end holds; no menu without any. */
  readonly menuItems: readonly MenuItem[];
  /** Avatars only: there is room for one button. */
  readonly isRail: boolean;
}

/** The list's title, with the ways to a new conversation and to the rest. */
export function DefaultListHeader({ onNew, menuItems, isRail }: ListHeaderProps): ReactNode {
  const t = useT();
  const menu = useMenuHost();
  return (
    <header className="cl-Header">
      <h1 className={isRail ? 'cl-VisuallyHidden' : 'cl-Header-title'}>{t('list.title')}</h1>
      <div className="cl-Header-actions">
        {onNew ? (
          <IconButton label={t('list.new')} onClick={onNew}>
            <Icon name="compose" />
          </IconButton>
        ) : null}
        {menuItems.length > 0 && !isRail ? (
          <IconButton
            label={t('ui.more')}
            aria-haspopup="menu"
            onClick={({ currentTarget }) =>
              menu.open({ anchor: currentTarget, items: menuItems, label: t('ui.more'), align: 'end' })
            }
          >
            <Icon name="more" />
          </IconButton>
        ) : null}
      </div>
    </header>
  );
}
