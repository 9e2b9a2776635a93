'use client';

import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { Message } from '../../model/message.js';
import { EmojiPicker } from '../../ui/EmojiPicker/EmojiPicker.js';
import type { PopoverRequest } from '../../ui/Popover/PopoverRequest.js';
import { usePopoverHost } from '../../ui/Popover/usePopoverHost.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { LazyReactionList } from './LazyReactionList.js';
import { MenuReactions } from './MenuReactions.js';
import { quickReactions } from './quickReactions.js';
import type { TimelineView } from './timelineView.js';
import { useToggleReaction } from './useToggleReaction.js';

export interface ReactionPopups {
  /** The usual reactions, and the way to all emoji. */
  readonly pickReaction: (key: string, message: Message, anchor: Element) => void;
  readonly pickEmoji: (key: string, message: Message, anchor: Element) => void;
  /** Who reacted. */
  readonly showReactions: (key: string, message: Message, anchor: Element) => void;
  readonly tell: (text: string) => void;
}

/** What opens beside a message about its reactions, in the root's one popover. */
export function useReactionPopups(view: TimelineView): ReactionPopups {
  const chat = useChat();
  const t = useT();
  const popover = usePopoverHost();
  const toast = useToast();
  const toggle = useToggleReaction();

  const open = (key: string, request: Omit<PopoverRequest, 'onClose'>): void => {
    view.setState({ menuKey: key });
    popover.open({ side: 'top', align: 'center', ...request, onClose: () => view.setState({ menuKey: undefined }) });
  };
  const rowOf = (anchor: Element): Element | undefined => anchor.closest('.cl-VirtualList-row') ?? undefined;

  const pickEmoji: ReactionPopups['pickEmoji'] = (key, message, anchor) =>
    open(key, {
      anchor,
      label: t('reaction.add'),
      surface: 'bare',
      returnFocusTo: rowOf(anchor),
      render: (close) => (
        <EmojiPicker
          onPick={(emoji) => {
            close();
            toggle(message, emoji);
          }}
        />
      ),
    });

  return {
    pickEmoji,
    pickReaction: (key, message, anchor) =>
      open(key, {
        anchor,
        label: quickReactions(chat.store.getState(), message.conversationId).isOpen
          ? t('reaction.add')
          : t('reaction.label'),
        returnFocusTo: rowOf(anchor),
        render: (close) => (
          <MenuReactions
            as="toolbar"
            message={message}
            onDone={close}
            onMore={() => {
              close();
              pickEmoji(key, message, anchor);
            }}
          />
        ),
      }),
    showReactions: (key, message, anchor) =>
      open(key, {
        anchor,
        label: t('reaction.label'),
        returnFocusTo: rowOf(anchor),
        render: () => <LazyReactionList messageId={message.id} />,
      }),
    tell: (text) => void toast.show({ text, tone: 'danger' }),
  };
}
