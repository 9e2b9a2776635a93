import type { Clock } from '../../shared/clock.js';
import type { TabLocks } from './tabsPlatform.js';

/** Held by a tab as long as it is there; the browser frees it when the tab closes or crashes. */
export function tabLockName(id: string): string {
  return `chatloom:tab:${id}`;
}

/** Which tabs hold their lock, or `undefined` where the browser does not tell. */
export async function tabsWithLocks(
  locks: TabLocks | undefined,
  ids: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  try {
    const { held } = (await locks?.query()) ?? {};
    if (!held) return undefined;
    // A shared one is held for a moment by a tab that waited for the owner to go.
    const names = new Set(held.flatMap(({ name, mode }) => (mode === 'exclusive' ? [name] : [])));
    return new Set(ids.filter((id) => names.has(tabLockName(id))));
  } catch {
    return undefined;
  }
}

/** Holds this tab's lock until the returned undo. */
export function holdTabLock(locks: TabLocks, id: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void (async () => {
    // Without the lock this tab's rows are taken for a gone tab's: sent by another tab too, and counted once (P2).
    await locks.request(tabLockName(id), () => held);
  })().catch(() => undefined);
  return release;
}

/** Calls back once that tab's lock is free. Returns the undo. */
export function watchTabLock(locks: TabLocks, id: string, onFree: () => void): () => void {
  const withdrawal = new AbortController();
  void (async () => {
    // Shared, so that all who wait for one tab hear of it together.
    await locks.request(tabLockName(id), { mode: 'shared', signal: withdrawal.signal }, () => undefined);
    onFree();
  })().catch(() => undefined);
  return () => withdrawal.abort();
}

const ANSWER_MS = 500;

/** Asks the tabs themselves, where there are no locks: those that answer within half a second. */
export function createRollCall(clock: Clock, ask: () => void) {
  const listeners = new Set<(id: string) => void>();
  return {
    heard(id: string): void {
      for (const listener of listeners) listener(id);
    },
    call(ids: readonly string[]): Promise<ReadonlySet<string>> {
      return new Promise((resolve) => {
        const here = new Set<string>();
        const listener = (id: string): void => {
          if (ids.includes(id)) here.add(id);
        };
        listeners.add(listener);
        clock.schedule(ANSWER_MS, () => {
          listeners.delete(listener);
          resolve(here);
        });
        ask();
      });
    },
  };
}
