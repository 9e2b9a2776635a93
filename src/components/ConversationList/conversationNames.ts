import { selectConversation, selectUserName } from '../../store/selectors/selectors.js';
import type { ChatState } from '../../store/state.js';

/** Members of a group that are looked at. */
const NAMED_MEMBERS = 20;

/** What a conversation can be found by: its title, the peer's name, or the names of the people in it. */
export function conversationNames(state: ChatState, conversationId: string): readonly string[] {
  const conversation = selectConversation(state, conversationId);
  if (!conversation) return [];
  if (conversation.title) return [conversation.title];
  if (conversation.peerId !== undefined) return [selectUserName(state, conversation.peerId)];
  const others = (conversation.memberIds ?? []).filter((userId) => userId !== state.userId);
  return others.slice(0, NAMED_MEMBERS).map((userId) => selectUserName(state, userId));
}
