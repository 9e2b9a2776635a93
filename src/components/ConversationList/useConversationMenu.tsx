'use client';

import { useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useSelection } from '../../hooks/selectionContext.js';
import type { Translate } from '../../i18n/Translate.js';
import { useT } from '../../i18n/useT.js';
import type { NotifyLevel } from '../../model/conversation.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { useConfirm } from '../../ui/ConfirmDialog/useConfirm.js';
import { Icon, type IconName } from '../../ui/Icon/Icon.js';
import type { MenuItem, MenuRequest } from '../../ui/MenuHost/MenuItem.js';
import { useMenuHost } from '../../ui/MenuHost/useMenuHost.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useTellError } from '../Notices/useTellError.js';
import { type ConversationAct, conversationActs } from './conversationMenu.js';

export interface ConversationMenuTarget {
  readonly conversationId: string;
  readonly title: string;
  readonly anchor: MenuRequest['anchor'];
  /** Where the focus goes afterwards. */
  readonly returnFocusTo?: Element | undefined;
}

/** Opens the menu of a conversation: at its row, at its button, or under the pointer. */
export function useConversationMenu(): (target: ConversationMenuTarget) => void {
  const chat = useChat();
  const t = useT();
  const host = useMenuHost();
  const act = useLatest(useConversationAct());
  return useCallback(
    ({ conversationId, title, anchor, returnFocusTo }) => {
      const acts = conversationActs(chat.store.getState(), chat.connector, conversationId);
      if (acts.length === 0) return;
      host.open({
        anchor,
        label: t('list.action.menu', { name: title }),
        items: acts.map((one) => menuItem(t, one, () => void act.current(one, { conversationId, title }))),
        returnFocusTo,
      });
    },
    [chat, t, host, act],
  );
}

type ActOn = (act: ConversationAct, on: { readonly conversationId: string; readonly title: string }) => Promise<void>;

/** Carries an act out, says aloud what has been done, and says why when it was refused. */
function useConversationAct(): ActOn {
  const { commands } = useChat();
  const { conversationId: openId, select } = useSelection();
  const t = useT();
  const announce = useAnnounce();
  const confirm = useConfirm();
  const tellError = useTellError();

  return async (act, { conversationId, title }) => {
    try {
      switch (act.type) {
        case 'pin':
          announce(t(act.pinned ? 'list.done.pinned' : 'list.done.unpinned', { name: title }));
          await commands.setPinned(conversationId, act.pinned);
          break;
        case 'notify':
          announce(t(act.level === 'all' ? 'list.done.unmuted' : 'list.done.muted', { name: title }));
          await commands.setNotifyLevel(conversationId, act.level);
          break;
        case 'read':
          if (act.messageId !== undefined) commands.markRead(conversationId, act.messageId);
          else await commands.setMarkedUnread(conversationId, false);
          break;
        case 'unread':
          announce(t('list.done.marked-unread', { name: title }));
          await commands.setMarkedUnread(conversationId, true);
          break;
        case 'delete': {
          const isSure = await confirm({
            title: t('list.delete.title', { name: title }),
            text: t('list.delete.text'),
            confirmLabel: t('list.delete.confirm'),
            cancelLabel: t('list.delete.keep'),
            tone: 'danger',
          });
          if (!isSure) return;
          if (conversationId === openId) select(undefined, 'removed');
          announce(t('list.done.deleted', { name: title }));
          await commands.removeConversation(conversationId);
          break;
        }
        default:
          act satisfies never;
      }
    } catch (error) {
      tellError(error);
    }
  };
}

const NOTIFY: Readonly<
  Record<NotifyLevel, { readonly icon: IconName; readonly key: 'unmute' | 'mute' | 'mentions-only' }>
> = {
  all: { icon: 'bell', key: 'unmute' },
  none: { icon: 'belloff', key: 'mute' },
  mentions: { icon: 'at', key: 'mentions-only' },
};

function menuItem(t: Translate, act: ConversationAct, onSelect: () => void): MenuItem {
  const item = (label: string, icon: IconName): MenuItem => ({
    id: act.type === 'notify' ? `notify-${act.level}` : act.type,
    label,
    icon: <Icon name={icon} />,
    onSelect,
    group: 'settings',
  });
  switch (act.type) {
    case 'pin':
      return item(t(act.pinned ? 'list.action.pin' : 'list.action.unpin'), act.pinned ? 'pin' : 'pinoff');
    case 'notify':
      return item(t(`list.action.${NOTIFY[act.level].key}`), NOTIFY[act.level].icon);
    case 'read':
      return item(t('list.action.mark-read'), 'message');
    case 'unread':
      return item(t('list.action.mark-unread'), 'unread');
    case 'delete':
      return { ...item(t('list.action.delete'), 'trash'), tone: 'danger', group: 'danger' };
    default:
      act satisfies never;
      return item('', 'more');
  }
}
