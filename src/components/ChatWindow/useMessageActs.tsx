'use client';

import { type RefObject, useCallback } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { MessageAction } from '../../message-actions/action.js';
import { askFirst } from '../../message-actions/askFirst.js';
import { useMessageActions } from '../../message-actions/messageActionsContext.js';
import type { Message } from '../../model/message.js';
import { selectMessage } from '../../store/selectors/selectors.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { useConfirm } from '../../ui/ConfirmDialog/useConfirm.js';
import { isIconName } from '../../ui/Icon/iconPaths.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { MenuItem } from '../../ui/MenuHost/MenuItem.js';
import { useMenuHost } from '../../ui/MenuHost/useMenuHost.js';
import type { PopupAnchor } from '../../ui/popup/popupAnchor.js';
import { useLatest } from '../../ui/props/useLatest.js';
import type { VirtualListHandle } from '../../ui/VirtualList/VirtualList.types.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { useTellError } from '../Notices/useTellError.js';
import { actionKeys } from './actionKeys.js';
import { messageIdOfKey } from './createRowKeys.js';
import { MenuReactions } from './MenuReactions.js';
import { actionLabel, isShown, messageMenuLines } from './messageMenu.js';
import type { TimelineView } from './timelineView.js';
import { useReactionPopups } from './useReactionPopups.js';
import { useDescribeMessage } from './useMessagePreview.js';

export interface MessageActsOptions {
  readonly view: TimelineView;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly focusComposer: () => void;
}

export interface MessageActs {
  readonly openMenu: (key: string, anchor: PopupAnchor) => void;
  /** Does an act, with its question before and its word after. Whether there was such an act for this message. */
  readonly runAction: (actionId: string, key: string, anchor?: Element) => boolean;
}

/** What can be done with the messages of a timeline: by menu, toolbar and keyboard alike. The functions stay the same. */
export function useMessageActs({ view, list, focusComposer }: MessageActsOptions): MessageActs {
  const chat = useChat();
  const t = useT();
  const menu = useMenuHost();
  const confirm = useConfirm();
  const announce = useAnnounce();
  const tellError = useTellError();
  const { keysOf } = useShortcuts();
  const actions = useMessageActions();
  const describe = useDescribeMessage();
  const popups = useReactionPopups(view);

  const messageOf = (key: string): Message | undefined => {
    const state = chat.store.getState();
    return selectMessage(state, messageIdOfKey(state.rowKeys, key)) ?? selectMessage(state, key);
  };

  async function run(action: MessageAction, key: string, message: Message, anchor: Element | undefined): Promise<void> {
    const row = rowElement(list.current?.element, key);
    const target = { chat, message };
    const beside = anchor ?? bubbleOf(row) ?? row;
    try {
      if (
        !(await askFirst(action, target, {
          t,
          confirm,
          excerpt: describe(chat.present(message)).text,
          returnFocusTo: row,
        }))
      )
        return;
      await action.run({
        ...target,
        focusComposer,
        pickReaction: () => beside && popups.pickReaction(key, message, beside),
        showReactions: () => beside && popups.showReactions(key, message, beside),
        copyText: (text) => navigator.clipboard.writeText(text),
      });
      if (action.done) announce(t.dynamic(action.done));
    } catch (error) {
      if (isClipboardRefusal(error)) popups.tell(t('done.copy-failed'));
      else tellError(error);
    }
  }

  const latest = useLatest({
    runAction(actionId: string, key: string, anchor: Element | undefined): boolean {
      const message = messageOf(key);
      const action = actions.find(({ id }) => id === actionId);
      if (!message || !action) return false;
      const verdict = action.isAvailable({ chat, message });
      if (verdict.allowed) void run(action, key, message, anchor);
      else if (isShown(verdict)) announce(t(`reason.${verdict.reason}`));
      return isShown(verdict);
    },
    openMenu(key: string, anchor: PopupAnchor): void {
      const message = messageOf(key);
      if (!message) return;
      const lines = messageMenuLines(actions, { chat, message });
      const canReact = chat.can('react', { messageId: message.id }).allowed;
      if (lines.length === 0 && !canReact) return;
      const row = rowElement(list.current?.element, key);
      view.setState({ menuKey: key });
      menu.open({
        anchor,
        label: t('action.menu'),
        header: canReact
          ? (close) => (
              <MenuReactions
                message={message}
                onDone={close}
                onMore={() => {
                  close();
                  const beside = bubbleOf(row) ?? row;
                  if (beside) popups.pickEmoji(key, message, beside);
                }}
              />
            )
          : undefined,
        items: lines.map(
          ({ action, refusal }): MenuItem => ({
            id: action.id,
            label: actionLabel(t, action),
            icon: isIconName(action.icon) ? <Icon name={action.icon} /> : undefined,
            shortcut: actionKeys(action, keysOf),
            tone: action.tone,
            group: action.group,
            disabled: refusal !== undefined,
            reason: refusal && t(`reason.${refusal}`),
            onSelect: () => void run(action, key, message, undefined),
          }),
        ),
        onClose: () => view.setState({ menuKey: undefined }),
        returnFocusTo: row,
      });
    },
  });

  const runAction = useCallback<MessageActs['runAction']>(
    (actionId, key, anchor) => latest.current.runAction(actionId, key, anchor),
    [latest],
  );
  const openMenu = useCallback<MessageActs['openMenu']>(
    (key, anchor) => latest.current.openMenu(key, anchor),
    [latest],
  );
  return { runAction, openMenu };
}

/** The element of a mounted row. */
export function rowElement(scroller: Element | null | undefined, key: string): HTMLElement | undefined {
  const rows = scroller?.querySelectorAll<HTMLElement>('.cl-VirtualList-row') ?? [];
  return [...rows].find((row) => row.dataset['key'] === key);
}

export function bubbleOf(row: Element | undefined): Element | undefined {
  return row?.querySelector('.cl-Bubble, .cl-Notice') ?? undefined;
}

function isClipboardRefusal(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof TypeError && /clipboard|writeText/.test(error.message));
}
