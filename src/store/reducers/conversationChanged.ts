import type { Conversation } from '../../model/conversation.js';
import { NO_RECEIPTS } from '../state.js';
import type { StateDraft } from '../stateDraft.js';
import { liveSegment } from '../timeline.js';
import type { CountedSnapshot } from '../unread.js';
import { addLiveMessage, storeMessage } from './messageReceived.js';
import { advancedMarker } from './receiptAdvanced.js';
import type { Reducer, ReducerContext } from './reducer.js';

export const conversationChanged: Reducer<'conversation.changed'> = (draft, { conversation }, context) =>
  storeConversation(draft, conversation, context);

/** The higher revision stands; what only grows, grows whichever version brings it. */
export function storeConversation(draft: StateDraft, incoming: Conversation, context: ReducerContext): void {
  const known = draft.conversations.get(incoming.id);
  const { lastMessage, ...given } = incoming;
  const snapshot = context.ordering === 'adjacency' ? withPlace(draft, given, lastMessage?.id) : given;
  const newer = !known || snapshot.revision >= known.revision ? snapshot : known;
  const readUpTo = incoming.readUpTo ? advancedMarker(draft, known?.readUpTo, incoming.readUpTo) : known?.readUpTo;
  // Without orders nobody can say where it stands among what the stream still brings: it is the list's preview only.
  const preview = context.ordering === 'adjacency' ? (lastMessage ?? known?.lastMessage) : undefined;
  draft.conversations.set(incoming.id, {
    ...newer,
    activityAt: Math.max(known?.activityAt ?? 0, incoming.activityAt),
    ...(readUpTo ? { readUpTo } : {}),
    ...(preview ? { lastMessage: preview } : {}),
  });
  if (!draft.receipts.get(incoming.id)) draft.receipts.set(incoming.id, NO_RECEIPTS);
  if (!lastMessage) return;
  if (context.ordering === 'adjacency') storeMessage(draft, lastMessage, context);
  else addLastMessage(draft, lastMessage, context);
}

/**
 * A number of unread messages holds up to the last message that comes with it; else up to where the stream stands.
 * Without this what came meanwhile would count twice (P32).
 */
function withPlace(draft: StateDraft, conversation: Conversation, lastId: string | undefined): Conversation {
  const { id, unread } = conversation;
  if (!unread) return conversation;
  const counted: CountedSnapshot = { ...unread, upToId: lastId ?? draft.timelines.get(id)?.streamedId };
  return { ...conversation, unread: counted };
}

/** The newest message joins the timeline, behind a gap if need be. */
function addLastMessage(
  draft: StateDraft,
  message: NonNullable<Conversation['lastMessage']>,
  context: ReducerContext,
): void {
  const live = liveSegment(draft.timelines.get(message.conversationId));
  if (live && message.order !== undefined && message.order <= live.high && draft.messages.get(message.id)) return;
  // Without contiguous orders nothing says whether it follows the live end or lies behind a gap; the live end stands.
  if (live && !context.contiguous) return;
  addLiveMessage(draft, message, context);
}
