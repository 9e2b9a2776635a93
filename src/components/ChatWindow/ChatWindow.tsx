'use client';

import {
  type ComponentProps,
  type ComponentType,
  type CSSProperties,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useSelection } from '../../hooks/selectionContext.js';
import { useCan } from '../../hooks/useCan.js';
import { useConversationFacts } from '../../hooks/useConversationFacts.js';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { useT } from '../../i18n/useT.js';
import { MessageHostContext } from '../../message-kinds/messageHost.js';
import { DropZone } from '../../ui/DropZone/DropZone.js';
import { useFileDrop } from '../../ui/DropZone/useFileDrop.js';
import { classNames } from '../../ui/props/classNames.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import { ChatHeader } from '../ChatHeader/ChatHeader.js';
import { useSlots } from '../ChatProvider/ChatSlots.js';
import { Composer } from '../Composer/Composer.js';
import { useAttachFiles } from '../Composer/useAttachFiles.js';
import { ConnectionBanner } from '../ConnectionBanner/ConnectionBanner.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import type { ChatWindowSlots } from './ChatWindow.slots.js';
import { ChatWindowEmpty } from './ChatWindowStates.js';
import { conversationViewerChunk } from './conversationViewerChunk.js';
import { Timeline } from './Timeline.js';
import type { SoughtMessage } from './TimelineRows.js';
import { TypingLine } from './TypingLine.js';

/** Which conversation is shown, and what of the window differs from the usual. */
export interface ChatWindowProps {
  /** @default what is selected in the provider */
  readonly conversationId?: string | undefined;
  /** A message to go to, for links and search hits. Another value goes there as well. */
  readonly messageId?: string | undefined;
  /** Controlled: the message whose picture is shown large; `undefined` for none. */
  readonly viewerMessageId?: string | undefined;
  /** Told when the person opens, changes or closes the large picture; a host with an address gives it an entry of its own. */
  readonly onViewerChange?: ((messageId: string | undefined) => void) | undefined;
  /** `main` where the conversation is what the page is about. @default a region */
  readonly role?: 'main' | undefined;
  /** Shows a way back to the list; narrow layouts need one. @default false */
  readonly showBack?: boolean | undefined;
  /** Buttons at the end of the header. */
  readonly headerActions?: ReactNode;
  readonly slots?: ChatWindowSlots | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly id?: string | undefined;
}

/**
 * A conversation: header, messages, and the field to write in. It opens at what was not read yet, stays where the reader
 * is whatever comes in, and marks as read what was really seen.
 *
 * @example
 * <ChatWindow slots={{ Header: null }} />
 */
export function ChatWindow(props: ChatWindowProps): ReactNode {
  const { slots: ownSlots, conversationId: ownId, className, style, id, role, ...rest } = props;
  const t = useT();
  const selection = useSelection();
  const slots = useSlots('ChatWindow', ownSlots);
  const conversationId = ownId ?? selection.conversationId;
  const { Empty = ChatWindowEmpty } = slots;
  const shell = { id, className: classNames('cl-Chat', className), style, role, 'data-region': 'messages' };
  if (conversationId !== undefined) {
    return <OpenChat key={conversationId} conversationId={conversationId} slots={slots} shell={shell} {...rest} />;
  }
  return (
    <section {...shell} aria-label={t('chat.none.title')}>
      <div className="cl-Chat-state">{Empty ? <Empty reason="none" conversationId={undefined} /> : null}</div>
    </section>
  );
}

interface OpenChatProps extends Omit<ChatWindowProps, 'conversationId' | 'slots'> {
  readonly conversationId: string;
  readonly slots: ChatWindowSlots;
  readonly shell: ComponentProps<'section'>;
}

function OpenChat(props: OpenChatProps): ReactNode {
  const { conversationId, messageId, onViewerChange, slots, shell, showBack, headerActions } = props;
  const t = useT();
  const root = useRef<HTMLElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const [ownMediaId, setOwnMediaId] = useState<string>();
  const mediaId = 'viewerMessageId' in props ? props.viewerMessageId : ownMediaId;
  const openMedia = useCallback(
    (id: string | undefined) => {
      setOwnMediaId(id);
      onViewerChange?.(id);
    },
    [onViewerChange],
  );
  const title = useConversationTitle(conversationId);
  const isGroup = (useConversationFacts(conversationId)?.kind ?? 'direct') !== 'direct';
  const { sought, seek } = useSought(messageId);
  const drop = useDrop(conversationId);
  const focusComposer = useCallback(() => {
    root.current?.querySelector<HTMLElement>('[data-region="composer"] textarea')?.focus({ preventScroll: true });
  }, []);
  const viewer = useLazyPart(conversationViewerChunk, mediaId !== undefined, () => openMedia(undefined));
  const host = useMemo(() => ({ openMedia, focusComposer }), [openMedia, focusComposer]);
  const { Header = ChatHeader, Banner = ConnectionBanner as ComponentType, Composer: Field = Composer } = slots;
  const { TypingLine: Typing = TypingLine } = slots;
  return (
    <section
      {...shell}
      ref={root}
      aria-label={t(isGroup ? 'chat.label-group' : 'chat.label', { name: title })}
      {...drop.targetProps}
    >
      {Header ? <Header conversationId={conversationId} showBack={showBack} actions={headerActions} /> : null}
      {Banner ? <Banner /> : null}
      <MessageHostContext value={host}>
        <div className="cl-Chat-body">
          <Timeline
            conversationId={conversationId}
            slots={slots}
            list={list}
            focusComposer={focusComposer}
            sought={sought}
          />
        </div>
      </MessageHostContext>
      <div className="cl-Timeline-floor">{Typing ? <Typing conversationId={conversationId} /> : null}</div>
      {Field ? <Field conversationId={conversationId} /> : null}
      {drop.isOver ? <DropZone label={t('composer.drop.to', { name: title })} /> : null}
      {viewer ? (
        <viewer.ConversationViewer
          conversationId={conversationId}
          messageId={mediaId}
          onMessageChange={openMedia}
          onShowMessage={seek}
        />
      ) : null}
    </section>
  );
}

/** The message to go to: the one that was asked for last, from outside or from the viewer. */
function useSought(messageId: string | undefined) {
  const [sought, setSought] = useState<SoughtMessage | undefined>(messageId === undefined ? undefined : { messageId });
  const [given, setGiven] = useState(messageId);
  if (given !== messageId) {
    setGiven(messageId);
    setSought(messageId === undefined ? undefined : { messageId });
  }
  const seek = useCallback((id: string) => setSought({ messageId: id }), []);
  return { sought, seek };
}

function useDrop(conversationId: string) {
  const attach = useAttachFiles(conversationId);
  const canSendFiles = useCan('sendFiles', conversationId).allowed;
  return useFileDrop({ onFiles: attach, disabled: !canSendFiles });
}
