import type { CallOptions, Connector } from '../../connector/connector.js';
import type { ConnectorEvent, EventBatch } from '../../connector/events.js';
import { ChatError, type ChatErrorInfo } from '../../model/errors.js';
import { METHOD_NAMES, type MethodName, type MethodNoun } from '../contract/contractMethods.js';
import { answer } from './answer.js';
import type { QueuedEvent } from './clientStream.js';
import { readEvent } from './conversationActs.js';
import { announcePresence } from './peopleActs.js';
import type { Caller, ServerContext } from './serverContext.js';

/** One device of one account: its connector, and the test's hand on its line. */
export interface ScriptedClient {
  readonly userId: string;
  readonly connector: Connector;
  readonly connected: boolean;
  /** What waits to be delivered, oldest first. */
  readonly queue: readonly QueuedEvent[];
  /** Delivers the first `count` waiting events as one batch. @default all of them */
  deliver(count?: number): void;
  /** Delivers the events at these places of the queue, in this order: overtaking is the test's to decide. */
  deliverAt(...places: number[]): void;
  /** Puts a second copy of the event at `place` at the end of the queue. */
  duplicate(place: number): void;
  /** Loses the event at `place`. It comes again only after a reconnect with the cursor from before it. */
  drop(place: number): ConnectorEvent | undefined;
  /** Cuts the line: what waits is lost, the kit is told `offline`, calls reject with `network` until it reconnects. */
  cut(error?: ChatErrorInfo): void;
  /** While set, `session.connect` rejects with this code. */
  refuse(code: 'network' | 'unauthorized' | undefined): void;
  /** Hands the device a batch as it is. */
  injectBatch(batch: EventBatch): void;
  inject(event: unknown): void;
}

interface ClientOptions {
  readonly context: ServerContext;
  readonly userId: string;
  readonly watchers: Map<string, ReadonlySet<string>>;
  readonly without: readonly MethodName[];
}

export function createScriptedClient({ context, userId, watchers, without }: ClientOptions): ScriptedClient {
  const { truth, streams, features } = context;
  const stream = streams.open(userId);
  let refusal: 'network' | 'unauthorized' | undefined;

  const watchersOf = (id: string): string[] =>
    [...watchers].filter(([, ids]) => ids.has(id)).map(([watcher]) => watcher);

  function connect(since: string | undefined) {
    if (refusal) throw new ChatError(refusal, 'session.connect');
    const user = truth.users.get(userId);
    if (!user) throw new ChatError('unauthorized', 'session.connect');
    const resumed = stream.open(since);
    if (!resumed) announceMarkers();
    announcePresence(context, userId, watchersOf(userId));
    return { user, resumed };
  }

  /** Whoever comes anew hears how far everybody has read; a part of the stream, so that its cursor covers it. */
  function announceMarkers(): void {
    for (const room of truth.rooms.values()) {
      if (!room.memberIds.includes(userId)) continue;
      for (const [readerId, seat] of room.seats)
        if (seat.readUpTo > 0) streams.publish([userId], () => readEvent(context, room, readerId));
    }
  }

  function disconnect(): void {
    stream.close();
    announcePresence(context, userId, watchersOf(userId));
  }

  const device = {
    context,
    stream,
    connect,
    disconnect,
    watch: (ids: ReadonlySet<string>) => watchers.set(userId, ids),
  };

  async function call(operation: MethodName, input: unknown, { signal }: CallOptions): Promise<unknown> {
    if (signal.aborted) throw new ChatError('aborted', operation, { retryable: false });
    const isSession = operation === 'session.connect' || operation === 'session.disconnect';
    if (!isSession && !stream.connected) throw new ChatError('network', operation);
    const caller: Caller = { userId, operation };
    return structuredClone(await answer(device, caller, structuredClone(input)));
  }

  const connector = {
    name: 'scripted',
    userId,
    ...features,
    subscribe: (listener: (batch: EventBatch) => void) => stream.subscribe(listener),
    ...methodGroups(without, call),
  } as unknown as Connector;

  return {
    userId,
    connector,
    get connected() {
      return stream.connected;
    },
    get queue() {
      return stream.queue;
    },
    deliver: (count = stream.queue.length) => stream.deliver(Array.from({ length: count }, (_, place) => place)),
    deliverAt: (...places) => stream.deliver(places),
    duplicate(place) {
      const entry = stream.queue[place];
      if (entry) stream.insert(stream.queue.length, entry);
    },
    drop: (place) => stream.drop(place)?.event,
    cut(error) {
      if (!stream.connected) return;
      disconnect();
      stream.emit({ events: [{ type: 'connection.changed', state: 'offline', ...(error ? { error } : {}) }] });
    },
    refuse(code) {
      refusal = code;
    },
    injectBatch: (batch) => stream.emit(batch),
    inject: (event) => stream.emit({ events: [event as ConnectorEvent] }),
  };
}

type Call = (operation: MethodName, input: unknown, options: CallOptions) => Promise<unknown>;

function methodGroups(without: readonly MethodName[], call: Call): Partial<Record<MethodNoun, object>> {
  const groups: Partial<Record<MethodNoun, Record<string, unknown>>> = {};
  for (const operation of METHOD_NAMES) {
    if (without.includes(operation)) continue;
    const [noun, verb] = operation.split('.') as [MethodNoun, string];
    const group = groups[noun] ?? {};
    group[verb] = (input: unknown, options: CallOptions) => call(operation, input, options);
    groups[noun] = group;
  }
  return groups;
}
