import type { TabLocks } from './tabsPlatform.js';

export interface Election {
  /** Asks for the lead, and queues for it if another tab has it. */
  enter(): void;
  /** Takes the lead from a tab that does not answer. */
  steal(): void;
  /** Gives up the lead, or the place in the queue. */
  leave(): void;
}

export interface ElectLeaderOptions {
  readonly locks: TabLocks;
  readonly name: string;
  readonly onLeading: () => void;
  /** Another tab leads: at entering, or because it took the lead from this one. */
  readonly onFollowing: () => void;
  /** This browser does not give locks here, whatever it says it has. */
  readonly onUnavailable: () => void;
}

interface Attempt {
  isHeld: boolean;
  release(): void;
}

/** One tab holds a lock as long as it leads; the browser frees it when the tab closes or crashes, and asks the next one. */
export function electLeader({ locks, name, onLeading, onFollowing, onUnavailable }: ElectLeaderOptions): Election {
  let current: Attempt | undefined;

  function attempt(options: LockOptions, withdraw: () => void = () => undefined): void {
    const own: Attempt = { isHeld: false, release: withdraw };
    current = own;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (current !== own) return undefined;
      if (!lock) {
        queue();
        onFollowing();
        return undefined;
      }
      own.isHeld = true;
      const held = new Promise<void>((resolve) => {
        own.release = resolve;
      });
      onLeading();
      return held;
    };
    requestLock(locks, name, options, hold).catch(() => {
      if (current !== own) return;
      if (own.isHeld) {
        queue();
        onFollowing();
      } else {
        current = undefined;
        onUnavailable();
      }
    });
  }

  function queue(): void {
    const withdrawal = new AbortController();
    attempt({ signal: withdrawal.signal }, () => withdrawal.abort());
  }

  return {
    enter: () => attempt({ ifAvailable: true }),
    steal() {
      if (current?.isHeld) return;
      const waiting = current;
      attempt({ steal: true });
      waiting?.release();
    },
    leave() {
      const left = current;
      current = undefined;
      left?.release();
    },
  };
}

/** A request that throws at once, where the page may use no locks, is one that rejects. */
async function requestLock(
  locks: TabLocks,
  name: string,
  options: LockOptions,
  hold: (lock: Lock | null) => Promise<void> | undefined,
): Promise<void> {
  await locks.request(name, options, (lock) => hold(lock));
}
