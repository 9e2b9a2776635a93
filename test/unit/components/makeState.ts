import type { Conversation } from '../../../src/model/conversation.js';
import type { Limits } from '../../../src/model/limits.js';
import type { User } from '../../../src/model/user.js';
import { tableFrom } from '../../../src/shared/table.js';
import type { PendingChange } from '../../../src/store/pending.js';
import { type ChatState, createInitialState, type UnreadCount } from '../../../src/store/state.js';

export interface StateParts {
  readonly conversations?: readonly Conversation[];
  readonly users?: readonly User[];
  readonly unread?: Readonly<Record<string, UnreadCount>>;
  readonly limits?: Limits;
  readonly pending?: readonly PendingChange[];
}

/** Ana's state with these conversations, in this order. */
export function makeState(parts: StateParts = {}): ChatState {
  const { conversations = [], users = [], unread = {}, limits = {}, pending = [] } = parts;
  const initial = createInitialState('ana', limits);
  return {
    ...initial,
    users: tableFrom(users.map((user) => [user.id, user])),
    conversations: tableFrom(conversations.map((conversation) => [conversation.id, conversation])),
    conversationIds: conversations.map(({ id }) => id),
    unread: tableFrom(Object.entries(unread)),
    pending: { ...initial.pending, changes: new Map(pending.map((change) => [change.id, change])) },
  };
}
