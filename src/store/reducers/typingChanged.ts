import type { StateDraft } from '../stateDraft.js';
import type { Reducer } from './reducer.js';

/** Who types, in the order in which they began. The end after 10 s is the sync's: it has the clock (P71). */
export const typingChanged: Reducer<'typing.changed'> = (draft, { conversationId, userId, typing }) => {
  if (userId === draft.base.userId) return;
  if (!typing) {
    stopTyping(draft, conversationId, userId);
    return;
  }
  const typists = draft.typing.get(conversationId) ?? [];
  if (!typists.includes(userId)) draft.typing.set(conversationId, [...typists, userId]);
};

export function stopTyping(draft: StateDraft, conversationId: string, userId: string): void {
  const typists = draft.typing.get(conversationId);
  if (!typists?.includes(userId)) return;
  const left = typists.filter((id) => id !== userId);
  draft.typing.set(conversationId, left.length === 0 ? undefined : left);
}
