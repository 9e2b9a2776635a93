import type { Connector } from '../../connector/connector.js';
import { createId } from '../../shared/ids.js';
import type { Tabs } from './tabs.js';

/** One tab that knows of no other: it leads from its start, and takes every other tab for gone. */
export function createSoloTabs(connector: Connector, id = createId()): Tabs {
  let isStopped = false;
  return {
    id,
    connector,
    isLeader: () => !isStopped,
    start({ onLeadChanged }) {
      isStopped = false;
      queueMicrotask(() => {
        if (!isStopped) onLeadChanged(true);
      });
    },
    alive: async (ids) => new Set(ids.filter((other) => other === id)),
    broadcast: () => undefined,
    stop() {
      isStopped = true;
    },
  };
}
