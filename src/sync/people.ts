import type { User } from '../model/user.js';
import { storeUser } from '../store/reducers/profileChanged.js';
import { selectConversation, selectUser } from '../store/selectors/selectors.js';
import { callConnector } from './callConnector.js';
import type { Core } from './core.js';

/** People: their profiles on demand, finding them, watching who is there, and starting conversations with them. */
export interface People {
  /** Asks for profiles that are not known; batched, each asked for once a connection. */
  request(userIds: readonly string[]): void;
  /** People by name or id, best first. Rejects with `unsupported` where the backend cannot search. */
  find(query: string, signal?: AbortSignal): Promise<readonly User[]>;
  /** Opens the direct conversation with one person; resolves to its id. */
  startConversation(userId: string): Promise<string>;
  /** Makes a group; resolves to its id. */
  createGroup(input: { readonly title: string; readonly memberIds: readonly string[] }): Promise<string>;
  /** Some members of a group, and the way to more. */
  members(
    conversationId: string,
    cursor?: string,
  ): Promise<{ readonly userIds: readonly string[]; readonly cursor?: string | undefined }>;
  /** Keeps the presence of the people of the first conversations up to date. */
  watch(): void;
  forget(): void;
}

const BATCH_WAIT_MS = 30;
const WATCHED_CONVERSATIONS = 200;

export function createPeople(core: Core): People {
  const asked = new Set<string>();
  const wanted = new Set<string>();
  let watched = '';
  let cancelBatch: (() => void) | undefined;

  const call = <T>(operation: string, run: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> =>
    callConnector(operation, run, { clock: core.clock, signal });

  function storeUsers(raw: unknown): readonly User[] {
    const users = (Array.isArray(raw) ? (raw as unknown[]) : []).flatMap((row) => {
      const checked = core.door.user(row);
      return checked.ok ? [checked.value] : [];
    });
    core.commit((draft) => {
      for (const user of users) storeUser(draft, user);
    });
    return users;
  }

  async function fetchWanted(): Promise<void> {
    cancelBatch = undefined;
    const userIds = [...wanted].slice(0, 100);
    for (const id of userIds) wanted.delete(id);
    const profiles = core.connector.contacts?.profiles;
    if (!profiles || userIds.length === 0) return;
    try {
      storeUsers(await call('contacts.profiles', (signal) => profiles({ userIds }, { signal })));
    } catch {
      // Asked again at the next connection; until then the id stands in for the name.
    }
    if (wanted.size > 0) void fetchWanted();
  }

  /** What is asked for in a dialog only comes with the first question. */
  const load = () => callConnector('people.load', () => import('./askPeople.js'), core);
  const parts = { core, call, storeUsers };

  function peersToWatch(): readonly string[] {
    const state = core.store.getState();
    const ids = new Set<string>();
    for (const id of state.conversationIds.slice(0, WATCHED_CONVERSATIONS)) {
      const conversation = selectConversation(state, id);
      if (conversation?.peerId !== undefined) ids.add(conversation.peerId);
      if (conversation?.kind === 'group')
        for (const member of conversation.memberIds?.slice(0, 50) ?? []) ids.add(member);
    }
    ids.delete(state.userId);
    return [...ids].sort();
  }

  return {
    request(userIds) {
      const state = core.store.getState();
      for (const id of userIds) {
        if (asked.has(id) || selectUser(state, id)) continue;
        asked.add(id);
        wanted.add(id);
      }
      if (wanted.size > 0) cancelBatch ??= core.clock.schedule(BATCH_WAIT_MS, () => void fetchWanted());
    },
    find: async (query, signal) => (await load()).findPeople(parts, query, signal),
    startConversation: async (userId) => (await load()).startConversation(parts, userId),
    createGroup: async (input) => (await load()).createGroup(parts, input),
    members: async (conversationId, cursor) => (await load()).findMembers(parts, conversationId, cursor),
    watch() {
      const watch = core.connector.presence?.watch;
      const userIds = peersToWatch();
      const key = userIds.join('\n');
      if (!watch || key === watched) return;
      watched = key;
      call('presence.watch', (signal) => watch({ userIds }, { signal })).then(
        (raw) =>
          core.commit((draft) => {
            for (const { userId, presence } of core.door.presences(raw)) draft.presence.set(userId, presence);
          }),
        () => {
          watched = '';
        },
      );
    },
    forget() {
      asked.clear();
      watched = '';
    },
  };
}
