'use client';

import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useConversation, useLastMessage } from '../../hooks/useConversations.js';
import { useDraft } from '../../hooks/useDraft.js';
import { useTyping, useUser } from '../../hooks/usePeople.js';
import { mayHoldMarks } from '../../i18n/text/plainText.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { laterViewsChunk } from '../../message-kinds/laterViewsChunk.js';
import { selectMessageStatus, selectUserName } from '../../store/selectors/selectors.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { draftPreview, lastMessagePreview, messagePreview, type RowPreview } from './rowPreview.js';

/** The second line of a conversation's row, and the time of its last message. */
export function useRowPreview(
  conversationId: string,
  isOpen: boolean,
): { readonly preview: RowPreview; readonly at: number | undefined } {
  const chat = useChat();
  const t = useT();
  const format = useFormat();
  const conversation = useConversation(conversationId);
  const message = useLastMessage(conversationId);
  const draft = useDraft(conversationId);
  const typists = useTyping(conversationId);
  const status = useChatState((state) => (message ? selectMessageStatus(state, message.id) : undefined));
  const hasReceipts = useChatState(({ limits }) => Boolean(limits.readReceipts ?? limits.deliveryReceipts));
  const content = message && messagePreview(chat, message);
  useUser(message?.senderId);
  // Written again without its marks once there is who takes them away.
  useChunk(laterViewsChunk, content !== undefined && 'text' in content && mayHoldMarks(content.text));
  // Names are read as one string: it changes only when one of them does.
  const ids = [...typists, ...(message ? [message.senderId] : []), ...namedIds(content)];
  const names = useChatState((state) => ids.map((id) => selectUserName(state, id)).join('\n')).split('\n');
  const nameOf = (userId: string): string => names[ids.indexOf(userId)] ?? userId;

  const at = message?.sentAt ?? conversation?.activityAt;
  if (typists.length > 0) {
    const isGroup = conversation?.kind !== 'direct';
    const text = isGroup ? format.typing(typists.map(nameOf)) : t('typing.one');
    return { preview: { kind: 'typing', text }, at };
  }
  // What is open has its draft in view.
  const drafted = isOpen ? undefined : draftPreview(t, draft);
  if (drafted) return { preview: drafted, at };
  if (!message || !content || !conversation) return { preview: { kind: 'none', text: t('list.preview.none') }, at };
  const context = { t, selfId: chat.userId, nameOf, hasReceipts };
  return { preview: lastMessagePreview(message, content, conversation, status, context), at };
}

function namedIds(preview: ReturnType<typeof messagePreview> | undefined): readonly string[] {
  if (!preview || !('key' in preview)) return [];
  return Object.entries(preview.values ?? {}).flatMap(([name, value]) => {
    if (name.endsWith('Ids')) return String(value).split(' ').filter(Boolean);
    return name.endsWith('Id') ? [String(value)] : [];
  });
}
