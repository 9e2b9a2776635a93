'use client';

import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useMediaUrl } from '../../hooks/useMediaUrl.js';
import { useChatState } from '../../hooks/useChatState.js';
import { personHue } from '../../i18n/text/personHue.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useNow } from '../../i18n/useNow.js';
import { useT } from '../../i18n/useT.js';
import { saveFile } from '../../message-kinds/file/saveFile.js';
import type { MediaSource } from '../../model/media.js';
import type { Message } from '../../model/message.js';
import { selectMessage, selectRowIds, selectUserName } from '../../store/selectors/selectors.js';
import { MediaViewer } from '../../ui/MediaViewer/MediaViewer.js';
import type { ViewerItem } from '../../ui/MediaViewer/ViewerItem.js';
import { useTellError } from '../Notices/useTellError.js';
import { MessageAvatar } from './MessageAvatar.js';

export interface ConversationViewerProps {
  readonly conversationId: string;
  /** The picture that is shown; `undefined` while the viewer is closed. */
  readonly messageId: string | undefined;
  readonly onMessageChange: (messageId: string | undefined) => void;
  readonly onShowMessage: (messageId: string) => void;
}

/** Pictures to either side of the shown one whose bytes are fetched. */
const READY_AROUND = 3;

/** The pictures of a conversation, large. */
export function ConversationViewer(props: ConversationViewerProps): ReactNode {
  const { conversationId, messageId, onMessageChange, onShowMessage } = props;
  const chat = useChat();
  const tellError = useTellError();
  const t = useT();
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  const [shownId, setShownId] = useState(messageId);
  // The picture stays while the viewer fades.
  if (messageId !== undefined && messageId !== shownId) setShownId(messageId);
  const pictures = usePictures(conversationId, shownId);
  const at = pictures.findIndex(({ id }) => id === shownId);
  const items = useItems(pictures, urls);
  const isOpen = messageId !== undefined && at >= 0;
  if (shownId === undefined) return null;

  const download = (item: ViewerItem): void => {
    const source = sourceOf(pictures.find(({ id }) => id === item.id));
    if (!source) return;
    saveFile(chat, source, { unnamed: t('kind.file.unnamed'), signal: new AbortController().signal }).catch(tellError);
  };
  return (
    <>
      {messageId === undefined
        ? null
        : pictures
            .slice(Math.max(0, at - READY_AROUND), at + READY_AROUND + 1)
            .map((picture) => (
              <PictureUrl
                key={picture.id}
                message={picture}
                onUrl={(url) => setUrls((known) => new Map(known).set(picture.id, url))}
              />
            ))}
      <MediaViewer
        open={isOpen}
        onClose={() => onMessageChange(undefined)}
        items={items}
        itemId={shownId}
        onItemChange={onMessageChange}
        onDownload={download}
        onShowMessage={(item) => {
          onMessageChange(undefined);
          onShowMessage(item.id);
        }}
      />
    </>
  );
}

const NO_PICTURES: readonly Message[] = [];

/**
 * All pictures among the loaded messages, as they stand: one that is recalled goes at once, from here too (P26). Nothing
 * is looked at while the viewer is closed.
 */
function usePictures(conversationId: string, shownId: string | undefined): readonly Message[] {
  const { present } = useChat();
  return useChatState((state) => {
    if (shownId === undefined) return NO_PICTURES;
    return selectRowIds(state, conversationId).flatMap((id) => {
      const message = selectMessage(state, id);
      return message?.content.type === 'image' ? [present(message)] : [];
    });
  }, isSameList);
}

function isSameList(a: readonly Message[], b: readonly Message[]): boolean {
  return a.length === b.length && a.every((message, index) => message === b[index]);
}

function useItems(pictures: readonly Message[], urls: ReadonlyMap<string, string>): readonly ViewerItem[] {
  const chat = useChat();
  const t = useT();
  const format = useFormat();
  const now = useNow('minute');
  const state = chat.store.getState();
  return pictures.flatMap(({ id, content, senderId, sentAt }): readonly ViewerItem[] => {
    if (content.type !== 'image') return [];
    const isOwn = senderId === chat.userId;
    const name = selectUserName(state, senderId);
    return [
      {
        id,
        url: urls.get(id),
        thumbnailUrl: urls.get(id),
        alt: content.alt ?? (isOwn ? t('kind.image.alt-own') : t('kind.image.alt', { name })),
        sender: isOwn ? t('message.you') : name,
        avatar: (
          <span style={{ '--h': personHue(senderId), display: 'contents' } as CSSProperties}>
            <MessageAvatar userId={senderId} />
          </span>
        ),
        time: format.dateTime(sentAt, now),
        caption: content.caption,
      },
    ];
  });
}

interface PictureUrlProps {
  readonly message: Message;
  readonly onUrl: (url: string) => void;
}

/** Holds the address of one picture while it may be looked at. Draws nothing. */
function PictureUrl({ message, onUrl }: PictureUrlProps): ReactNode {
  const { url } = useMediaUrl(sourceOf(message));
  useEffect(() => {
    if (url !== undefined) onUrl(url);
    // A new function each time says nothing new.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [url]);
  return null;
}

function sourceOf(message: Message | undefined): MediaSource | undefined {
  return message?.content.type === 'image' ? message.content.source : undefined;
}
