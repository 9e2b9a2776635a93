'use client';

import type { ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { Message } from '../../model/message.js';
import { QuickReactions } from '../../ui/QuickReactions/QuickReactions.js';
import { quickReactions } from './quickReactions.js';
import { useToggleReaction } from './useToggleReaction.js';

export interface MenuReactionsProps {
  readonly message: Message;
  readonly onDone: () => void;
  /** Opens the whole choice. */
  readonly onMore: () => void;
  /** `menu` above the lines of a menu, `toolbar` by itself. @default 'menu' */
  readonly as?: 'menu' | 'toolbar' | undefined;
}

/** The reactions that are given most. */
export function MenuReactions({ message, onDone, onMore, as = 'menu' }: MenuReactionsProps): ReactNode {
  const t = useT();
  const chat = useChat();
  const toggle = useToggleReaction();
  const { keys, isOpen } = quickReactions(chat.store.getState(), message.conversationId);
  const mine = (message.reactions ?? []).filter(({ userIds }) => userIds.includes(chat.userId)).map(({ key }) => key);
  return (
    <QuickReactions
      as={as}
      emoji={keys}
      mine={mine}
      label={t('reaction.label')}
      itemLabel={(emoji, isMine) => t(isMine ? 'reaction.remove' : 'reaction.react-with', { emoji })}
      moreLabel={t('reaction.more')}
      onPick={(emoji) => {
        onDone();
        toggle(message, emoji);
      }}
      onMore={isOpen ? onMore : undefined}
    />
  );
}
