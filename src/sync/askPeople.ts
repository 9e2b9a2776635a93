import type { Conversation } from '../model/conversation.js';
import { ChatError } from '../model/errors.js';
import type { User } from '../model/user.js';
import { createId } from '../shared/ids.js';
import { requireMethod } from '../store/commands/command.js';
import { storeConversation } from '../store/reducers/conversationChanged.js';
import type { Core } from './core.js';
import type { People } from './people.js';

/** What dialogs ask about people: loaded with the first question. */

const FIND_LIMIT = 50;

export interface PeopleParts {
  readonly core: Core;
  readonly call: <T>(operation: string, run: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => Promise<T>;
  readonly storeUsers: (raw: unknown) => readonly User[];
}

export async function findPeople(
  { core, call, storeUsers }: PeopleParts,
  query: string,
  signal?: AbortSignal,
): Promise<readonly User[]> {
  const find = requireMethod(core.connector.contacts?.find, 'contacts.find');
  return storeUsers(
    await call('contacts.find', (inner) => find({ query, limit: FIND_LIMIT }, { signal: inner }), signal),
  );
}

export async function startConversation({ core, call }: PeopleParts, userId: string): Promise<string> {
  const ensure = requireMethod(core.connector.conversations.ensure, 'conversations.ensure');
  return storeAnswer(core, await call('conversations.ensure', (signal) => ensure({ userId }, { signal }))).id;
}

export async function createGroup(
  { core, call }: PeopleParts,
  { title, memberIds }: { readonly title: string; readonly memberIds: readonly string[] },
): Promise<string> {
  const create = requireMethod(core.connector.groups?.create, 'groups.create');
  const clientId = createId();
  return storeAnswer(core, await call('groups.create', (signal) => create({ clientId, title, memberIds }, { signal })))
    .id;
}

export async function findMembers(
  { core, call, storeUsers }: PeopleParts,
  conversationId: string,
  cursor?: string,
): ReturnType<People['members']> {
  const members = requireMethod(core.connector.groups?.members, 'groups.members');
  const raw = await call('groups.members', (signal) => members({ conversationId, cursor, limit: 100 }, { signal }));
  return {
    userIds: storeUsers(raw.users).map(({ id }) => id),
    ...(typeof raw.cursor === 'string' ? { cursor: raw.cursor } : {}),
  };
}

function storeAnswer(core: Core, raw: unknown): Conversation {
  const checked = core.door.conversation(raw);
  if (!checked.ok) throw new ChatError('invalid', 'conversations.ensure', { retryable: false });
  core.commit((draft) => storeConversation(draft, checked.value, core.context()));
  return checked.value;
}
