'use client';

import { type ReactNode, useRef, useState } from 'react';
import { drawProviderError } from '../components/ChatProvider/ProviderError.js';
import { ChatWindow, type ChatWindowProps } from '../components/ChatWindow/ChatWindow.js';
import { ConnectionBanner } from '../components/ConnectionBanner/ConnectionBanner.js';
import { ConversationList } from '../components/ConversationList/ConversationList.js';
import { Notices } from '../components/Notices/Notices.js';
import { useSelection } from '../hooks/selectionContext.js';
import { useT } from '../i18n/useT.js';
import { ErrorBoundary } from '../ui/ErrorBoundary/ErrorBoundary.js';
import { Icon } from '../ui/Icon/Icon.js';
import { dataFlag } from '../ui/props/dataFlag.js';
import { KeyboardHelp } from './KeyboardHelp.js';
import { SkipLinks } from './SkipLinks.js';
import { useAppKeys } from './useAppKeys.js';
import { useAppSize } from './useAppSize.js';
import { useDocumentTitle } from './useDocumentTitle.js';
import { useForgottenSelection } from './useForgottenSelection.js';
import { usePaneFocus } from './usePaneFocus.js';

export interface AppFrameProps extends Pick<ChatWindowProps, 'messageId' | 'viewerMessageId' | 'onViewerChange'> {
  /** A third pane beside the conversation. */
  readonly details?: ReactNode;
  /** Whether the conversation is the page's `main`; not when the host's page has one around it. @default true */
  readonly main?: boolean | undefined;
  /** Writes the conversation's name and the unread count into the window's title. @default false */
  readonly documentTitle?: boolean | undefined;
}

/** The panes of the messenger, and what belongs to none of them: skip links, keys, title, notices. */
export function AppFrame({ details, main = true, documentTitle = false, ...window }: AppFrameProps): ReactNode {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const { conversationId } = useSelection();
  const { isNarrow, hasNoHeight } = useAppSize(frame);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const isChatOpen = conversationId !== undefined;
  useDocumentTitle(documentTitle);
  useForgottenSelection();
  usePaneFocus(frame);
  useAppKeys(frame, { onHelp: () => setIsHelpOpen(true) });

  return (
    <div ref={frame} className="cl-ChatApp" data-auto-height={dataFlag(hasNoHeight)}>
      <div
        className="cl-App"
        data-pane={isChatOpen ? 'chat' : 'list'}
        data-panes={details ? 3 : 2}
        data-narrow={dataFlag(isNarrow)}
      >
        {isChatOpen ? <SkipLinks frame={frame} /> : null}
        <ConnectionBanner className="cl-App-banner" />
        <Notices />
        <div className="cl-App-list">
          <ErrorBoundary fallback={drawProviderError}>
            <ConversationList
              menuItems={[
                {
                  id: 'keys',
                  label: t('keys.open'),
                  icon: <Icon name="info" />,
                  onSelect: () => setIsHelpOpen(true),
                },
              ]}
            />
          </ErrorBoundary>
        </div>
        <div className="cl-App-chat">
          <ErrorBoundary fallback={drawProviderError} resetKeys={[conversationId]}>
            <ChatWindow {...window} role={main ? 'main' : undefined} showBack={isNarrow} />
          </ErrorBoundary>
        </div>
        {details ? (
          <aside className="cl-App-details" aria-label={t('app.region.details')} data-region="details">
            {details}
          </aside>
        ) : null}
      </div>
      <KeyboardHelp open={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  );
}
