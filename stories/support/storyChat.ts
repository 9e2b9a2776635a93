import {
  createEmbeddedConnector,
  createNetworkControl,
  type NetworkControl,
  type WorldSeed,
} from 'chatloom/connectors/embedded';
import { type Chat, ChatError, type ChatOptions, type Connector, createChat } from 'chatloom/headless';
import { createStoryClock } from './storyClock.js';
import { storyWorld } from './storyWorld.js';

export interface StoryChatOptions {
  /** @default 'elena' */
  readonly user?: string | undefined;
  /** @default Elena's world */
  readonly world?: WorldSeed | undefined;
  /** Conversations whose messages the server refuses. */
  readonly refusing?: readonly string[] | undefined;
  /** Changes the connector: takes methods or limits away, makes calls hang or fail. */
  readonly alter?: ((connector: Connector) => Connector) | undefined;
  /** What else `createChat` takes: a product's own kinds, plugins. */
  readonly extras?: Pick<ChatOptions, 'kinds' | 'plugins'> | undefined;
}

export interface StoryChat {
  readonly chat: Chat;
  readonly network: NetworkControl;
  /** Another person on the same backend, connected. */
  readonly join: (user: string) => Promise<Connector>;
}

let rooms = 0;

/** A chat on a backend of its own, in memory: nothing is left when the story has gone. */
export function createStoryChat(options: StoryChatOptions = {}): StoryChat {
  const { user = 'elena', world = storyWorld, refusing = [], alter = (connector) => connector, extras } = options;
  rooms += 1;
  const databaseName = `story-${rooms}`;
  const clock = createStoryClock();
  const network = createNetworkControl();
  const shared = { storage: 'memory', databaseName, world, clock } as const;
  const connector = refuseIn(createEmbeddedConnector({ ...shared, user, network }), refusing);
  const chat = createChat({
    ...extras,
    connector: alter(connector),
    storage: 'memory',
    tabs: false,
    clock,
    random: () => 0.5,
  });
  return {
    chat,
    network,
    async join(other) {
      const peer = createEmbeddedConnector({ ...shared, user: other });
      await peer.session.connect({}, { signal: new AbortController().signal });
      return peer;
    },
  };
}

function refuseIn(connector: Connector, conversationIds: readonly string[]): Connector {
  return {
    ...connector,
    messages: {
      ...connector.messages,
      send(input, options) {
        if (conversationIds.includes(input.conversationId)) throw new ChatError('blocked', 'messages.send');
        return connector.messages.send(input, options);
      },
    },
  };
}
