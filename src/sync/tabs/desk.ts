import type { CallOptions } from '../../connector/connector.js';
import type { EventBatch } from '../../connector/events.js';
import type { Clock } from '../../shared/clock.js';
import type { BatchRing } from './batchRing.js';
import type { ChannelMessage, MethodPath } from './channelMessages.js';

/** What a tab does in its role: carries out its own calls, and deals with what other tabs say. */
export interface Desk {
  readonly isLeader: boolean;
  call(path: MethodPath, input: unknown, options: CallOptions): Promise<unknown>;
  receive(message: ChannelMessage): void;
  /** The page is being looked at: is all as it should be? */
  check(): void;
  /** Calls under way reject with a retryable `network`; a line is dropped. */
  stop(): void;
}

export interface DeskOptions {
  readonly tabId: string;
  readonly clock: Clock;
  /** Throws for what cannot be cloned. */
  readonly post: (message: ChannelMessage) => void;
  /** To the listeners of this tab. */
  readonly emit: (batch: EventBatch) => void;
  readonly ring: BatchRing;
  /**
   * Resolves when this page runs. A frozen one still hears its channel (Chromium 156 delivers there, with microtasks),
   * but none of its calls to the browser comes back: it must not promise what it cannot do.
   */
  readonly awake: () => Promise<void>;
}

/** How long a tab that needs the leader waits for a sign of it. A leader does not answer what is older: it was frozen. */
export const PATIENCE_MS = 1_500;

/** The cursor of a `session.connect`, as any tab may have posted it. */
export function sinceOf(input: unknown): string | undefined {
  const since: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'since') : undefined;
  return typeof since === 'string' ? since : undefined;
}
