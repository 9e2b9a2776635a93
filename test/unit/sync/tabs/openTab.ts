import type { EventBatch } from '../../../../src/connector/events.js';
import type { Clock } from '../../../../src/shared/clock.js';
import { createTabs } from '../../../../src/sync/tabs/createTabs.js';
import type { TabMessage, Tabs } from '../../../../src/sync/tabs/tabs.js';
import type { LineConnector, LineServer } from './createLineConnector.js';
import type { HubTab, TabsHub } from './createTabsHub.js';

export interface OpenTab {
  readonly tabs: Tabs;
  readonly tab: HubTab;
  readonly line: LineConnector;
  /** Every value of `onLeadChanged`. */
  readonly roles: boolean[];
  readonly batches: EventBatch[];
  readonly heard: TabMessage[];
  readonly wanted: { times: number };
  readonly gone: string[];
  connect(since?: string): Promise<{ readonly resumed: boolean }>;
  send(text: string, signal?: AbortSignal): Promise<unknown>;
  /** The notices among the batches, by id. */
  notices(): string[];
}

export function openTab(
  hub: TabsHub,
  server: LineServer,
  clock: Clock,
  options: {
    readonly hasLocks?: boolean;
    readonly hasChannel?: boolean;
    readonly random?: () => number;
    readonly onLead?: () => void;
  } = {},
): OpenTab {
  const tab = hub.openTab(options);
  const line = server.connect();
  const tabs = createTabs({
    name: 'line:ana',
    connector: line.connector,
    clock,
    platform: tab.platform,
    random: options.random ?? (() => 0),
  });
  const roles: boolean[] = [];
  const batches: EventBatch[] = [];
  const heard: TabMessage[] = [];
  const wanted = { times: 0 };
  const gone: string[] = [];
  tabs.connector.subscribe((batch) => batches.push(batch));
  tabs.start({
    onLeadChanged: (leading) => {
      roles.push(leading);
      options.onLead?.();
    },
    onMessage: (message) => heard.push(message),
    onTabGone: (id) => gone.push(id),
    onLineWanted: () => {
      wanted.times += 1;
    },
  });
  return {
    tabs,
    tab,
    line,
    roles,
    batches,
    heard,
    wanted,
    gone,
    connect: (since) => tabs.connector.session.connect({ since }, { signal: new AbortController().signal }),
    send: (text, signal = new AbortController().signal) =>
      tabs.connector.messages.send(
        { conversationId: 'c1', clientId: text, content: { type: 'text', text } },
        { signal },
      ),
    notices: () =>
      batches
        .flatMap(({ events }) => (Array.isArray(events) ? (events as EventBatch['events']) : []))
        .flatMap((event) => (event.type === 'notice.received' ? [event.noticeId] : [])),
  };
}
