import type { Connector } from '../../../src/connector/connector.js';
import type { Tabs, TabsCallbacks } from '../../../src/sync/tabs/tabs.js';

/** The tabs of one account without Web Locks: each has its own line, all hear each other, any may die without a word. */
export interface TabBus {
  join(connector: Connector): Tabs & { readonly die: () => void };
}

export function createTabBus(): TabBus {
  const members = new Map<string, TabsCallbacks>();
  let joined = 0;

  function leave(id: string): void {
    if (!members.delete(id)) return;
    for (const [other, { onTabGone }] of members) queueMicrotask(() => members.has(other) && onTabGone?.(id));
  }

  return {
    join(connector) {
      joined += 1;
      const id = `tab-${joined}`;
      return {
        id,
        connector,
        isLeader: () => true,
        start(callbacks) {
          members.set(id, callbacks);
          queueMicrotask(() => members.has(id) && callbacks.onLeadChanged(true));
        },
        alive: (ids) => Promise.resolve(new Set(ids.filter((other) => members.has(other)))),
        broadcast(message) {
          if (!members.has(id)) return;
          const copy = structuredClone(message);
          for (const [other, { onMessage }] of members)
            if (other !== id) queueMicrotask(() => members.has(other) && onMessage(copy));
        },
        stop: () => leave(id),
        die: () => leave(id),
      };
    },
  };
}
