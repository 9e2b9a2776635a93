import type { ConnectorEvent } from '../../connector/events.js';
import type { Message } from '../../model/message.js';
import { systemClock } from '../../shared/clock.js';
import { makeUser } from '../builders/makeUser.js';
import type { World } from '../world/createWorld.js';
import { createScriptedClient, type ScriptedClient } from './createScriptedClient.js';
import { loadWorld } from './loadWorld.js';
import { scriptedFeatures, type ScriptedServerOptions } from './scriptedOptions.js';
import { announceRoom, type ServerContext } from './serverContext.js';
import { createStreams } from './streams.js';
import { addRoom, createTruth, type NewRoom } from './truth.js';

/** A durable event as one account was told it. */
export interface PublishedEvent {
  readonly userId: string;
  readonly event: ConnectorEvent;
}

/** An in-memory messaging server for tests, with several accounts and several devices of each. */
export interface ScriptedServer {
  /** A new device of the account, not connected yet. */
  client(userId: string): ScriptedClient;
  /** Makes a conversation before or during a test; its members are told. */
  addConversation(room: NewRoom): void;
  /** The messages of a conversation as the server holds them, in its order. */
  messages(conversationId: string): readonly Message[];
  /** How many messages carry this client id: more than one is a double (P2). */
  countByClientId(clientId: string): number;
  /** Every durable event so far, in the order of its commit. */
  readonly published: readonly PublishedEvent[];
  /** Hands an account an event that the server never made: hostile, foreign or malformed ones. */
  inject(userId: string, event: unknown): void;
  /** Forgets the streams so far, so that whoever reconnects gets `resumed: false`. */
  forgetStreams(): void;
}

/** Makes a server double. With `delivery: 'manual'` nothing reaches a device until its client's `deliver` says so. */
export function createScriptedServer(options: ScriptedServerOptions = {}): ScriptedServer {
  const clock = options.clock ?? systemClock;
  const users = options.world?.users ?? options.users ?? ['ana', 'bo', 'cy', 'dara'].map((id) => makeUser({ id }));
  const published: PublishedEvent[] = [];
  const counters = new Map<string, number>();
  const takenIds = new Set(options.world ? idsOf(options.world) : []);
  const context: ServerContext = {
    truth: createTruth(users),
    streams: createStreams({
      delivery: options.delivery ?? 'auto',
      onPublish: (userId, event) => published.push({ userId, event }),
    }),
    features: scriptedFeatures(options),
    now: () => clock.now(),
    nextId(prefix) {
      let next = counters.get(prefix) ?? 0;
      do next += 1;
      while (takenIds.has(`${prefix}${next}`));
      counters.set(prefix, next);
      return `${prefix}${next}`;
    },
  };
  const watchers = new Map<string, ReadonlySet<string>>();
  const clients: ScriptedClient[] = [];
  if (options.world) loadWorld(context, options.world);

  return {
    client(userId) {
      const client = createScriptedClient({ context, userId, watchers, without: options.without ?? [] });
      clients.push(client);
      return client;
    },
    addConversation(room) {
      takenIds.add(room.id);
      announceRoom(context, addRoom(context.truth, room, clock.now()), room.memberIds);
    },
    messages: (conversationId) => context.truth.rooms.get(conversationId)?.messages ?? [],
    countByClientId(clientId) {
      const all = [...context.truth.rooms.values()].flatMap((room) => room.messages);
      return all.filter((message) => message.clientId === clientId).length;
    },
    published,
    inject(userId, event) {
      for (const client of clients) if (client.userId === userId) client.inject(event);
    },
    forgetStreams: () => context.streams.forget(),
  };
}

function idsOf({ conversations, messages }: World): readonly string[] {
  return [...conversations.map(({ id }) => id), ...[...messages.values()].flat().map(({ id }) => id)];
}
