import type { EventBatch } from '../../connector/events.js';
import { ChatError } from '../../model/errors.js';
import { type Clock, systemClock } from '../../shared/clock.js';
import { createEmitter } from '../../shared/emitter.js';
import { createId } from '../../shared/ids.js';
import { callConnector } from '../callConnector.js';
import { methodOf, shapedLike } from './connectorShape.js';
import { createSoloTabs } from './createSoloTabs.js';
import type { CreateTabsOptions } from './createTabs.js';
import type { Tabs } from './tabs.js';

export interface LateTabsOptions extends CreateTabsOptions {
  /** Where the code comes from. */
  readonly load: () => Promise<(options: CreateTabsOptions) => Tabs>;
  /** It does not come. This tab leads for itself, which client ids make safe (P2). */
  readonly onMissing: () => void;
}

/** Tabs whose code comes at their start: what is asked before waits, in order. */
export function createLateTabs({ load, onMissing, ...options }: LateTabsOptions): Tabs {
  const { connector: real, id = createId() } = options;
  const clock: Clock = options.clock ?? systemClock;
  const batches = createEmitter<EventBatch>();
  let tabs: Tabs | undefined;
  let loading: Promise<Tabs> | undefined;

  async function loadNow(): Promise<Tabs> {
    try {
      const create = await callConnector('tabs.load', load, { clock });
      tabs = create({ ...options, id });
    } catch {
      tabs = createSoloTabs(real, id);
      onMissing();
    }
    tabs.connector.subscribe(batches.emit);
    return tabs;
  }

  const loaded = (): Promise<Tabs> => (loading ??= loadNow());

  return {
    id,
    connector: shapedLike(real, {
      subscribe: batches.subscribe,
      limits: () => (tabs?.connector ?? real).limits,
      async call(path, input, callOptions) {
        const method = methodOf((await loaded()).connector, path);
        if (!method) throw new ChatError('unsupported', path.join('.'));
        return method(input, callOptions);
      },
    }),
    isLeader: () => tabs?.isLeader() ?? false,
    start: (callbacks) => void loaded().then((whole) => whole.start(callbacks)),
    alive: async (ids) => (await loaded()).alive(ids),
    broadcast: (message) => void loading?.then((whole) => whole.broadcast(message)),
    stop: () => void loading?.then((whole) => whole.stop()),
  };
}
