'use client';

import { useEffect } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import type { Message } from '../../model/message.js';
import { selectMessage, selectUserName } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';
import { useAnnounce } from '../../ui/Announcer/useAnnounce.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { messageIdOfKey } from './createRowKeys.js';
import { type TimelineView, useTimelineView } from './timelineView.js';

/** Has a screen reader say what others change about the message that it stands on, and about no other. */
export function useAnnounceFocused(view: TimelineView): void {
  const chat = useChat();
  const t = useT();
  const announce = useAnnounce();
  const focusedKey = useTimelineView(view, (state) => state.focusedKey);
  const latest = useLatest({ t, announce });

  useEffect(() => {
    if (focusedKey === undefined) return undefined;
    const read = (state: ChatState) => selectMessage(state, messageIdOfKey(state.rowKeys, focusedKey));
    let before = read(chat.store.getState());
    return chat.store.subscribe((state) => {
      const now = read(state);
      if (now === before) return;
      const { t: text, announce: say } = latest.current;
      if (before && now && isEditOfAnother(before, now, chat.userId)) {
        say(text('announce.edited', { name: selectUserName(state, now.senderId) }), { key: 'focused' });
      }
      const reaction = before && now && newReaction(before, now, chat.userId);
      if (reaction) {
        const name = selectUserName(state, reaction.userId);
        say(text('announce.reacted', { name, emoji: reaction.key }), { key: 'focused' });
      }
      before = now;
    });
  }, [chat, focusedKey, latest]);
}

function isEditOfAnother(before: Message, now: Message, selfId: string): boolean {
  return now.senderId !== selfId && (now.edit?.revision ?? -1) > (before.edit?.revision ?? -1);
}

function newReaction(
  before: Message,
  now: Message,
  selfId: string,
): { readonly key: string; readonly userId: string } | undefined {
  for (const { key, userIds } of now.reactions ?? []) {
    const known = before.reactions?.find((reaction) => reaction.key === key)?.userIds ?? [];
    const userId = userIds.find((id) => id !== selfId && !known.includes(id));
    if (userId !== undefined) return { key, userId };
  }
  return undefined;
}
