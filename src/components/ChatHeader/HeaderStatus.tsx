'use client';

import type { ReactNode } from 'react';
import { useChatState } from '../../hooks/useChatState.js';
import { type ConversationFacts, useConversationFacts } from '../../hooks/useConversationFacts.js';
import { usePresence, useTyping, useUser } from '../../hooks/usePeople.js';
import type { Translate } from '../../i18n/Translate.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useNow } from '../../i18n/useNow.js';
import { useT } from '../../i18n/useT.js';
import type { Presence } from '../../model/user.js';
import { selectPresence, selectUserName } from '../../store/selectors/selectors.js';

/** The line under the name: who types, who is there, how many they are. Nothing while nothing is known. */
export function HeaderStatus({ conversationId }: { readonly conversationId: string }): ReactNode {
  const t = useT();
  const conversation = useConversationFacts(conversationId);
  const typists = useTyping(conversationId);
  if (!conversation) return null;
  if (typists.length > 0) return <TypingStatus userIds={typists} isGroup={conversation.kind !== 'direct'} />;
  if (conversation.kind === 'direct') return <PeerStatus userId={conversation.peerId} />;
  return <GroupStatus conversation={conversation} t={t} />;
}

function TypingStatus({
  userIds,
  isGroup,
}: {
  readonly userIds: readonly string[];
  readonly isGroup: boolean;
}): ReactNode {
  const t = useT();
  const format = useFormat();
  const names = useChatState((state) => userIds.map((id) => selectUserName(state, id)).join('\n'));
  return (
    <div className="cl-Header-sub" data-tone="accent">
      {isGroup ? format.typing(names.split('\n')) : t('typing.one')}
    </div>
  );
}

function PeerStatus({ userId }: { readonly userId: string | undefined }): ReactNode {
  const t = useT();
  const format = useFormat();
  const now = useNow('minute');
  const user = useUser(userId);
  const presence = usePresence(userId);
  if (user?.isBot) return <div className="cl-Header-sub">{t('chat.bot')}</div>;
  const text = presenceText(presence, t, (at) => format.lastSeen(at, now));
  return text === '' ? null : <div className="cl-Header-sub">{text}</div>;
}

function presenceText(presence: Presence, t: Translate, lastSeen: (at: number) => string): string {
  if (presence.state === 'unknown') return '';
  if (presence.state === 'offline' && presence.lastSeenAt !== undefined) return lastSeen(presence.lastSeenAt);
  return t(`presence.${presence.state}`);
}

function GroupStatus({
  conversation,
  t,
}: {
  readonly conversation: ConversationFacts;
  readonly t: Translate;
}): ReactNode {
  const count = conversation.memberCount ?? conversation.memberIds?.length;
  const online = useChatState(
    (state) => (conversation.memberIds ?? []).filter((id) => selectPresence(state, id).state === 'online').length,
  );
  if (count === undefined) return null;
  return (
    <div className="cl-Header-sub">
      {online > 0 ? t('chat.members-online', { count, online }) : t('chat.members', { count })}
    </div>
  );
}
