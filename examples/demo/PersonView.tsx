import { ChatApp } from 'chatloom';
import type { ReactNode } from 'react';
import { demoChatOf } from './demoChat.js';
import { type DemoSettings, localeOf } from './settings.js';

interface PersonViewProps {
  readonly person: string;
  readonly settings: DemoSettings;
  readonly conversationId?: string | undefined;
  readonly onConversationChange?: ((conversationId: string | undefined) => void) | undefined;
  /** A message of the conversation to go to. */
  readonly messageId?: string | undefined;
  readonly pictureId?: string | undefined;
  readonly onPictureChange?: ((messageId: string | undefined) => void) | undefined;
  /** Whose unread messages the window's title counts. */
  readonly isMain?: boolean | undefined;
}

/** The product as one person sees it. Given no address, it keeps its own selection. */
export function PersonView({
  person,
  settings,
  isMain = false,
  conversationId,
  onConversationChange,
  messageId,
  pictureId,
  onPictureChange,
}: PersonViewProps): ReactNode {
  const { chat } = demoChatOf(person);
  const { theme, locale, direction } = settings;
  const selection = onConversationChange ? { conversationId, onConversationChange } : {};
  const viewer = onPictureChange ? { viewerMessageId: pictureId, onViewerChange: onPictureChange } : {};
  return (
    <ChatApp
      key={person}
      chat={chat}
      theme={theme}
      locale={localeOf(locale)}
      dir={direction === 'auto' ? undefined : direction}
      main={isMain}
      documentTitle={isMain}
      messageId={messageId}
      {...selection}
      {...viewer}
    />
  );
}
