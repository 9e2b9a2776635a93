import { ChatError, errorInfo, toChatError } from '../../../model/errors.js';
import { linkSignals } from '../../../shared/abort.js';
import { type Clock, wait } from '../../../shared/clock.js';
import { createSeededRandom, type Random } from '../../../shared/random.js';
import type { NetworkControl } from './networkControl.js';

/** How long each call and each batch of events takes, drawn evenly and repeatably. */
export interface Latency {
  readonly minMs: number;
  readonly maxMs: number;
  readonly seed: number;
}

const SLOW = { minMs: 1_500, maxMs: 4_000 };

/** The share of answers and batches that `drop` loses. */
const DROP_RATE = 0.2;

/** What lies between a client and its server: time, cloning, and the faults that the network control asks for. */
export interface Line {
  /** Takes a call over and its answer back. Rejects with `ChatError` only. */
  call<Input, Result>(
    operation: string,
    input: Input,
    signal: AbortSignal | undefined,
    serve: (input: Input) => Promise<Result>,
  ): Promise<Result>;
  /** Takes events over; how often they arrive: 0 for a batch that is lost. */
  carry<T>(events: T, signal: AbortSignal): Promise<readonly T[]>;
  /** Waits for a part of one passage: a piece of an upload. */
  travel(operation: string, signal: AbortSignal | undefined, share: number): Promise<void>;
}

export interface LineOptions {
  readonly clock: Clock;
  readonly network: NetworkControl;
  readonly latency?: Latency | undefined;
}

export function createLine({ clock, network, latency }: LineOptions): Line {
  const random: Random = createSeededRandom(latency?.seed ?? 1);

  async function travel(operation: string, signal: AbortSignal | undefined, share: number): Promise<void> {
    const refuseOffline = (): void => {
      if (network.mode === 'offline') throw new ChatError('network', operation);
    };
    refuseOffline();
    if (signal?.aborted) throw new ChatError('aborted', operation);
    const span = network.mode === 'slow' ? SLOW : latency;
    if (!span) return;
    const linked = linkSignals(signal);
    const undo = network.subscribe((mode) => {
      if (mode === 'offline') linked.controller.abort();
    });
    try {
      await wait(clock, (span.minMs + random() * (span.maxMs - span.minMs)) * share, linked.controller.signal);
    } catch {
      refuseOffline();
      throw new ChatError('aborted', operation);
    } finally {
      undo();
      linked.unlink();
    }
  }

  return {
    travel,
    async call(operation, input, signal, serve) {
      try {
        await travel(operation, signal, 0.5);
        const answer = await serve(cloneAcross(input));
        if (network.mode === 'duplicate') await serve(cloneAcross(input)).catch(() => undefined);
        await travel(operation, signal, 0.5);
        if (network.mode === 'drop' && random() < DROP_RATE) throw new ChatError('network', operation);
        return cloneAcross(answer);
      } catch (error) {
        // As over a port: what arrives is a new error with the code, not the server's own object.
        const { code, ...info } = errorInfo(toChatError(error, operation));
        throw new ChatError(code, operation, info);
      }
    },
    async carry(events, signal) {
      await travel('session.receive', signal, 0.5);
      if (network.mode === 'drop' && random() < DROP_RATE) return [];
      const copies = network.mode === 'duplicate' ? 2 : 1;
      return Array.from({ length: copies }, () => cloneAcross(events));
    },
  };
}

/** A structured clone, but for Blobs: they are immutable, and cloning one gives the same bytes by another name. */
function cloneAcross<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  const hasBlob = Object.values(value).some((part) => part instanceof Blob);
  if (!hasBlob) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cloneAcross(part)])) as T;
}
