import type { Connector } from '../../connector/connector.js';
import { createId } from '../../shared/ids.js';
import type { Tabs } from './tabs.js';

/** One tab by itself: it leads, and nobody listens. */
export function createSoloTabs(connector: Connector): Tabs {
  const id = createId();
  return {
    id,
    connector,
    isLeader: () => true,
    start: () => undefined,
    alive: (ids) => Promise.resolve(new Set(ids.filter((other) => other === id))),
    broadcast: () => undefined,
    stop: () => undefined,
  };
}
