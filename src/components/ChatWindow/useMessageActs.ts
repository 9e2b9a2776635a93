'use client';

import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { useOwnMessageActions } from '../../message-actions/messageActionsContext.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { prefetchWhenIdle } from '../../ui/chunk/prefetchWhenIdle.js';
import { useConfirm } from '../../ui/ConfirmDialog/useConfirm.js';
import { useMenuHost } from '../../ui/MenuHost/useMenuHost.js';
import { usePopoverHost } from '../../ui/Popover/usePopoverHost.js';
import type { PopupAnchor } from '../../ui/popup/popupAnchor.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { useShortcuts } from '../ChatProvider/useShortcuts.js';
import { useLater } from '../Notices/useLater.js';
import { useTellError } from '../Notices/useTellError.js';
import type { MessageActsOptions, MessageActsScope } from './MessageActs.types.js';
import { messageActsChunk } from './messageActsChunk.js';
import { useDescribeMessage } from '../../hooks/useMessagePreview.js';

export interface MessageActs {
  readonly openMenu: (key: string, anchor: PopupAnchor) => void;
  /** Does an act, with its question before and its word after. */
  readonly runAction: (actionId: string, key: string, anchor?: Element) => void;
  /** The keys that act on a focused message: those of the acts, and the one for the menu. */
  readonly onRowKeyDown: (event: KeyboardEvent<HTMLElement>, key: string) => void;
}

/**
 * What can be done with the messages of a timeline: by menu, toolbar and keyboard alike. The functions stay the same;
 * what is asked for before their code is there is done when it is.
 */
export function useMessageActs(options: MessageActsOptions): MessageActs {
  const latest = useLatest<MessageActsScope>({
    ...options,
    chat: useChat(),
    t: useT(),
    ownActions: useOwnMessageActions(),
    menu: useMenuHost(),
    popover: usePopoverHost(),
    toast: useToast(),
    confirm: useConfirm(),
    announce: useAnnounce(),
    tellError: useTellError(),
    shortcuts: useShortcuts(),
    describe: useDescribeMessage(),
  });
  const withActs = useLater(messageActsChunk);
  useEffect(() => prefetchWhenIdle([messageActsChunk]), []);
  return useMemo(
    () => ({
      openMenu: (key, anchor) => withActs((acts) => acts.openMenu(latest.current, key, anchor)),
      runAction: (actionId, key, anchor) =>
        withActs((acts) => void acts.runAction(latest.current, actionId, key, anchor)),
      onRowKeyDown({ nativeEvent, currentTarget }, key) {
        if (!nativeEvent.repeat) withActs((acts) => acts.pressKey(latest.current, nativeEvent, currentTarget, key));
      },
    }),
    [withActs, latest],
  );
}
