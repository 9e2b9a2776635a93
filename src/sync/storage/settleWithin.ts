import type { Clock } from '../../shared/clock.js';

/**
 * The promise, or a `TimeoutError` after `ms`: what IndexedDB is asked may never be answered. Rejects with the signal's
 * reason when that is aborted first.
 */
export function settleWithin<T>(clock: Clock, ms: number, promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const undo = clock.schedule(ms, () => reject(new DOMException(`no answer in ${ms} ms`, 'TimeoutError')));
    const end = (): void => {
      undo();
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', onAbort);
    promise.then(resolve, reject).finally(end);
  });
}
