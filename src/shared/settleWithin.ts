import type { Clock } from './clock.js';

/** The promise, or a `TimeoutError` after `ms`: what a disk or a network is asked may never be answered. */
export function settleWithin<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const undo = clock.schedule(ms, () => reject(new DOMException(`no answer in ${ms} ms`, 'TimeoutError')));
    promise.then(resolve, reject).finally(undo);
  });
}
