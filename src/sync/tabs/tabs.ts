import type { Connector } from '../../connector/connector.js';

/**
 * Makes several tabs of one account share one line. The leader (Web Locks) holds the real connector; for the others the
 * same contract runs over a BroadcastChannel. Leadership may change at any time: calls under way then reject with a
 * retryable `network` error, and the outbox sends them again under the same client id (P2, P45).
 */
export interface Tabs {
  /** This tab's id, also the owner of its outbox rows. */
  readonly id: string;
  /** Speaks to the backend: directly in the leading tab, through it in the others. */
  readonly connector: Connector;
  readonly isLeader: () => boolean;
  /** Takes part. `onLeading` is called when this tab becomes the leader, at start or later. */
  start(callbacks: TabsCallbacks): void;
  /** Which of these tabs are still there; a gone tab's outbox rows are taken over. */
  alive(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Tells the other tabs of this account; plain data only. */
  broadcast(message: TabMessage): void;
  stop(): void;
}

export interface TabsCallbacks {
  /** This tab took or lost the lead: connect anew. Followers connect too; their `connect` is answered by the leader. */
  onLeadChanged(leading: boolean): void;
  onMessage(message: TabMessage): void;
}

/** What tabs tell each other besides calls and events. */
export type TabMessage =
  | { readonly type: 'draft'; readonly draft: unknown }
  | { readonly type: 'outbox.added'; readonly row: unknown }
  | { readonly type: 'outbox.removed'; readonly ids: readonly string[] }
  | { readonly type: 'wiped' };
