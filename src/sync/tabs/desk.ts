import type { CallOptions } from '../../connector/connector.js';
import type { EventBatch } from '../../connector/events.js';
import type { BatchRing } from './batchRing.js';
import type { ChannelMessage, MethodPath } from './channelMessages.js';
import type { TabsPlatform } from './tabsPlatform.js';

/** What a tab does in its role: carries out its own calls, and deals with what other tabs say. */
export interface Desk {
  readonly isLeader: boolean;
  call(path: MethodPath, input: unknown, options: CallOptions): Promise<unknown>;
  receive(message: ChannelMessage): void;
  /** The page was shown again, or is still being looked at. */
  check(): void;
  /** Calls under way reject with a retryable `network`; a line is dropped. */
  stop(): void;
}

export interface DeskOptions {
  readonly tabId: string;
  readonly platform: TabsPlatform;
  /** Throws for what cannot be cloned. */
  readonly post: (message: ChannelMessage) => void;
  /** To the listeners of this tab. */
  readonly emit: (batch: EventBatch) => void;
  readonly ring: BatchRing;
}

/** How long a tab that needs the leader waits for a sign of it. A leader does not answer what is older: it was frozen. */
export const PATIENCE_MS = 1_500;

/** Whether a batch says that the line is gone. Batches come from outside, and may be anything. */
export function endsLine(batch: EventBatch): boolean {
  return lastOf(batch, 'connection.changed') !== undefined;
}

/** The last event of one type, of whatever a connector takes for events. */
export function lastOf(batch: EventBatch, type: string): Readonly<Record<string, unknown>> | undefined {
  const events: unknown = batch.events;
  if (!Array.isArray(events)) return undefined;
  return events.findLast((event: unknown) => typeOf(event) === type) as Readonly<Record<string, unknown>> | undefined;
}

function typeOf(event: unknown): unknown {
  try {
    return typeof event === 'object' && event !== null ? Reflect.get(event, 'type') : undefined;
  } catch {
    return undefined;
  }
}
