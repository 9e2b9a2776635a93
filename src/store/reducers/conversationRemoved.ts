import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

export const conversationRemoved: Reducer<'conversation.removed'> = (draft, { conversationId }) =>
  dropConversation(draft, conversationId);

/** Takes a conversation and all that was loaded of it out of the state. Drafts and unsent messages stay (P43). */
export function dropConversation(draft: StateDraft, conversationId: string): void {
  const timeline = draft.timelines.get(conversationId);
  for (const segment of timeline?.segments ?? []) for (const id of segment.ids) draft.messages.set(id, undefined);
  draft.timelines.set(conversationId, undefined);
  draft.receipts.set(conversationId, undefined);
  draft.typing.set(conversationId, undefined);
  draft.conversations.set(conversationId, undefined);
}
