import type { Clock } from '../../shared/clock.js';
import type { StorageEngine } from './storageEngine.js';

/** Keeps the cache within its cap (P44): never what a person wrote, never markers, never a pinned conversation. */
export interface Eviction {
  /** Looks after a while whether there is too much. */
  start(engine: StorageEngine): void;
  stop(): void;
}

export interface EvictionOptions {
  readonly name: string;
  readonly clock: Clock;
  /** Messages on the disk. Above it the oldest go until a tenth of it is free. @default 300 000 */
  readonly mostMessages?: number | undefined;
  /** Conversations that this page has read from or written to: what it knows of them must stay true (P16). */
  readonly isInUse: (conversationId: string) => boolean;
}

/** After the start, when there is nothing better to do. */
const WAIT_MS = 10_000;

const MOST_MESSAGES = 300_000;

/** A screen and more of each conversation stays. */
const KEEP_NEWEST = 200;

/**
 * Another page that has the same cache open may know messages that go here, and would store a range over the hole. So
 * each page holds a shared lock while its cache is open, and only one that is alone evicts. Without locks nothing goes.
 */
export function createEviction(options: EvictionOptions): Eviction {
  const { name, clock, mostMessages = MOST_MESSAGES, isInUse } = options;
  const lockName = `chatloom:cache:${name}`;
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  let isStopped = false;
  let release = (): void => undefined;
  let undo = (): void => undefined;

  async function isAlone(): Promise<boolean> {
    const { held = [], pending = [] } = (await locks?.query()) ?? {};
    return (
      held.filter((lock) => lock.name === lockName).length === 1 && !pending.some((lock) => lock.name === lockName)
    );
  }

  async function evict(engine: StorageEngine): Promise<void> {
    let excess = (await engine.countMessages()) - mostMessages;
    if (excess <= 0) return;
    excess += Math.ceil(mostMessages / 10);
    for (const id of await engine.evictionOrder()) {
      for (let gone = 1; gone > 0 && excess > 0; excess -= gone) {
        if (isStopped || isInUse(id) || !(await isAlone())) break;
        gone = await engine.evictStep(id, KEEP_NEWEST);
      }
      if (isStopped || excess <= 0) return;
    }
  }

  return {
    start(engine) {
      if (!locks || isStopped) return;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      locks.request(lockName, { mode: 'shared' }, () => held).catch(() => undefined);
      // A disk that fails here shows it at the next read or write too.
      undo = clock.schedule(WAIT_MS, () => void evict(engine).catch(() => undefined));
    },
    stop() {
      isStopped = true;
      undo();
      release();
    },
  };
}
