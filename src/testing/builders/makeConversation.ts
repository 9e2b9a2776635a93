import type { Conversation } from '../../model/conversation.js';
import { BUILT_AT } from './makeMessage.js';

/** The direct conversation `c1` with `bo`; of another kind when `kind` says so. */
export function makeConversation(overrides: Partial<Conversation> = {}): Conversation {
  const kind = overrides.kind ?? 'direct';
  return {
    id: 'c1',
    ...(kind === 'direct' ? { peerId: 'bo' } : { title: 'Hiking', role: 'member', memberIds: ['ana', 'bo', 'cy'] }),
    memberCount: kind === 'direct' ? 2 : 3,
    activityAt: overrides.lastMessage?.sentAt ?? BUILT_AT,
    revision: 1,
    ...overrides,
    kind,
  };
}
