import type { Selection } from '../../hooks/selectionContext.js';
import type { Translate } from '../../i18n/Translate.js';
import type { NotifyLevel } from '../../model/conversation.js';
import type { Chat } from '../../sync/createChat.js';
import type { Confirm } from '../../ui/ConfirmDialog/confirmContext.js';
import { Icon, type IconName } from '../../ui/Icon/Icon.js';
import type { MenuItem, MenuRequest } from '../../ui/MenuHost/MenuItem.js';
import type { MenuHost } from '../../ui/MenuHost/menuHostContext.js';
import { type ConversationAct, conversationActs } from './conversationActs.js';
import { bringTexts } from '../../i18n/english.js';
import { conversationMenuStrings } from './menuStrings.js';

bringTexts(conversationMenuStrings);

export interface ConversationMenuTarget {
  readonly conversationId: string;
  readonly title: string;
  readonly anchor: MenuRequest['anchor'];
  /** Where the focus goes afterwards. */
  readonly returnFocusTo?: Element | undefined;
}

/** Everything around a list that an act on one of its conversations may need. */
export interface ConversationMenuScope {
  readonly chat: Chat;
  readonly t: Translate;
  readonly selection: Selection;
  readonly menu: MenuHost;
  readonly confirm: Confirm;
  readonly announce: (text: string) => void;
  readonly tellError: (error: unknown) => void;
}

/** Opens the menu of a conversation: at its row, at its button, or under the pointer. `scope` is read when an act is chosen. */
export function openConversationMenu(scope: () => ConversationMenuScope, target: ConversationMenuTarget): void {
  const { chat, t, menu } = scope();
  const { conversationId, title, anchor, returnFocusTo } = target;
  const acts = conversationActs(chat.store.getState(), chat.connector, conversationId);
  if (acts.length === 0) return;
  menu.open({
    anchor,
    label: t('list.action.menu', { name: title }),
    items: acts.map((act) => menuItem(t, act, () => void carryOut(scope(), act, target))),
    returnFocusTo,
  });
}

/** Carries an act out, says aloud what has been done, and says why when it was refused. */
async function carryOut(
  scope: ConversationMenuScope,
  act: ConversationAct,
  { conversationId, title }: ConversationMenuTarget,
): Promise<void> {
  const { chat, t, selection, announce, confirm, tellError } = scope;
  const { commands } = chat;
  try {
    switch (act.type) {
      case 'pin':
        announce(t(act.pinned ? 'list.done.pinned' : 'list.done.unpinned', { name: title }));
        await commands.setPinned(conversationId, act.pinned);
        break;
      case 'notify':
        announce(t(`list.done.${NOTIFY[act.level].done}`, { name: title }));
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
        if (conversationId === selection.conversationId) selection.select(undefined, 'removed');
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
}

const NOTIFY = {
  all: { icon: 'bell', key: 'unmute', done: 'unmuted' },
  none: { icon: 'belloff', key: 'mute', done: 'muted' },
  mentions: { icon: 'at', key: 'mentions-only', done: 'mentions-only' },
} as const satisfies Readonly<
  Record<NotifyLevel, { readonly icon: IconName; readonly key: string; readonly done: string }>
>;

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
