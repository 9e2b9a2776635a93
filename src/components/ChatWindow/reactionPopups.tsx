import type { ReactNode } from 'react';
import type { Message } from '../../model/message.js';
import { EmojiPicker } from '../../ui/EmojiPicker/EmojiPicker.js';
import type { PopoverRequest } from '../../ui/Popover/PopoverRequest.js';
import { LazyReactionList } from './LazyReactionList.js';
import { MenuReactions } from './MenuReactions.js';
import type { MessageActsScope } from './MessageActs.types.js';
import { quickReactions } from './quickReactions.js';
import { useToggleReaction } from './useToggleReaction.js';

export interface ReactionPopupTarget {
  /** The row's key. */
  readonly key: string;
  readonly message: Message;
  /** What it opens beside. */
  readonly anchor: Element;
}

/** The usual reactions, and the way to all emoji. */
export function pickReaction(scope: MessageActsScope, target: ReactionPopupTarget): void {
  const { chat, t } = scope;
  const { isOpen } = quickReactions(chat.store.getState(), target.message.conversationId);
  open(scope, target, {
    label: isOpen ? t('reaction.add') : t('reaction.label'),
    render: (close) => (
      <MenuReactions
        as="toolbar"
        message={target.message}
        onDone={close}
        onMore={() => {
          close();
          pickEmoji(scope, target);
        }}
      />
    ),
  });
}

export function pickEmoji(scope: MessageActsScope, target: ReactionPopupTarget): void {
  open(scope, target, {
    label: scope.t('reaction.add'),
    surface: 'bare',
    render: (close) => <ReactionPicker message={target.message} onDone={close} />,
  });
}

interface ReactionPickerProps {
  readonly message: Message;
  readonly onDone: () => void;
}

function ReactionPicker({ message, onDone }: ReactionPickerProps): ReactNode {
  const toggle = useToggleReaction();
  const pick = (emoji: string): void => {
    onDone();
    toggle(message, emoji);
  };
  return <EmojiPicker onPick={pick} />;
}

/** Who reacted. */
export function showReactions(scope: MessageActsScope, target: ReactionPopupTarget): void {
  open(scope, target, {
    label: scope.t('reaction.label'),
    render: () => <LazyReactionList messageId={target.message.id} />,
  });
}

/** Opens beside a message, in the root's one popover. */
function open(
  { view, popover }: MessageActsScope,
  { key, anchor }: ReactionPopupTarget,
  request: Pick<PopoverRequest, 'label' | 'surface' | 'render'>,
): void {
  view.setState({ menuKey: key });
  popover.open({
    anchor,
    side: 'top',
    align: 'center',
    returnFocusTo: anchor.closest('.cl-VirtualList-row') ?? undefined,
    onClose: () => view.setState({ menuKey: undefined }),
    ...request,
  });
}
