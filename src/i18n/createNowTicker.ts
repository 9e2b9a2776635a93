import { createEmitter } from '../shared/emitter.js';
import type { Clock } from '../shared/clock.js';

/** One timer for every label that speaks of now. It runs only while somebody listens and the page is seen. */
export interface NowTicker {
  /** The minute that it is, in milliseconds; changes only together with a call to the listeners. */
  readonly now: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

const MINUTE_MS = 60_000;

/*
 * Hazards: a page comes back from sleep, the cache or a background tab with its timers late or frozen (a tick at each of
 * those moments); the clock is set back (the wait is never longer than a minute); a tick lands just before the full
 * minute (the next wait is then some milliseconds, and the minute has not changed, so nobody is called).
 */
export function createNowTicker(clock: Clock): NowTicker {
  const ticks = createEmitter<void>();
  let listeners = 0;
  let minute: number | undefined;
  let stop: (() => void) | undefined;

  const readMinute = (): number => Math.floor(clock.now() / MINUTE_MS) * MINUTE_MS;
  const tick = (): void => {
    stop?.();
    stop = isHidden() ? undefined : clock.schedule(MINUTE_MS - (clock.now() - readMinute()), tick);
    const current = readMinute();
    if (current === minute) return;
    minute = current;
    ticks.emit();
  };
  const start = (): void => {
    minute = readMinute();
    tick();
    for (const [target, type] of wakeSigns()) target.addEventListener(type, tick);
  };
  const end = (): void => {
    stop?.();
    stop = undefined;
    minute = undefined;
    for (const [target, type] of wakeSigns()) target.removeEventListener(type, tick);
  };

  return {
    now: () => minute ?? readMinute(),
    subscribe(listener) {
      const undo = ticks.subscribe(listener);
      listeners += 1;
      if (listeners === 1) start();
      let isDone = false;
      return () => {
        if (isDone) return;
        isDone = true;
        undo();
        listeners -= 1;
        if (listeners === 0) end();
      };
    },
  };
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden';
}

function wakeSigns(): readonly (readonly [EventTarget, string])[] {
  if (typeof window === 'undefined') return [];
  return [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'pageshow'],
    [window, 'focus'],
  ];
}
