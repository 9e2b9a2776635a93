'use client';

import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { IconButton } from '../IconButton/IconButton.js';
import { SkinTones, signOfTone, toneKey } from './SkinTones.js';
import type { EmojiCell } from './emojiRows.js';

export interface EmojiFootProps {
  readonly preview: EmojiCell | undefined;
  readonly skin: number;
  readonly onSkinChange: (skin: number) => void;
}

/** The name of the emoji at hand, and the choice of a skin tone. */
export function EmojiFoot({ preview, skin, onSkinChange }: EmojiFootProps): ReactNode {
  const t = useT();
  const [isChoosing, setIsChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsChoosing(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isChoosing) return;
    // Only the choice closes, not the picker around it.
    event.stopPropagation();
    close();
  };
  return (
    <div className="cl-EmojiPicker-foot" onKeyDown={onKeyDown} role="presentation">
      {isChoosing ? (
        <SkinTones
          selected={skin}
          onSelect={(next) => {
            onSkinChange(next);
            close();
          }}
        />
      ) : (
        <>
          <span className="cl-EmojiPicker-preview" aria-hidden="true">
            {preview?.native}
          </span>
          <span className="cl-EmojiPicker-name" aria-hidden="true">
            {preview?.name}
          </span>
        </>
      )}
      <IconButton
        ref={button}
        className="cl-EmojiPicker-tone"
        label={t('text.parts', { parts: [t('emoji.skin'), t(toneKey(skin))] })}
        size={28}
        aria-expanded={isChoosing}
        onClick={() => setIsChoosing(!isChoosing)}
      >
        <span aria-hidden="true">{signOfTone(skin)}</span>
      </IconButton>
    </div>
  );
}
