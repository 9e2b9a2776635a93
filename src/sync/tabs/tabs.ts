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
  /** Takes part. Calls of `connector` wait until it is known who leads, which takes a few milliseconds. */
  start(callbacks: TabsCallbacks): void;
  /**
   * Which of these tabs are still there; a gone tab's outbox rows are taken over. `onTabGone` tells when one of those
   * that were there, or that was ever heard, goes later.
   */
  alive(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Tells the other tabs of this account; plain data only. */
  broadcast(message: TabMessage): void;
  stop(): void;
}

export interface TabsCallbacks {
  /**
   * Who leads is known, or has changed: connect anew. Called once at start, with either value; then when this tab takes
   * or loses the lead, and in a follower also when another leader came or the leader's line is back. Followers connect
   * too; their `connect` is answered by the leader once it has a line of its own.
   */
  readonly onLeadChanged: (leading: boolean) => void;
  readonly onMessage: (message: TabMessage) => void;
  /** Another tab is no longer there, or is frozen: its outbox rows are anybody's. */
  readonly onTabGone?: ((id: string) => void) | undefined;
  /** In the leader: another tab waits for the line. Worth an early attempt, if none is under way. */
  readonly onLineWanted?: (() => void) | undefined;
}

/** What tabs tell each other besides calls and events. */
export type TabMessage =
  | { readonly type: 'draft'; readonly draft: unknown }
  | { readonly type: 'outbox.added'; readonly row: unknown }
  | { readonly type: 'outbox.removed'; readonly ids: readonly string[]; readonly isGone?: boolean | undefined }
  | { readonly type: 'wiped' };
