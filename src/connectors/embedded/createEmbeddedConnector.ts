import type { CallOptions, Connector } from '../../connector/connector.js';
import type { ConnectorEvent, EventBatch } from '../../connector/events.js';
import type { Conversation } from '../../model/conversation.js';
import { ChatError } from '../../model/errors.js';
import { type Clock, systemClock } from '../../shared/clock.js';
import { createEmitter } from '../../shared/emitter.js';
import { EMBEDDED_LIMITS } from './limits.js';
import { createLine, type Latency } from './line/createLine.js';
import { createNetworkControl, type NetworkControl } from './line/networkControl.js';
import type { OperationInput, OperationName, OperationResult } from './server/createServer.js';
import type { SendLimit } from './server/request.js';
import { createSession, type Session } from './session/createSession.js';
import { createBackendHold } from './session/backendHold.js';
import { DEFAULT_DATABASE_NAME, type EmbeddedStorage } from './session/openBackend.js';
import { createTransfer } from './session/transfer.js';
import { demoWorld } from './world/demoWorld.js';
import type { WorldSource } from './world/worldSeed.js';

/** Whose connector it is, and what lies behind it. */
export interface EmbeddedConnectorOptions {
  /** The account's id. An id that the world does not have becomes a new account. */
  readonly user: string;
  /** What an empty database begins with: `'demo'` is a tiny world with Ana, Bo and a group. @default nobody */
  readonly world?: 'demo' | WorldSource | undefined;
  /** Connectors with the same name talk to each other, across tabs. @default 'chatloom-embedded' */
  readonly databaseName?: string | undefined;
  /** @default 'indexeddb' */
  readonly storage?: EmbeddedStorage | undefined;
  /** How long calls and events take. @default no time */
  readonly latency?: Latency | undefined;
  /** A switch for the network under this connector. */
  readonly network?: NetworkControl | undefined;
  /** Makes the server refuse more messages from one account with `rate-limited`. @default no limit */
  readonly sendLimit?: SendLimit | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}

/**
 * A whole messaging backend inside the browser: accounts, conversations and files in IndexedDB, news between tabs by
 * BroadcastChannel. It needs no server, and it is the reference of the connector contract. Nothing is opened before the
 * first call, so it can be made at module level and on a server.
 *
 * @example
 * const connector = createEmbeddedConnector({ user: 'ana', world: 'demo' });
 */
export function createEmbeddedConnector(options: EmbeddedConnectorOptions): Connector {
  const { user: userId, databaseName = DEFAULT_DATABASE_NAME, storage = 'indexeddb', clock = systemClock } = options;
  const network = options.network ?? createNetworkControl();
  const line = createLine({ clock, network, latency: options.latency });
  const batches = createEmitter<EventBatch>();
  /** Conversations whose receipts this connection has been told. */
  const told = new Set<string>();
  let session: Session | undefined;
  /** Counts connects and disconnects: one that was overtaken by another gives up. */
  let turn = 0;

  const backend = createBackendHold({
    databaseName,
    storage,
    world: options.world === 'demo' ? demoWorld : options.world,
    clock,
    sendLimit: options.sendLimit,
    onLost: () => session?.lose('storage'),
  });

  async function call<Name extends OperationName>(
    operation: Name,
    input: OperationInput<Name>,
    { signal }: CallOptions,
  ): Promise<OperationResult<Name>> {
    const { server } = await backend.open();
    return line.call(operation, input, signal, (sent) => server.call(userId, operation, sent));
  }

  const method =
    <Name extends OperationName>(operation: Name) =>
    (input: OperationInput<Name>, callOptions: CallOptions): Promise<OperationResult<Name>> =>
      call(operation, input, callOptions);

  /** Tells once in a connection where the others stand: afterwards the log does. */
  async function tellStandings(conversationIds: readonly string[]): Promise<void> {
    const news = conversationIds.filter((conversationId) => !told.has(conversationId));
    if (!session || news.length === 0) return;
    for (const conversationId of news) told.add(conversationId);
    const { server } = await backend.open();
    const events = await server.call(userId, 'receipts.standings', { conversationIds: news });
    if (events.length > 0) session?.send(events);
  }

  const emit = (event: ConnectorEvent): void => batches.emit({ events: [event] });
  const transfer = createTransfer({ userId, line, emit, openServer: async () => (await backend.open()).server });

  return {
    name: storage === 'indexeddb' && databaseName === DEFAULT_DATABASE_NAME ? 'embedded' : `embedded:${databaseName}`,
    userId,
    ordering: 'sequence',
    contiguous: true,
    idempotency: { windowMs: Number.MAX_SAFE_INTEGER },
    enforces: { authorship: true, timestamps: true },
    limits: EMBEDDED_LIMITS,
    subscribe: (listener) => batches.subscribe(listener),
    session: {
      async connect({ since }, { signal }) {
        turn += 1;
        const mine = turn;
        void session?.stop();
        session = undefined;
        told.clear();
        const started = await createSession(
          {
            userId,
            databaseName,
            backend: await backend.open(),
            line,
            network,
            clock,
            batches,
            onLost: () => (session = undefined),
          },
          since,
          signal,
        );
        if (signal.aborted || turn !== mine) {
          await started.session.stop();
          throw new ChatError('aborted', 'session.connect');
        }
        session = started.session;
        return started.info;
      },
      async disconnect() {
        turn += 1;
        const ending = session;
        session = undefined;
        await ending?.stop();
        await backend.close();
      },
    },
    conversations: {
      async list(input, callOptions) {
        const page = await call('conversations.list', input, callOptions);
        // The list shows how far a message of one's own has come.
        await tellStandings(page.conversations.filter((one) => isOwnLast(one, userId)).map((one) => one.id));
        return page;
      },
      get: method('conversations.get'),
      ensure: method('conversations.ensure'),
      setPinned: method('conversations.setPinned'),
      setNotifyLevel: method('conversations.setNotifyLevel'),
      setMarkedUnread: method('conversations.setMarkedUnread'),
      remove: method('conversations.remove'),
    },
    messages: {
      async history(input, callOptions) {
        const page = await call('messages.history', input, callOptions);
        await tellStandings([input.conversationId]);
        return page;
      },
      send: method('messages.send'),
      lookup: method('messages.lookup'),
      edit: method('messages.edit'),
      recall: method('messages.recall'),
      deleteForMe: method('messages.deleteForMe'),
      react: method('messages.react'),
      listReactors: method('messages.listReactors'),
    },
    receipts: { markRead: method('receipts.markRead') },
    presence: {
      async sendTyping({ conversationId, typing }, callOptions) {
        const readerIds = await call('presence.sendTyping', { conversationId }, callOptions);
        const { bell } = await backend.open();
        bell.ring({ type: 'typing', conversationId, userId, typing, readerIds });
      },
      async watch({ userIds }, { signal }) {
        const watcher = session?.presence;
        if (!watcher) throw new ChatError('network', 'presence.watch');
        return line.call('presence.watch', userIds, signal, (sent) => watcher.watch(sent));
      },
    },
    contacts: { profiles: method('contacts.profiles'), find: method('contacts.find') },
    groups: { create: method('groups.create'), members: method('groups.members') },
    files: transfer,
  };
}

function isOwnLast({ lastMessage }: Conversation, userId: string): boolean {
  return lastMessage?.senderId === userId;
}
