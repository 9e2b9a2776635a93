import type { ConnectorEvent } from '../../connector/events.js';
import { createClientStream, type ClientStream } from './clientStream.js';

/** The event streams of all accounts. Durable events are numbered for each account; volatile ones reach who is there. */
export interface Streams {
  publish(userIds: readonly string[], makeEvent: (userId: string) => ConnectorEvent): void;
  /** Typing and presence: never kept, never replayed. */
  whisper(userIds: readonly string[], event: ConnectorEvent): void;
  open(userId: string): ClientStream;
  isOnline(userId: string): boolean;
  /** Forgets what was streamed so far: whoever comes back with a cursor from before gets `resumed: false`. */
  forget(): void;
}

export interface StreamsOptions {
  readonly delivery: 'auto' | 'manual';
  readonly onPublish: (userId: string, event: ConnectorEvent) => void;
}

/** One account's durable events; positions count from 1. */
export interface AccountLog {
  readonly events: ConnectorEvent[];
  floor: number;
}

export function createStreams({ delivery, onPublish }: StreamsOptions): Streams {
  const logs = new Map<string, AccountLog>();
  const clients = new Set<ClientStream>();

  function logOf(userId: string): AccountLog {
    let log = logs.get(userId);
    if (!log) {
      log = { events: [], floor: 0 };
      logs.set(userId, log);
    }
    return log;
  }

  function hand(userIds: readonly string[], each: (client: ClientStream) => void): void {
    for (const client of clients) if (client.connected && userIds.includes(client.userId)) each(client);
  }

  return {
    publish(userIds, makeEvent) {
      for (const userId of userIds) {
        const event = structuredClone(makeEvent(userId));
        const log = logOf(userId);
        log.events.push(event);
        onPublish(userId, event);
        hand([userId], (client) => client.enqueue({ event, position: log.events.length }));
      }
    },
    whisper(userIds, event) {
      hand(userIds, (client) => client.enqueue({ event: structuredClone(event), position: undefined }));
    },
    open(userId) {
      const client = createClientStream({ userId, log: logOf(userId), isAuto: delivery === 'auto' });
      clients.add(client);
      return client;
    },
    isOnline: (userId) => [...clients].some((client) => client.userId === userId && client.connected),
    forget() {
      for (const log of logs.values()) log.floor = log.events.length;
    },
  };
}
