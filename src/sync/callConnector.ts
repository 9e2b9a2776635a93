import { ChatError, toChatError } from '../model/errors.js';
import { linkSignals } from '../shared/abort.js';
import type { Clock } from '../shared/clock.js';

export interface CallLimits {
  readonly clock: Clock;
  /** After it the call is aborted and counts as `timeout`: a promise may never settle (P39). @default 30 s */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An answer to a page or a session call is not worth waiting longer for. */
export const CALL_TIMEOUT_MS = 30_000;

/** Calls what may never answer, the connector above all, with a time limit. Whatever it throws comes out as a `ChatError`. */
export async function callConnector<T>(
  operation: string,
  call: (signal: AbortSignal) => Promise<T>,
  { clock, timeoutMs = CALL_TIMEOUT_MS, signal }: CallLimits,
): Promise<T> {
  const { controller, unlink } = linkSignals(signal);
  let undo = (): void => undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      undo = clock.schedule(timeoutMs, () => {
        reject(new ChatError('timeout', operation));
        controller.abort();
      });
      controller.signal.addEventListener('abort', () => reject(new ChatError('aborted', operation)), { once: true });
      if (controller.signal.aborted) reject(new ChatError('aborted', operation));
      else startCall(call, controller.signal).then(resolve, reject);
    });
  } catch (error) {
    throw toChatError(error, operation);
  } finally {
    undo();
    unlink();
  }
}

/** A connector may throw before it returns a promise. */
async function startCall<T>(call: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
  return call(signal);
}
