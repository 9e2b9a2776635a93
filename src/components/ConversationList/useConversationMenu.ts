'use client';

import { useCallback, useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useSelection } from '../../hooks/selectionContext.js';
import { useT } from '../../i18n/useT.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { prefetchWhenIdle } from '../../ui/chunk/prefetchWhenIdle.js';
import { useConfirm } from '../../ui/ConfirmDialog/useConfirm.js';
import { useMenuHost } from '../../ui/MenuHost/useMenuHost.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useLater } from '../Notices/useLater.js';
import { useTellError } from '../Notices/useTellError.js';
import { conversationMenuChunk } from './conversationMenuChunk.js';
import type { ConversationMenuScope, ConversationMenuTarget } from './openConversationMenu.js';

/** Opens the menu of a conversation: at its row, at its button, or under the pointer. */
export function useConversationMenu(): (target: ConversationMenuTarget) => void {
  const latest = useLatest<ConversationMenuScope>({
    chat: useChat(),
    t: useT(),
    selection: useSelection(),
    menu: useMenuHost(),
    confirm: useConfirm(),
    announce: useAnnounce(),
    tellError: useTellError(),
  });
  const withMenu = useLater(conversationMenuChunk);
  useEffect(() => prefetchWhenIdle([conversationMenuChunk]), []);
  return useCallback(
    (target) => withMenu((part) => part.openConversationMenu(() => latest.current, target)),
    [withMenu, latest],
  );
}
