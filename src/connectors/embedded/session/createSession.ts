import type { PresenceOf, SessionInfo } from '../../../connector/connector.js';
import type { ConnectorEvent, EventBatch } from '../../../connector/events.js';
import { ChatError, type ChatErrorCode, errorInfo } from '../../../model/errors.js';
import type { Clock } from '../../../shared/clock.js';
import type { Emitter } from '../../../shared/emitter.js';
import type { Line } from '../line/createLine.js';
import type { NetworkControl } from '../line/networkControl.js';
import type { BellSignal } from './bell.js';
import { startBots } from './bots.js';
import { createLogReader } from './logReader.js';
import type { Backend } from './openBackend.js';
import { createPresenceWatcher, type PresenceWatcher } from './presence.js';
import { watchPage } from './watchPage.js';

export interface SessionOptions {
  readonly userId: string;
  readonly databaseName: string;
  readonly backend: Backend;
  readonly line: Line;
  readonly network: NetworkControl;
  readonly clock: Clock;
  readonly batches: Emitter<EventBatch>;
  /** The line broke; the session has stopped. */
  readonly onLost: () => void;
}

/** One connection: from `connect` to `disconnect`, or to the moment the line is lost. */
export interface Session {
  readonly presence: PresenceWatcher;
  /** Sends events that no log holds: progress, presence, where others stand. */
  send(events: readonly ConnectorEvent[]): void;
  /** Ends it and reports the line as lost. */
  lose(code: ChatErrorCode): void;
  /** Ends it at once and without an event; resolves when the others have been told. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Reads the account's log whenever the bell rings, and hands it out in order. The log is the truth: a ring that gets
 * lost is made good by the next one, or when the page is shown again.
 */
export async function createSession(
  options: SessionOptions,
  since: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ readonly session: Session; readonly info: SessionInfo }> {
  const { userId, databaseName, backend, line, network, clock, batches, onLost } = options;
  const { server, bell } = backend;
  const ended = new AbortController();
  let passage: Promise<void> = Promise.resolve();

  const start = await line.call('session.connect', { since }, signal, (input) =>
    server.call(userId, 'session.connect', input),
  );
  const log = createLogReader({ server, userId, start, signal: ended.signal, onBatch: deliver });

  /** Batches travel at the same time, and arrive one after the other: a stream keeps its order. */
  function deliver(batch: EventBatch): void {
    const carried = line.carry(batch, ended.signal);
    carried.catch(() => undefined);
    passage = passage.then(async () => {
      try {
        const copies = await carried;
        if (ended.signal.aborted) return;
        if (copies.length === 0) lose('network');
        for (const copy of copies) batches.emit(copy);
        if (copies.length > 0) await acknowledge(batch.events);
      } catch {
        lose('network');
      }
    });
  }

  async function acknowledge(events: readonly ConnectorEvent[]): Promise<void> {
    const newest = new Map<string, number>();
    for (const event of events) {
      if (event.type !== 'message.received' || event.message.senderId === userId) continue;
      newest.set(event.message.conversationId, event.message.order ?? 0);
    }
    if (newest.size === 0) return;
    const upTo = Array.from(newest, ([conversationId, order]) => ({ conversationId, order }));
    await server.call(userId, 'receipts.markDelivered', { upTo });
  }

  function onSignal(heard: BellSignal): void {
    if (heard.type === 'told' && heard.userIds.includes(userId)) wake();
    if (heard.type === 'typing' && heard.readerIds.includes(userId)) {
      const { conversationId, userId: typistId, typing } = heard;
      deliver({ events: [{ type: 'typing.changed', conversationId, userId: typistId, typing }] });
    }
    presence.handle(heard);
    bots.handle(heard);
  }

  function wake(): void {
    log.pull().catch(() => lose('storage'));
  }

  function lose(code: ChatErrorCode): void {
    if (ended.signal.aborted) return;
    void stop();
    const error = errorInfo(new ChatError(code, 'session.receive', { retryable: true }));
    batches.emit({ events: [{ type: 'connection.changed', state: 'offline', error }] });
    onLost();
  }

  async function stop(): Promise<void> {
    if (ended.signal.aborted) return;
    ended.abort();
    presence.stop();
    bots.stop();
    unsubscribeBell();
    unsubscribeNetwork();
    unwatchPage();
    // Written before it is said: who hears it looks up when the person was last here.
    await server.call(userId, 'session.disconnect', {}).catch(() => undefined);
    bell.ring({ type: 'left', userId });
  }

  const presence = createPresenceWatcher({
    userId,
    bell,
    clock,
    readAbsence: (userIds) => server.call(userId, 'presence.watch', { userIds }),
    onChange: (presences) => deliver({ events: presences.map(toEvent) }),
  });
  const bots = startBots({ databaseName, server, bell, clock });
  const unsubscribeBell = bell.subscribe(onSignal);
  const unsubscribeNetwork = network.subscribe((mode) => {
    if (mode === 'offline') lose('network');
  });
  const unwatchPage = watchPage({
    onShow: () => {
      bell.ring({ type: 'came', userId });
      wake();
    },
    onHide: () => bell.ring({ type: 'left', userId }),
  });

  try {
    bell.ring({ type: 'came', userId });
    await log.pull();
    deliver({ events: [{ type: 'sync.progressed', done: true }], cursor: log.cursor });
    await server.call(userId, 'receipts.markDelivered', { upTo: 'all' });
  } catch (error) {
    await stop();
    throw error;
  }
  if (ended.signal.aborted) throw new ChatError('network', 'session.connect');
  return {
    session: { presence, send: (events) => deliver({ events }), lose, stop },
    info: { user: start.user, resumed: start.resumed },
  };
}

function toEvent({ userId, presence }: PresenceOf): ConnectorEvent {
  return { type: 'presence.changed', userId, presence };
}
