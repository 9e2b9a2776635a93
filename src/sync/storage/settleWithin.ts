import type { Clock } from '../../shared/clock.js';

/** The promise, or a `TimeoutError` after `ms`: what IndexedDB is asked may never be answered. */
export function settleWithin<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const undo = clock.schedule(ms, () => reject(new DOMException(`no answer in ${ms} ms`, 'TimeoutError')));
    promise.then(resolve, reject).finally(undo);
  });
}
