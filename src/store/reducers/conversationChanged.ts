import type { Conversation } from '../../model/conversation.js';
import { furthest } from '../markers.js';
import { NO_RECEIPTS } from '../state.js';
import type { StateDraft } from '../stateDraft.js';
import { liveSegment } from '../timeline.js';
import { addLiveMessage } from './messageReceived.js';
import type { Reducer, ReducerContext } from './reducer.js';

export const conversationChanged: Reducer<'conversation.changed'> = (draft, { conversation }, context) =>
  storeConversation(draft, conversation, context);

/** The higher revision stands; what only grows, grows whichever version brings it. */
export function storeConversation(draft: StateDraft, incoming: Conversation, context: ReducerContext): void {
  const known = draft.conversations.get(incoming.id);
  const { lastMessage, ...snapshot } = incoming;
  const newer = !known || snapshot.revision >= known.revision ? snapshot : known;
  const readUpTo = incoming.readUpTo ? furthest(known?.readUpTo, incoming.readUpTo) : known?.readUpTo;
  draft.conversations.set(incoming.id, {
    ...newer,
    activityAt: Math.max(known?.activityAt ?? 0, incoming.activityAt),
    ...(readUpTo ? { readUpTo } : {}),
  });
  if (!draft.receipts.get(incoming.id)) draft.receipts.set(incoming.id, NO_RECEIPTS);
  if (lastMessage) addLastMessage(draft, lastMessage, context);
}

/** The newest message is where the list's preview comes from. An adjacency connector can only place it in an empty timeline. */
function addLastMessage(draft: StateDraft, message: NonNullable<Conversation['lastMessage']>, context: ReducerContext): void {
  const timeline = draft.timelines.get(message.conversationId);
  if (context.ordering === 'adjacency' && timeline && timeline.segments.length > 0) return;
  const live = liveSegment(timeline);
  if (live && message.order !== undefined && message.order <= live.high && draft.messages.get(message.id)) return;
  // Without contiguous orders nothing says whether it follows the live end or lies behind a gap; the live end stands.
  if (live && context.ordering === 'sequence' && !context.contiguous) return;
  addLiveMessage(draft, message, context);
}
