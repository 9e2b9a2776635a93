import { type Chat, createChat } from 'chatloom';
import {
  createEmbeddedConnector,
  createNetworkControl,
  type NetworkControl,
  type NetworkMode,
} from 'chatloom/connectors/embedded';
import { DEMO_DATABASE } from './world/database.js';

/** One person's chat, with a network of their own to play with. */
export interface DemoChat {
  readonly chat: Chat;
  readonly network: NetworkControl;
}

const chats = new Map<string, DemoChat>();

/**
 * Two people in one page share nothing but the backend: IndexedDB and a BroadcastChannel. Every call takes as long as a
 * good mobile network, so that each pending state is seen.
 */
export function demoChatOf(userId: string): DemoChat {
  const known = chats.get(userId);
  if (known) return known;
  const network = keptNetwork(userId);
  const seed = userId.length * 7_919;
  const connector = createEmbeddedConnector({
    user: userId,
    // Only the first visit needs it.
    world: async (now) => (await import('./world/index.js')).createDemoWorld(now),
    databaseName: DEMO_DATABASE,
    latency: { minMs: 40, maxMs: 250, seed },
    network,
  });
  const made: DemoChat = { chat: createChat({ connector }), network };
  chats.set(userId, made);
  return made;
}

const MODES: readonly NetworkMode[] = ['online', 'offline', 'slow', 'drop', 'duplicate'];

/** A network stays as it is over a reload of the tab: who is in a tunnel is still there. */
function keptNetwork(userId: string): NetworkControl {
  const key = `chatloom-demo-network-${userId}`;
  const network = createNetworkControl(MODES.find((mode) => mode === sessionStorage.getItem(key)) ?? 'online');
  network.subscribe((mode) => sessionStorage.setItem(key, mode));
  return network;
}
