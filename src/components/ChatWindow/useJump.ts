'use client';

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { toChatError } from '../../model/errors.js';
import { selectRowIds, selectRowKey, selectTimeline } from '../../store/selectors/selectors.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { useToast } from '../../ui/Toast/useToast.js';
import type { ListOpening, ListSnapshot, VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import { useTellError } from '../Notices/useTellError.js';
import type { TimelineView } from './timelineView.js';

export interface JumpOptions {
  readonly conversationId: string;
  readonly keys: readonly string[];
  readonly list: RefObject<VirtualListHandle | null>;
  readonly view: TimelineView;
  /** Where the list opens when a jump brings it to another part of the history. */
  readonly opening: RefObject<ListOpening>;
}

export interface Jump {
  readonly jumpTo: (messageId: string) => void;
  /** Back to where a jump began. */
  readonly goBack: () => void;
  readonly goToNewest: () => void;
}

const HIGHLIGHT_MS = 1_600;

/** Moves a reader through the history: to a message however far back, and back again. */
export function useJump({ conversationId, keys, list, view, opening }: JumpOptions): Jump {
  const chat = useChat();
  const t = useT();
  const toast = useToast();
  const announce = useAnnounce();
  const tellError = useTellError();
  const origin = useRef<ListSnapshot>(undefined);
  const cancelHighlight = useRef<() => void>(undefined);
  /** Takes the focus when its row is there. */
  const awaited = useRef<string>(undefined);

  const highlight = useCallback(
    (key: string) => {
      cancelHighlight.current?.();
      view.setState({ highlightedKey: key });
      cancelHighlight.current = chat.clock.schedule(HIGHLIGHT_MS, () => view.setState({ highlightedKey: undefined }));
    },
    [chat, view],
  );

  useLayoutEffect(() => {
    const key = awaited.current;
    if (key !== undefined && list.current?.focusKey(key)) awaited.current = undefined;
  }, [list, keys]);

  const arrive = useCallback(
    (messageId: string, isNear: boolean, hadFocus: boolean) => {
      const key = selectRowKey(chat.store.getState(), messageId);
      const { current } = list;
      current?.scrollToKey(key, { align: 'center', behavior: isNear ? 'smooth' : 'instant' });
      // The focus goes along, so that the next arrow key starts from here.
      if (hadFocus && !current?.focusKey(key)) awaited.current = key;
      highlight(key);
      announce(t('message.highlighted'), { key: 'jump' });
    },
    [chat, list, highlight, announce, t],
  );

  const jumpTo = useCallback<Jump['jumpTo']>(
    (messageId) => {
      const before = list.current?.takeSnapshot();
      const hadFocus = list.current?.element?.contains(document.activeElement) ?? false;
      awaited.current = undefined;
      const isNear = selectRowIds(chat.store.getState(), conversationId).includes(messageId);
      const remember = (): void => {
        origin.current = before;
        if (before) view.setState({ canGoBack: true });
      };
      if (isNear) {
        remember();
        arrive(messageId, true, hadFocus);
        return;
      }
      const former = opening.current;
      opening.current = { key: selectRowKey(chat.store.getState(), messageId), align: 'center' };
      chat.commands.jumpToMessage(conversationId, messageId).then(
        () => {
          remember();
          arrive(messageId, false, hadFocus);
        },
        (error: unknown) => {
          opening.current = former;
          if (toChatError(error, 'messages.history').code === 'not-found') {
            toast.show({ text: t('timeline.jump.gone'), key: 'jump' });
          } else tellError(error);
        },
      );
    },
    [chat, conversationId, list, view, opening, arrive, toast, tellError, t],
  );

  const goToNewest = useCallback(() => {
    origin.current = undefined;
    view.setState({ canGoBack: false });
    const { current } = list;
    const isLive = !selectTimeline(chat.store.getState(), conversationId).isDetached;
    if (isLive) {
      current?.scrollToEnd({ behavior: 'smooth' });
      return;
    }
    opening.current = 'end';
    chat.commands.returnToLive(conversationId).then(() => current?.scrollToEnd(), tellError);
  }, [chat, conversationId, list, view, opening, tellError]);

  const goBack = useCallback(() => {
    const from = origin.current;
    origin.current = undefined;
    view.setState({ canGoBack: false });
    if (!from) return;
    const isLive = !selectTimeline(chat.store.getState(), conversationId).isDetached;
    if (isLive) {
      list.current?.restore(from);
      return;
    }
    opening.current = from;
    chat.commands.returnToLive(conversationId).catch(tellError);
  }, [chat, conversationId, list, view, opening, tellError]);

  return { jumpTo, goBack, goToNewest };
}
