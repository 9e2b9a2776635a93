import type { Connector } from '../../../src/connector/connector.js';
import type { TabMessage, Tabs } from '../../../src/sync/tabs/tabs.js';

/** The tabs of one account without Web Locks: each has its own line, all hear each other, any may die without a word. */
export interface TabBus {
  join(connector: Connector): Tabs & { readonly die: () => void };
}

export function createTabBus(): TabBus {
  const members = new Map<string, (message: TabMessage) => void>();
  let joined = 0;
  return {
    join(connector) {
      joined += 1;
      const id = `tab-${joined}`;
      return {
        id,
        connector,
        isLeader: () => true,
        start: ({ onMessage }) => void members.set(id, onMessage),
        alive: (ids) => Promise.resolve(new Set(ids.filter((other) => members.has(other)))),
        broadcast(message) {
          if (!members.has(id)) return;
          const copy = structuredClone(message);
          for (const [other, listen] of members)
            if (other !== id) queueMicrotask(() => members.has(other) && listen(copy));
        },
        stop: () => void members.delete(id),
        die: () => void members.delete(id),
      };
    },
  };
}
