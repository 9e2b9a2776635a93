import {
  createEmbeddedConnector,
  type EmbeddedConnectorOptions,
  type WorldSeed,
} from '../../../../src/connectors/embedded/index.js';
import type { Connector } from '../../../../src/connector/connector.js';
import type { ConnectorEvent, ConnectorEventOf, ConnectorEventType } from '../../../../src/connector/events.js';
import type { Message } from '../../../../src/model/message.js';
import type { Clock } from '../../../../src/shared/clock.js';
import { createId } from '../../../../src/shared/ids.js';

export const NOON = Date.UTC(2026, 4, 12, 12);

/** A signal that never fires. */
export const calm = { signal: new AbortController().signal };

export interface VirtualClock extends Clock {
  advance(ms: number): Promise<void>;
}

export function createVirtualClock(): VirtualClock {
  let now = NOON;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  return {
    now: () => now,
    schedule(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.callback();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets everything that waits for nothing but promises run to its end. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export const WORLD: WorldSeed = {
  users: [
    { id: 'ana', name: 'Ana Marsh', avatarUrl: 'embedded:files/portrait' },
    { id: 'bo', name: 'Bo Lindgren', presence: 'away', lastSeenAt: NOON - 60_000 },
    { id: 'mai', name: 'Mai Phan', presence: 'online' },
    { id: 'zoe', name: 'Zoë Ångström' },
  ],
  files: [{ id: 'portrait', name: 'ana.webp', mimeType: 'image/webp', blob: new Blob(['face']) }],
  conversations: [
    {
      id: 'room',
      kind: 'group',
      title: 'Room',
      members: [{ userId: 'ana', role: 'owner' }, { userId: 'bo', unread: 2 }, { userId: 'mai' }],
      messages: [
        { from: 'ana', sentAt: NOON - 90_000, content: { type: 'text', text: 'One' } },
        { from: 'bo', sentAt: NOON - 80_000, content: { type: 'text', text: 'Two' } },
        {
          from: 'ana',
          sentAt: NOON - 70_000,
          content: { type: 'text', text: '@Bo three' },
          mentions: [{ userId: 'bo', start: 0, length: 3 }],
          replyTo: 1,
        },
        {
          from: 'mai',
          sentAt: NOON - 60_000,
          content: { type: 'text', text: 'Four' },
          reactions: [{ key: '👍', userIds: ['ana', 'bo'] }],
        },
      ],
    },
    {
      id: 'old',
      kind: 'group',
      title: 'Old',
      members: [{ userId: 'mai' }, { userId: 'ana', membership: 'left' }],
      messages: [{ from: 'mai', sentAt: NOON - 1e9, content: { type: 'text', text: 'Before' } }],
    },
  ],
};

export interface Actor {
  readonly connector: Connector;
  readonly events: ConnectorEvent[];
  readonly cursors: string[];
  ofType<K extends ConnectorEventType>(type: K): ConnectorEventOf<K>[];
}

export interface Stage {
  readonly clock: VirtualClock;
  /** A connector of a person on this stage's backend, connected. */
  enter(user: string, options?: Partial<EmbeddedConnectorOptions> & { since?: string }): Promise<Actor>;
  /** The same, not connected yet. */
  cast(user: string, options?: Partial<EmbeddedConnectorOptions>): Actor;
}

export function setStage(shared: Partial<EmbeddedConnectorOptions> = {}): Stage {
  const clock = createVirtualClock();
  const databaseName = createId();
  const cast = (user: string, options: Partial<EmbeddedConnectorOptions> = {}): Actor => {
    const connector = createEmbeddedConnector({
      databaseName,
      storage: 'memory',
      world: WORLD,
      clock,
      ...shared,
      ...options,
      user,
    });
    const events: ConnectorEvent[] = [];
    const cursors: string[] = [];
    connector.subscribe((batch) => {
      events.push(...batch.events);
      if (batch.cursor !== undefined) cursors.push(batch.cursor);
    });
    return {
      connector,
      events,
      cursors,
      ofType: <K extends ConnectorEventType>(type: K) =>
        events.filter((event): event is ConnectorEventOf<K> => event.type === type),
    };
  };
  return {
    clock,
    cast,
    async enter(user, { since, ...options } = {}) {
      const actor = cast(user, options);
      await actor.connector.session.connect(since === undefined ? {} : { since }, calm);
      await settle();
      return actor;
    },
  };
}

export function say(actor: Actor, text: string, conversationId = 'room'): Promise<Message> {
  return actor.connector.messages.send({ conversationId, clientId: createId(), content: { type: 'text', text } }, calm);
}

export async function readAll(actor: Actor, conversationId = 'room'): Promise<readonly Message[]> {
  const page = await actor.connector.messages.history({ conversationId, anchor: { at: 'latest' }, limit: 200 }, calm);
  return page.messages;
}
