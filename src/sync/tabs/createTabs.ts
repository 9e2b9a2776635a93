import type { Connector } from '../../connector/connector.js';
import type { Clock } from '../../shared/clock.js';
import { createSoloTabs } from './createSoloTabs.js';
import type { Tabs } from './tabs.js';

export function createTabs({ connector }: { name: string; connector: Connector; clock: Clock }): Tabs {
  return createSoloTabs(connector);
}
