'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { dataFlag } from '../props/dataFlag.js';
import { useRovingFocus } from '../useRovingFocus/useRovingFocus.js';

export interface SkinTonesProps {
  /** 0 is neutral, 1 to 5 light to dark. */
  readonly selected: number;
  readonly onSelect: (skin: number) => void;
}

const HAND = '✋';
const TONES = [0, 1, 2, 3, 4, 5] as const;
const TONE_KEYS = [
  'emoji.skin.1',
  'emoji.skin.2',
  'emoji.skin.3',
  'emoji.skin.4',
  'emoji.skin.5',
  'emoji.skin.6',
] as const;
/** The five modifiers of Fitzpatrick's scale follow one another from here. */
const FIRST_MODIFIER = 0x1f3fb;

/** The hand in a skin tone. */
export function signOfTone(skin: number): string {
  return skin === 0 ? HAND : HAND + String.fromCodePoint(FIRST_MODIFIER + skin - 1);
}

/** The name of a skin tone. */
export function toneKey(skin: number): (typeof TONE_KEYS)[number] {
  return TONE_KEYS[skin] ?? TONE_KEYS[0];
}

/** Six hands to choose from. */
export function SkinTones({ selected, onSelect }: SkinTonesProps): ReactNode {
  const t = useT();
  const group = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus({ count: TONES.length, defaultIndex: selected });
  useEffect(() => {
    group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  return (
    <div
      ref={group}
      className="cl-EmojiPicker-tones"
      role="radiogroup"
      aria-label={t('emoji.skin')}
      {...roving.groupProps}
    >
      {TONES.map((skin) => (
        <button
          key={skin}
          {...roving.itemProps(skin)}
          type="button"
          role="radio"
          className="cl-EmojiPicker-toneItem"
          aria-checked={skin === selected}
          aria-label={t(toneKey(skin))}
          data-selected={dataFlag(skin === selected)}
          onClick={() => onSelect(skin)}
        >
          <span aria-hidden="true">{signOfTone(skin)}</span>
        </button>
      ))}
    </div>
  );
}
