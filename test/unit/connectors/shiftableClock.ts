import type { VirtualClock } from 'chatloom/testing';

/** Real timers under a wall clock that a test sets forward. */
export function createShiftableClock(): Pick<VirtualClock, 'now' | 'schedule' | 'jump'> {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    schedule(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    jump(ms) {
      offset += ms;
    },
  };
}
