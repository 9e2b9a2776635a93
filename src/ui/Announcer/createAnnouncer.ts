import type { Clock } from '../../shared/clock.js';
import { systemClock } from '../../shared/clock.js';
import { createEmitter } from '../../shared/emitter.js';

export interface AnnounceOptions {
  /** `assertive` interrupts: failures and calls only. @default 'polite' */
  readonly priority?: 'polite' | 'assertive' | undefined;
  /** Announcements with the same key that still wait become one. */
  readonly key?: string | undefined;
  /** Makes one text of those that waited, for example '5 new messages in Design'. @default the newest text */
  readonly merge?: ((texts: readonly string[]) => string) | undefined;
}

export interface Announcement {
  /** Differs for each announcement: the region gets a new node each time, so that equal texts are read again. */
  readonly id: number;
  readonly text: string;
}

export interface AnnouncerState {
  readonly polite: Announcement | undefined;
  readonly assertive: Announcement | undefined;
}

export interface Announcer {
  readonly announce: (text: string, options?: AnnounceOptions) => void;
  readonly getState: () => AnnouncerState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Forgets what waits and stops the timers. */
  readonly dispose: () => void;
}

interface Waiting {
  readonly priority: 'polite' | 'assertive';
  readonly key: string | undefined;
  readonly merge: ((texts: readonly string[]) => string) | undefined;
  readonly texts: string[];
}

/** Between two announcements, whichever region. */
const INTERVAL_MS = 1000;
const WINDOW_MS = 60_000;
const MOST_IN_WINDOW = 20;
/** The rest of the window is kept for failures and calls. */
const MOST_POLITE_IN_WINDOW = 18;
/** A spoken text is taken out of the page again, so that nobody finds it there by browsing. */
const CLEAR_AFTER_MS = 10_000;
/** Older ones are dropped: what waits longer than this is no news. */
const MOST_WAITING = 30;

const EMPTY: AnnouncerState = { polite: undefined, assertive: undefined };

/**
 * What a screen reader hears: at most one announcement a second and twenty a minute, over both regions. What comes
 * faster waits, is merged by its key, and is dropped when it is too much.
 */
export function createAnnouncer(clock: Clock = systemClock): Announcer {
  const changes = createEmitter<void>();
  let state = EMPTY;
  let waiting: Waiting[] = [];
  let spokenAt: number[] = [];
  let lastId = 0;
  let cancelFlush: (() => void) | undefined;
  let cancelClear: (() => void) | undefined;

  const setState = (next: AnnouncerState): void => {
    state = next;
    changes.emit();
  };

  /** Milliseconds until one of this priority may be spoken; 0 is now. */
  const delayFor = (priority: Waiting['priority'], now: number): number => {
    spokenAt = spokenAt.filter((at) => now - at < WINDOW_MS);
    const most = priority === 'assertive' ? MOST_IN_WINDOW : MOST_POLITE_IN_WINDOW;
    const last = spokenAt.at(-1);
    const byInterval = last === undefined ? 0 : last + INTERVAL_MS - now;
    const oldestInTheWay = spokenAt.at(-most);
    const byWindow = oldestInTheWay === undefined ? 0 : oldestInTheWay + WINDOW_MS - now;
    return Math.max(0, byInterval, byWindow);
  };

  const flush = (): void => {
    cancelFlush?.();
    cancelFlush = undefined;
    const next = waiting.find((entry) => entry.priority === 'assertive') ?? waiting[0];
    if (!next) return;
    const now = clock.now();
    const delay = delayFor(next.priority, now);
    if (delay > 0) {
      cancelFlush = clock.schedule(delay, flush);
      return;
    }
    waiting = waiting.filter((entry) => entry !== next);
    spokenAt.push(now);
    lastId += 1;
    setState({ ...state, [next.priority]: { id: lastId, text: textOf(next) } });
    cancelClear?.();
    cancelClear = clock.schedule(CLEAR_AFTER_MS, () => setState(EMPTY));
    if (waiting.length > 0) cancelFlush = clock.schedule(INTERVAL_MS, flush);
  };

  return {
    announce(text, { priority = 'polite', key, merge } = {}) {
      if (text.trim() === '') return;
      const same =
        key === undefined ? undefined : waiting.find((entry) => entry.key === key && entry.priority === priority);
      if (same) {
        // Where something waits, its time is set.
        same.texts.push(text);
        return;
      }
      waiting.push({ priority, key, merge, texts: [text] });
      const oldest = waiting.findIndex((entry) => entry.priority === 'polite');
      if (waiting.length > MOST_WAITING) waiting.splice(Math.max(0, oldest), 1);
      flush();
    },
    getState: () => state,
    subscribe: (listener) => changes.subscribe(listener),
    dispose() {
      waiting = [];
      cancelFlush?.();
      cancelClear?.();
      cancelFlush = undefined;
      cancelClear = undefined;
      state = EMPTY;
    },
  };
}

function textOf({ texts, merge }: Waiting): string {
  const newest = texts.at(-1) ?? '';
  return texts.length > 1 && merge ? merge(texts) : newest;
}
