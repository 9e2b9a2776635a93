import type { CallOptions, Connector, SessionInfo } from '../../connector/connector.js';
import type { ConnectorEvent, ConnectorEventOf, ConnectorEventType } from '../../connector/events.js';
import type { Message } from '../../model/message.js';
import { createId } from '../../shared/ids.js';
import { assert, ConformanceError } from './assert.js';
import type { ConnectorBackend } from './caseTypes.js';
import { watchConnector, type Watch } from './watchedConnector.js';

/** How long an event may take to arrive before the case fails. */
const EVENT_WAIT_MS = 3_000;

/** One device in a case: its connector, and every event that it was handed. */
export interface CaseClient {
  readonly userId: string;
  readonly connector: Connector;
  readonly events: readonly ConnectorEvent[];
  /** The cursor of the last batch that had one. */
  readonly cursor: string | undefined;
  /** The second argument of calls. */
  readonly options: CallOptions;
  /** The first event of the type that fits, had already or still to come. */
  waitFor<K extends ConnectorEventType>(
    type: K,
    fits?: (event: ConnectorEventOf<K>) => boolean,
  ): Promise<ConnectorEventOf<K>>;
  connect(since?: string): Promise<SessionInfo>;
  disconnect(): Promise<void>;
}

/** What a case is handed. */
export interface CaseContext {
  readonly backend: ConnectorBackend;
  /** A new device of the first, second or third account, connected. */
  client(account: 0 | 1 | 2): Promise<CaseClient>;
  /** The same, not connected yet. */
  device(account: 0 | 1 | 2): Promise<CaseClient>;
  /** The first two accounts, connected, and a conversation of both. */
  pair(): Promise<{ readonly ana: CaseClient; readonly bo: CaseClient; readonly conversationId: string }>;
  send(from: CaseClient, conversationId: string, text: string): Promise<Message>;
  /** Sends one more message and waits until the others have it: whatever was to come before has come. */
  fence(from: CaseClient, conversationId: string, ...others: readonly CaseClient[]): Promise<void>;
}

/** The context, and what to do at the end: closes every device, and rejects with what was wrong in passing. */
export function createCaseContext(backend: ConnectorBackend): CaseContext & { end(): Promise<void> } {
  const clients: { client: CaseClient; watch: Watch; undo: () => void }[] = [];
  const ended = new AbortController();

  const context: CaseContext = {
    backend,
    async device(account) {
      const userId = backend.accounts[account];
      const watch = watchConnector(await backend.createConnector(userId), backend.kinds ?? []);
      const { client, undo } = listen(userId, watch, ended.signal);
      clients.push({ client, watch, undo });
      return client;
    },
    async client(account) {
      const client = await context.device(account);
      await client.connect();
      return client;
    },
    async pair() {
      const ana = await context.client(0);
      const bo = await context.client(1);
      if (backend.conversationId !== undefined) return { ana, bo, conversationId: backend.conversationId };
      const { ensure } = ana.connector.conversations;
      assert(ensure, 'without conversations.ensure, the backend must name a conversationId');
      return { ana, bo, conversationId: (await ensure({ userId: bo.userId }, ana.options)).id };
    },
    send: (from, conversationId, text) =>
      from.connector.messages.send(
        { conversationId, clientId: createId(), content: { type: 'text', text } },
        from.options,
      ),
    async fence(from, conversationId, ...others) {
      const { id } = await context.send(from, conversationId, 'fence');
      await Promise.all(others.map((other) => other.waitFor('message.received', ({ message }) => message.id === id)));
    },
  };

  return {
    ...context,
    async end() {
      for (const { client, undo } of clients) {
        await client.disconnect().catch(() => undefined);
        undo();
      }
      ended.abort();
      const faults = clients.flatMap(({ watch }) => watch.faults);
      assert(faults.length === 0, [...new Set(faults)].join('\n'));
    },
  };
}

function listen(userId: string, watch: Watch, signal: AbortSignal): { client: CaseClient; undo: () => void } {
  const { connector } = watch;
  const events: ConnectorEvent[] = [];
  const waiting = new Set<() => void>();
  let cursor: string | undefined;
  const undo = connector.subscribe((batch) => {
    for (const event of batch.events) events.push(watch.seeEvent(event));
    cursor = batch.cursor ?? cursor;
    for (const look of [...waiting]) look();
  });
  const options: CallOptions = { signal };
  const client: CaseClient = {
    userId,
    connector,
    events,
    get cursor() {
      return cursor;
    },
    options,
    waitFor<K extends ConnectorEventType>(type: K, fits: (event: ConnectorEventOf<K>) => boolean = () => true) {
      const find = (): ConnectorEvent | undefined =>
        events.find((event) => event.type === type && fits(event as ConnectorEventOf<K>));
      return new Promise<ConnectorEventOf<K>>((resolve, reject) => {
        const look = (): void => {
          const found = find();
          if (!found) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve(found as ConnectorEventOf<K>);
        };
        const seen = (): string => events.map((event) => event.type).join(', ');
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new ConformanceError(`${userId} was not told '${type}' within ${EVENT_WAIT_MS} ms; had: ${seen()}`));
        }, EVENT_WAIT_MS);
        waiting.add(look);
        look();
      });
    },
    connect: (since) => connector.session.connect(since === undefined ? {} : { since }, options),
    disconnect: () => connector.session.disconnect({}, options),
  };
  return { client, undo };
}
