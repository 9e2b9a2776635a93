import type { Clock } from '../../shared/clock.js';
// What a chat loads late: time that does not pass by itself waits for no file.
import '../../sync/askPeople.js';
import '../../sync/cache.js';
import '../../sync/otherTabs.js';
import '../../sync/unordered.js';
import { drain } from './drain.js';

/** Time that a test moves. Nothing happens by itself; between two timers every promise gets its turn. */
export interface VirtualClock extends Clock {
  /** How many timers wait. */
  readonly pending: number;
  /** Lets `ms` pass: runs what falls due in order, and what that schedules within the time. */
  advance(ms: number): Promise<void>;
  /**
   * Runs timers until none is left, or until `limitMs` have passed.
   * @default limitMs 48 hours, so that a timer that re-arms itself for ever ends the test rather than hanging it
   */
  runAll(limitMs?: number): Promise<void>;
  /** Sets the wall clock off by `ms`, as a person or a time server does: `now()` jumps, running timers do not notice. */
  jump(ms: number): void;
}

interface Timer {
  readonly dueAt: number;
  readonly sequence: number;
  readonly callback: () => void;
}

/** A clock that starts at `startAt`. @default startAt Monday, 3 March 2025, 09:00 UTC */
export function createVirtualClock(startAt: number = Date.UTC(2025, 2, 3, 9)): VirtualClock {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let offset = startAt;
  let sequence = 0;

  function nextDue(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (!next || timer.dueAt < next.dueAt || (timer.dueAt === next.dueAt && timer.sequence < next.sequence))
        next = timer;
    }
    return next;
  }

  async function runUntil(end: number, isDone: () => boolean): Promise<void> {
    await drain();
    while (!isDone()) {
      const next = nextDue();
      if (!next || next.dueAt > end) break;
      elapsed = Math.max(elapsed, next.dueAt);
      timers.delete(next);
      next.callback();
      await drain();
    }
  }

  return {
    now: () => offset + elapsed,
    schedule(ms, callback) {
      sequence += 1;
      const timer: Timer = { dueAt: elapsed + Math.max(0, Number.isNaN(ms) ? 0 : ms), sequence, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    get pending() {
      return timers.size;
    },
    async advance(ms) {
      const end = elapsed + ms;
      await runUntil(end, () => false);
      elapsed = end;
    },
    async runAll(limitMs = 48 * 3_600_000) {
      await runUntil(elapsed + limitMs, () => timers.size === 0);
    },
    jump(ms) {
      offset += ms;
    },
  };
}
