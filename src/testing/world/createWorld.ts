import type { Conversation } from '../../model/conversation.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';
import { createSeededRandom } from '../../shared/random.js';
import { BUILT_AT } from '../builders/makeMessage.js';
import { personName } from './prose.js';
import { makeHistory } from './makeHistory.js';
import { makeRooms } from './makeRooms.js';

/** How much there is in a world. */
export interface WorldSize {
  /** People besides the account. @default 6 */
  readonly people?: number | undefined;
  /** @default 8; as many direct ones as there are people, the rest are groups */
  readonly conversations?: number | undefined;
  /** In each conversation. @default 40 */
  readonly messages?: number | undefined;
  /** The last message of the newest conversation was sent at this time. @default Monday, 3 March 2025, 09:00 UTC */
  readonly endsAt?: number | undefined;
}

/** People, conversations and messages as one account sees them. The first user is that account. */
export interface World {
  readonly users: readonly User[];
  /** Newest activity first, each with its last message. */
  readonly conversations: readonly Conversation[];
  /** Oldest first, by the conversation's id. */
  readonly messages: ReadonlyMap<string, readonly Message[]>;
}

/** The same world for the same seed and size, everywhere: texts of several scripts, edits, recalls, replies, reactions. */
export function createWorld(seed: number, size: WorldSize = {}): World {
  const { people = 6, conversations: count = 8, messages: perConversation = 40, endsAt = BUILT_AT } = size;
  const random = createSeededRandom(seed);
  const users = Array.from(
    { length: people + 1 },
    (_, index): User => ({ id: index === 0 ? 'ana' : `person-${index}`, name: personName(index) }),
  );
  const messages = new Map<string, readonly Message[]>();
  const conversations = makeRooms(users, count).map((room, index): Conversation => {
    const history = makeHistory({ random, room, count: perConversation, endsAt: endsAt - index * 3_600_000 });
    messages.set(room.id, history);
    const lastMessage = history.at(-1);
    return { ...room, activityAt: lastMessage?.sentAt ?? endsAt, ...(lastMessage ? { lastMessage } : {}) };
  });
  return { users, conversations, messages };
}
