import type { Conversation } from '../../model/conversation.js';
import type { User } from '../../model/user.js';
import { BUILT_AT } from '../builders/makeMessage.js';
import { groupTitle } from './prose.js';

/** Direct conversations with each person, then groups of growing size, of the first user. */
export function makeRooms(users: readonly User[], count: number): readonly Conversation[] {
  const [self, ...others] = users;
  if (!self) return [];
  return Array.from({ length: count }, (_, index): Conversation => {
    const base = { id: `c${index + 1}`, activityAt: BUILT_AT, revision: 1 };
    const peer = others[index];
    if (peer) return { ...base, kind: 'direct', peerId: peer.id, memberCount: 2, memberIds: [self.id, peer.id] };
    const group = index - others.length;
    const memberIds = [self, ...others.slice(0, 2 + (group % Math.max(1, others.length - 1)))].map(({ id }) => id);
    return {
      ...base,
      kind: 'group',
      title: groupTitle(group),
      memberIds,
      memberCount: memberIds.length,
      role: group % 2 === 0 ? 'owner' : 'member',
    };
  });
}
