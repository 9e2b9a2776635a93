'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../Icon/Icon.js';
import type { IconName } from '../Icon/Icon.js';
import { IconButton } from '../IconButton/IconButton.js';
import { useRovingFocus } from '../useRovingFocus/useRovingFocus.js';
import type { EmojiSectionId } from './emojiRows.js';

export interface EmojiTabsProps {
  readonly sections: readonly EmojiSectionId[];
  readonly selected: EmojiSectionId | undefined;
  readonly panelId: string;
  readonly onSelect: (section: EmojiSectionId) => void;
}

type TabId = Exclude<EmojiSectionId, 'results'>;

const ICONS: Readonly<Record<TabId, IconName>> = {
  frequent: 'clock',
  people: 'smile',
  nature: 'leaf',
  foods: 'cup',
  activity: 'ball',
  places: 'car',
  objects: 'bulb',
  symbols: 'heart',
  flags: 'flag',
};

/** One tab a category; the grid below is one long panel, and a tab scrolls it. */
export function EmojiTabs({ sections, selected, panelId, onSelect }: EmojiTabsProps): ReactNode {
  const t = useT();
  const tabs = sections.filter((id): id is TabId => id !== 'results');
  const roving = useRovingFocus({ count: tabs.length });
  if (tabs.length === 0) return null;
  return (
    <div className="cl-EmojiPicker-tabs" role="tablist" aria-label={t('emoji.categories')} {...roving.groupProps}>
      {tabs.map((id, at) => (
        <IconButton
          key={id}
          {...roving.itemProps(at)}
          role="tab"
          aria-selected={id === selected}
          aria-controls={panelId}
          label={t(`emoji.category.${id}`)}
          size={32}
          active={id === selected}
          onClick={() => onSelect(id)}
        >
          <Icon name={ICONS[id]} />
        </IconButton>
      ))}
    </div>
  );
}
