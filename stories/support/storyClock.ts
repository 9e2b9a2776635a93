import type { Clock } from 'chatloom/headless';

/** Tuesday, 24 November 2026, 10:43 UTC: what every story calls now. */
export const STORY_NOW = Date.UTC(2026, 10, 24, 10, 43);

/** Begins at the same moment in every run, and goes on from there as real time does. */
export function createStoryClock(startAt: number = STORY_NOW): Clock {
  const begun = performance.now();
  return {
    now: () => startAt + Math.floor(performance.now() - begun),
    schedule(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  };
}
