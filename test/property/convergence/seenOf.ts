import type { Marker } from '../../../src/model/conversation.js';
import {
  selectConversation,
  selectMessage,
  selectRowIds,
  selectUnread,
} from '../../../src/store/selectors/selectors.js';
import type { ChatState } from '../../../src/store/state.js';
import { tableGet } from '../../../src/shared/table.js';
import type { PendingAct, Seen, SeenConversation, SeenMessage } from '../../model/referenceModel.ts';
import { textOf } from './facts.ts';

/** What a chat shows, in the words of the reference model. `orderOf` gives the server's order of a message. */
export function seenOf(state: ChatState, conversationIds: readonly string[], orderOf: (id: string) => number): Seen {
  return Object.fromEntries(conversationIds.map((id) => [id, conversationOf(state, id, orderOf)]));
}

function conversationOf(state: ChatState, id: string, orderOf: (messageId: string) => number): SeenConversation {
  const place = ({ messageId, order }: Marker): number =>
    messageId === undefined || Number.isNaN(orderOf(messageId)) ? (order ?? 0) : orderOf(messageId);
  const readBy: Record<string, number> = {};
  const { read } = tableGet(state.receipts, id) ?? { read: new Map<string, Marker>() };
  for (const [userId, marker] of read) if (userId !== state.userId) readBy[userId] = place(marker);
  const own = selectConversation(state, id)?.readUpTo;
  if (own) readBy[state.userId] = place(own);
  return {
    messages: selectRowIds(state, id).flatMap((rowId) => messageOf(state, rowId) ?? []),
    unread: selectUnread(state, id).count,
    readBy,
  };
}

function messageOf(state: ChatState, id: string): SeenMessage | undefined {
  const message = selectMessage(state, id);
  if (!message) return { id, senderId: 'nobody', text: 'a row without a message', reactions: {} };
  const { senderId, recall, content, reactions = [] } = message;
  if (recall) return { id, senderId, text: null, reactions: {} };
  const held = reactions
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, userIds }) => [key, [...userIds].sort()]);
  return { id, senderId, text: textOf(content), reactions: Object.fromEntries(held) as SeenMessage['reactions'] };
}

/** The sends that failed for good and stand there until the person decides. */
export function failedSends(state: ChatState): readonly PendingAct[] {
  return [...state.pending.changes.values()].flatMap((change) =>
    change.kind === 'send' && change.state === 'failed'
      ? [
          {
            act: 'send' as const,
            conversationId: change.conversationId,
            clientId: change.id,
            text: textOf(change.message.content),
          },
        ]
      : [],
  );
}
