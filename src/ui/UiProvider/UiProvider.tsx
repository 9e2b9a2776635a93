'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Clock } from '../../shared/clock.js';
import { AnnouncerProvider } from '../Announcer/AnnouncerProvider.js';
import { ConfirmProvider } from '../ConfirmDialog/ConfirmProvider.js';
import { createMemoryEmojiStorage } from '../EmojiPicker/EmojiStorage.js';
import type { EmojiStorage } from '../EmojiPicker/EmojiStorage.js';
import { EmojiStorageContext } from '../EmojiPicker/emojiStorageContext.js';
import { MenuHostProvider } from '../MenuHost/MenuHostProvider.js';
import { PopoverHostProvider } from '../Popover/PopoverHostProvider.js';
import { PortalProvider } from '../Portal/PortalProvider.js';
import { ToastProvider } from '../Toast/ToastProvider.js';
import { TooltipProvider } from '../Tooltip/TooltipProvider.js';

export interface UiProviderProps {
  /** Where the popups' root is put. @default the body */
  readonly portalContainer?: Element | null | undefined;
  /** Where recent emoji and the skin tone are kept. @default memory */
  readonly emojiStorage?: EmojiStorage | undefined;
  /** For announcements and notices; tests hand in a virtual one. @default the system's */
  readonly clock?: Clock | undefined;
  readonly children?: ReactNode;
}

/**
 * What every root has one of: the popups' root, the announcer, the notices, the tooltip, the menu, the popover and the
 * question. Announcer and notices of a provider inside another are those of the outer one.
 */
export function UiProvider({ portalContainer, emojiStorage, clock, children }: UiProviderProps): ReactNode {
  const [memory] = useState(createMemoryEmojiStorage);
  return (
    <PortalProvider container={portalContainer}>
      <AnnouncerProvider clock={clock}>
        <ToastProvider clock={clock}>
          <TooltipProvider>
            <EmojiStorageContext value={emojiStorage ?? memory}>
              <MenuHostProvider>
                <PopoverHostProvider>
                  <ConfirmProvider>{children}</ConfirmProvider>
                </PopoverHostProvider>
              </MenuHostProvider>
            </EmojiStorageContext>
          </TooltipProvider>
        </ToastProvider>
      </AnnouncerProvider>
    </PortalProvider>
  );
}
