'use client';

import { type ReactNode, useRef } from 'react';
import { useT } from '../../i18n/useT.js';
import { prefetchEmoji } from '../../ui/EmojiPicker/emojiChunk.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { usePopoverHost } from '../../ui/Popover/usePopoverHost.js';
import { useLater } from '../Notices/useLater.js';
import { composerChunk } from './composerChunk.js';

/** Opens the emoji grid; it stays open, so that several can be picked. */
export function EmojiButton({ onPick }: { readonly onPick: (emoji: string) => void }): ReactNode {
  const t = useT();
  const popover = usePopoverHost();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useLatest(onPick);
  const withPart = useLater(composerChunk);
  const open = (): void =>
    withPart(({ EmojiPicker }) => {
      if (!button.current) return;
      popover.open({
        anchor: button.current,
        label: t('composer.emoji'),
        surface: 'bare',
        side: 'top',
        align: 'end',
        render: () => <EmojiPicker onPick={(emoji) => latest.current(emoji)} />,
      });
    });
  return (
    <IconButton
      ref={button}
      label={t('composer.emoji')}
      size={40}
      aria-haspopup="dialog"
      onPointerEnter={prefetchEmoji}
      onClick={open}
    >
      <Icon name="smile" />
    </IconButton>
  );
}
