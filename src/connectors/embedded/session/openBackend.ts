import { ChatError } from '../../../model/errors.js';
import type { Clock } from '../../../shared/clock.js';
import { createEmitter, type Emitter } from '../../../shared/emitter.js';
import { createServer, type EmbeddedServer } from '../server/createServer.js';
import type { SendLimit } from '../server/request.js';
import type { BackendStore } from '../store/backendStore.js';
import { deleteIndexedDbStore, openIndexedDbStore } from '../store/indexedDbStore.js';
import { createMemoryStore } from '../store/memoryStore.js';
import { prepareWorld } from '../world/seedWorld.js';
import type { WorldSource } from '../world/worldSeed.js';
import { type Bell, type BellSignal, createChannelBell, createSharedBell } from './bell.js';

/** `memory` is shared by the connectors of one realm under the same database name, and gone with it. */
export type EmbeddedStorage = 'indexeddb' | 'memory';

export const DEFAULT_DATABASE_NAME = 'chatloom-embedded';

export interface BackendOptions {
  readonly databaseName: string;
  readonly storage: EmbeddedStorage;
  readonly world?: WorldSource | undefined;
  readonly sendLimit?: SendLimit | undefined;
  readonly clock: Clock;
  /** The database has gone; the next call opens it anew. */
  readonly onLost: () => void;
}

/** One connector's hold on the backend. */
export interface Backend {
  readonly server: EmbeddedServer;
  readonly bell: Bell;
  close(): void;
}

interface MemoryBackend {
  readonly store: BackendStore;
  readonly signals: Emitter<BellSignal>;
}

/** Stands for the browser's databases where there are none; kept by name, as they are. */
const memoryBackends = new Map<string, MemoryBackend>();

export async function openBackend(options: BackendOptions): Promise<Backend> {
  const { databaseName, storage, world, sendLimit, clock } = options;
  if (storage === 'indexeddb' && typeof indexedDB === 'undefined') throw new ChatError('storage', 'storage.open');
  const memory = storage === 'memory' ? openMemory(databaseName) : undefined;
  const store = memory?.store ?? (await openIndexedDbStore(options));
  await prepareWorld(store, world, clock.now());
  const bell = memory ? createSharedBell(memory.signals) : createChannelBell(databaseName, clock);
  const onTold = (userIds: readonly string[]): void => bell.ring({ type: 'told', userIds });
  return {
    server: createServer({ store, clock, sendLimit, onTold }),
    bell,
    close() {
      bell.close();
      store.close();
    },
  };
}

/**
 * Deletes an embedded backend with all that was said in it. Connectors that are on it go offline, and begin with a new
 * world when they connect again; what the kit has cached of the old one is the caller's to clear.
 */
export async function deleteEmbeddedWorld(databaseName: string = DEFAULT_DATABASE_NAME): Promise<void> {
  memoryBackends.delete(databaseName);
  if (typeof indexedDB !== 'undefined') await deleteIndexedDbStore(databaseName);
}

function openMemory(name: string): MemoryBackend {
  const known = memoryBackends.get(name);
  if (known) return known;
  const made = { store: createMemoryStore(), signals: createEmitter<BellSignal>() };
  memoryBackends.set(name, made);
  return made;
}
