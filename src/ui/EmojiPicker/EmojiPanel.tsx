'use client';

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { useAnnounce } from '../Announcer/useAnnounce.js';
import { Field } from '../Field/Field.js';
import { isComposing } from '../keyboard/isComposing.js';
import { EmojiFoot } from './EmojiFoot.js';
import { EmojiGrid } from './EmojiGrid.js';
import type { EmojiGridHandle } from './EmojiGrid.js';
import { EmojiTabs } from './EmojiTabs.js';
import type { EmojiCatalog } from './EmojiCatalog.js';
import { addRecent, readRecent, readSkin, writeSkin } from './emojiPreferences.js';
import type { EmojiCell, EmojiSectionId } from './emojiRows.js';
import type { EmojiStorage } from './EmojiStorage.js';
import { useEmojiSections } from './useEmojiSections.js';
import { bringTexts } from '../../i18n/english.js';
import { emojiStrings } from './emojiStrings.js';

bringTexts(emojiStrings);

export interface EmojiPanelProps {
  readonly catalog: EmojiCatalog;
  readonly storage: EmojiStorage;
  readonly focusSearch: boolean;
  readonly onPick: (emoji: string) => void;
}

/** The inside of the picker: tabs, search field, grid and foot. */
export function EmojiPanel({ catalog, storage, focusSearch, onPick }: EmojiPanelProps): ReactNode {
  const t = useT();
  const announce = useAnnounce();
  const gridId = useId();
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<EmojiGridHandle>(null);
  const [query, setQuery] = useState('');
  const [skin, setSkin] = useState(() => readSkin(storage));
  // Read once: the section must not move under the pointer while somebody picks several.
  const [recent] = useState(() => readRecent(storage));
  const [section, setSection] = useState<EmojiSectionId>();
  const [preview, setPreview] = useState<EmojiCell>();
  const { sections, found } = useEmojiSections({ catalog, query, recent, skin });
  const shown = sections.filter(({ cells }) => cells.length > 0);

  // Before the popover looks for something to focus: it leaves a focus alone that is inside already.
  useLayoutEffect(() => {
    if (focusSearch && !matchMedia('(pointer: coarse)').matches) search.current?.focus({ preventScroll: true });
  }, [focusSearch]);
  useEffect(() => {
    if (found !== undefined) announce(t('emoji.results', { count: found }), { key: 'emoji.results' });
  }, [announce, found, t]);

  const pick = (cell: EmojiCell): void => {
    addRecent(storage, cell.native);
    onPick(cell.native);
  };
  const onSearchKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      grid.current?.focus();
    }
    const first = shown[0]?.cells[0];
    if (event.key === 'Enter' && query.trim() !== '' && first) {
      event.preventDefault();
      pick(first);
    }
  };

  return (
    <>
      <EmojiTabs
        sections={query.trim() === '' ? shown.map(({ id }) => id) : []}
        selected={section ?? shown[0]?.id}
        panelId={gridId}
        onSelect={(id) => grid.current?.scrollTo(id)}
      />
      <div className="cl-EmojiPicker-search">
        <Field
          ref={search}
          label={t('emoji.search')}
          clearLabel={t('ui.clear')}
          value={query}
          onValueChange={setQuery}
          onKeyDown={onSearchKeyDown}
          enterKeyHint="done"
        />
      </div>
      {found === 0 ? (
        <p className="cl-EmojiPicker-empty cl-EmojiPicker-body">{t('emoji.none', { query: query.trim() })}</p>
      ) : (
        <EmojiGrid
          ref={grid}
          id={gridId}
          // Results start at their top, and the categories where they were left.
          key={query.trim() === '' ? 'all' : 'results'}
          sections={shown}
          onPick={pick}
          onPreview={setPreview}
          onSectionChange={setSection}
          onLeave={() => search.current?.focus()}
        />
      )}
      <EmojiFoot
        preview={preview}
        skin={skin}
        onSkinChange={(next) => {
          writeSkin(storage, next);
          setSkin(next);
        }}
      />
    </>
  );
}
