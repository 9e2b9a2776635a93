import type { Clock } from '../../../shared/clock.js';
import { wait } from '../../../shared/clock.js';
import { createEmitter, type Emitter } from '../../../shared/emitter.js';

/** What connectors of one backend call out to each other. Nothing of it is stored; a lost one costs a delay only. */
export type BellSignal =
  /** These accounts' logs have grown. */
  | { readonly type: 'told'; readonly userIds: readonly string[] }
  | {
      readonly type: 'typing';
      readonly conversationId: string;
      readonly userId: string;
      readonly typing: boolean;
      readonly readerIds: readonly string[];
    }
  /** A person has come, is still here (the answer to a roll call), or has left with one connector. */
  | { readonly type: 'came' | 'here' | 'left'; readonly userId: string }
  | { readonly type: 'roll-called' };

export interface Bell {
  /** Reaches every other connector of the backend, in this tab and in others, and the caller's own listeners. */
  ring(signal: BellSignal): void;
  subscribe(listener: (signal: BellSignal) => void): () => void;
  /** Waits until the others have had time to answer. */
  settle(): Promise<void>;
  /** Whether others may be in other tabs, which can crash without a word. */
  readonly crossesTabs: boolean;
  close(): void;
}

/** Time for a signal to another tab and back, with a margin for a busy machine. */
const ROUND_TRIP_MS = 150;

/** Rings across tabs. Without BroadcastChannel only this tab hears. */
export function createChannelBell(name: string, clock: Clock): Bell {
  const own = createEmitter<BellSignal>();
  const channel = openChannel(name);
  let isClosed = false;
  if (channel) channel.onmessage = (event: MessageEvent<BellSignal>) => own.emit(event.data);
  return {
    ring(signal) {
      // A command that commits while its connector disconnects still has to be heard.
      const line = isClosed ? openChannel(name) : channel;
      line?.postMessage(signal);
      if (isClosed) line?.close();
      own.emit(signal);
    },
    subscribe: (listener) => own.subscribe(listener),
    settle: () => wait(clock, ROUND_TRIP_MS),
    crossesTabs: true,
    close() {
      isClosed = true;
      channel?.close();
      own.clear();
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
}

/** Rings within one realm, for backends in memory: one shared emitter for all their connectors. */
export function createSharedBell(shared: Emitter<BellSignal>): Bell {
  const undos = new Set<() => void>();
  return {
    ring: (signal) => shared.emit(signal),
    subscribe(listener) {
      const undo = shared.subscribe(listener);
      undos.add(undo);
      return undo;
    },
    settle: () => Promise.resolve(),
    crossesTabs: false,
    close() {
      for (const undo of undos) undo();
      undos.clear();
    },
  };
}
