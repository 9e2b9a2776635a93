import {
  createFaultConnector,
  type FaultConnector,
  type FaultPlan,
  type ScriptedClient,
  type ScriptedServer,
  type VirtualClock,
} from 'chatloom/testing';
import type { Connector } from '../../../src/connector/connector.js';
import type { Clock } from '../../../src/shared/clock.js';
import { createSeededRandom } from '../../../src/shared/random.js';
import { createChat, type Chat } from '../../../src/sync/createChat.js';
import {
  createMemoryDisk,
  createMemoryStorage,
  type MemoryDisk,
} from '../../../src/testing/storage/createMemoryStorage.js';
import type { ChatStorage } from '../../../src/sync/storage/storage.js';
import { wrapMethods } from '../../../src/testing/contract/contractMethods.js';
import { createTabBus, type TabBus } from './tabBus.ts';

/** One page with one chat in it, that can be killed without a word. */
export interface Device {
  readonly chat: Chat;
  readonly client: ScriptedClient;
  readonly connector: FaultConnector;
  /** Events were lost on this line since it was opened, of which nothing later tells. */
  hasHole: boolean;
  /** Messages were lost on this line; the next order tells of them. */
  hasGap: boolean;
  /** The page is gone at once: no timer, no write, no call of it happens any more. */
  kill(): void;
  /** The page closes in good order. */
  close(): Promise<void>;
}

export interface DeviceOptions {
  readonly server: ScriptedServer;
  readonly clock: VirtualClock;
  readonly machine: Machine;
  readonly seed: number;
  readonly plan?: FaultPlan | undefined;
}

/** What the pages of one browser share. */
export interface Machine {
  readonly disk: MemoryDisk;
  readonly bus: TabBus;
  /** How far its clock is off. */
  offMs: number;
}

export function createMachine(): Machine {
  return { disk: createMemoryDisk(), bus: createTabBus(), offMs: 0 };
}

export function createDevice({ server, clock, machine, seed, plan = {} }: DeviceOptions): Device {
  const client = server.client('ana');
  const life = { isOver: false };
  const own = mortalClock(clock, machine, life);
  const connector = createFaultConnector(client.connector, plan, { clock: own.clock });
  const tabs = machine.bus.join(mortalConnector(connector, life));
  const chat = createChat({
    connector,
    clock: own.clock,
    random: createSeededRandom(seed),
    storage: (options) => mortalStorage(createMemoryStorage({ ...options, disk: machine.disk }), life),
    tabs: () => tabs,
  });
  function die(): void {
    life.isOver = true;
    own.stop();
    tabs.die();
  }
  return {
    chat,
    client,
    connector,
    hasHole: false,
    hasGap: false,
    kill() {
      die();
      client.cut();
    },
    async close() {
      const closing = chat.dispose();
      // A page does not wait for a server that does not answer.
      await Promise.race([closing, clock.advance(5_000)]);
      die();
      client.cut();
    },
  };
}

interface Life {
  isOver: boolean;
}

function mortalClock(clock: Clock, machine: Machine, life: Life): { readonly clock: Clock; stop(): void } {
  const undos = new Set<() => void>();
  return {
    clock: {
      now: () => clock.now() + machine.offMs,
      schedule(ms, callback) {
        if (life.isOver) return () => undefined;
        const undo = clock.schedule(ms, () => {
          undos.delete(undo);
          callback();
        });
        undos.add(undo);
        return () => {
          undos.delete(undo);
          undo();
        };
      },
    },
    stop() {
      for (const undo of undos) undo();
    },
  };
}

/** After the death nothing is written, and nobody waits for an answer. */
function mortalStorage(storage: ChatStorage, life: Life): ChatStorage {
  return {
    ...storage,
    get mode() {
      return storage.mode;
    },
    write: (batch, options) => (life.isOver ? new Promise(() => undefined) : storage.write(batch, options)),
  };
}

function mortalConnector(connector: Connector, life: Life): Connector {
  return wrapMethods(
    connector,
    (_name, method) => (input, options) => (life.isOver ? new Promise(() => undefined) : method(input, options)),
  );
}
