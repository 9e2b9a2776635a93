'use client';

import { type ReactNode, useMemo } from 'react';
import { ChatProvider, type ChatProviderProps } from '../components/ChatProvider/ChatProvider.js';
import type { ChatSlots } from '../components/ChatProvider/ChatSlots.js';
import { AppFrame, type AppFrameProps } from './AppFrame.js';
import { bringTexts } from '../i18n/english.js';
import { compositeStrings } from './strings.js';

bringTexts(compositeStrings);

/** What `ChatProvider` takes, and what the frame of panes takes. */
export interface ChatAppProps extends Omit<ChatProviderProps, 'children'>, AppFrameProps {}

/**
 * The whole messenger: the conversations and the one that is open, side by side where there is room and one after the
 * other where there is not. It fills its place; where that has no height it takes a usable one.
 *
 * @example
 * <ChatApp chat={chat} theme={{ accent: '#0a7c66', mode: 'auto' }} style={{ blockSize: '100dvh' }} />
 */
export function ChatApp(props: ChatAppProps): ReactNode {
  const { messageId, viewerMessageId, onViewerChange, details, main, documentTitle, slots, ...provider } = props;
  const frame = { messageId, onViewerChange, details, main, documentTitle };
  const withBanner = useMemo<ChatSlots>(
    // One banner over all panes; a host's own stays where the host put it.
    () => ({ ...slots, ChatWindow: { Banner: null, ...slots?.ChatWindow } }),
    [slots],
  );
  return (
    <ChatProvider {...provider} slots={withBanner}>
      <AppFrame {...frame} {...('viewerMessageId' in props ? { viewerMessageId } : undefined)} />
    </ChatProvider>
  );
}
