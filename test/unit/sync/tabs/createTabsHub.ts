import type { TabPage, TabsPlatform } from '../../../../src/sync/tabs/tabsPlatform.js';

/** A browser with tabs, in memory: locks, channels and page signs as browsers give them. */
export interface TabsHub {
  openTab(options?: { readonly hasLocks?: boolean; readonly hasChannel?: boolean }): HubTab;
  /** Names of the locks that are held now. */
  heldLocks(): string[];
}

export interface HubTab {
  readonly platform: TabsPlatform;
  /**
   * Nothing comes back from the browser any more; locks stay held. As in Chromium 156 the channel is still heard and
   * spoken, unless the tab is `deaf`, as one is whose whole machine sleeps.
   */
  freeze(options?: { readonly deaf?: boolean }): void;
  /** What waited arrives now. */
  thaw(): void;
  /** Gone, without a word. */
  crash(): void;
  show(change: 'visible' | 'suspended' | 'resumed'): void;
  setVisible(isVisible: boolean): void;
}

interface HeldLock {
  readonly tab: HubTab;
  readonly mode: LockMode;
  lose(): void;
}

interface QueuedLock {
  readonly tab: HubTab;
  grant(): void;
}

export function createTabsHub(): TabsHub {
  const held = new Map<string, HeldLock>();
  const queues = new Map<string, QueuedLock[]>();
  const ears = new Set<{ readonly tab: HubTab; readonly name: string; readonly hear: (data: unknown) => void }>();

  function grantNext(name: string): void {
    if (!held.has(name)) queues.get(name)?.shift()?.grant();
  }

  function openTab({ hasLocks = true, hasChannel = true } = {}): HubTab {
    const waiting: (() => void)[] = [];
    const listeners = new Set<Parameters<TabPage['subscribe']>[0]>();
    let isFrozen = false;
    let isDeaf = false;
    let isGone = false;
    let isVisible = false;

    /** Reaches the tab in a later turn, once it runs. */
    const deliver = (work: () => void, isMessage = false): void => {
      queueMicrotask(() => {
        if (isGone) return;
        if (isFrozen && (isDeaf || !isMessage)) waiting.push(work);
        else work();
      });
    };

    const request = (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const grant = (): void => {
          const own: HeldLock = {
            tab,
            mode: options.mode ?? 'exclusive',
            lose: () => deliver(() => reject(new DOMException('stolen', 'AbortError'))),
          };
          held.set(name, own);
          deliver(() => {
            void Promise.resolve(callback({ name, mode: 'exclusive' })).then((value) => {
              if (held.get(name) === own) {
                held.delete(name);
                grantNext(name);
              }
              resolve(value);
            }, reject);
          });
        };
        if (options.steal) {
          held.get(name)?.lose();
          grant();
        } else if (!held.has(name)) grant();
        else if (options.ifAvailable) deliver(() => resolve(callback(null)));
        else {
          const entry: QueuedLock = { tab, grant };
          queues.set(name, [...(queues.get(name) ?? []), entry]);
          options.signal?.addEventListener('abort', () => {
            queues.set(
              name,
              (queues.get(name) ?? []).filter((other) => other !== entry),
            );
            reject(new DOMException('withdrawn', 'AbortError'));
          });
        }
      });

    const locks = {
      request: (name: string, options: LockOptions | ((lock: Lock | null) => unknown), callback?: unknown) =>
        typeof options === 'function'
          ? request(name, {}, options)
          : request(name, options, callback as (lock: Lock | null) => unknown),
      query: () =>
        new Promise((resolve) => {
          const snapshot = Array.from(held, ([name, { mode }]) => ({ name, mode }));
          deliver(() => resolve({ held: snapshot, pending: [] }));
        }),
    } as unknown as NonNullable<TabsPlatform['locks']>;

    const tab: HubTab = {
      platform: {
        ...(hasLocks ? { locks } : {}),
        ...(hasChannel
          ? {
              openChannel(name: string, hear: (data: unknown) => void) {
                const ear = { tab, name, hear: (data: unknown) => deliver(() => ears.has(ear) && hear(data), true) };
                ears.add(ear);
                return {
                  post(message: unknown) {
                    const data: unknown = structuredClone(message);
                    if (isGone) return;
                    for (const other of ears) if (other !== ear && other.name === name) other.hear(data);
                  },
                  close: () => void ears.delete(ear),
                };
              },
            }
          : {}),
        page: {
          isVisible: () => isVisible,
          subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        },
      },
      freeze({ deaf = false } = {}) {
        isFrozen = true;
        isDeaf = deaf;
      },
      thaw() {
        isFrozen = false;
        for (const work of waiting.splice(0)) work();
      },
      crash() {
        isGone = true;
        for (const [name, queue] of queues)
          queues.set(
            name,
            queue.filter((entry) => entry.tab !== tab),
          );
        for (const [name, lock] of [...held]) {
          if (lock.tab !== tab) continue;
          held.delete(name);
          grantNext(name);
        }
      },
      show(change) {
        for (const listener of listeners) listener(change);
      },
      setVisible(visible) {
        isVisible = visible;
        if (visible) tab.show('visible');
      },
    };
    return tab;
  }

  return { openTab, heldLocks: () => [...held.keys()] };
}
