import type { PresenceOf } from '../../../connector/connector.js';
import type { Clock } from '../../../shared/clock.js';
import type { Bell, BellSignal } from './bell.js';

/** How often a roll is called while somebody watches: tabs that crashed do not say goodbye. */
const ROLL_CALL_MS = 30_000;

export interface PresenceWatcher {
  /** Starts to watch these people instead of the former; answers with what is known now. */
  watch(userIds: readonly string[]): Promise<readonly PresenceOf[]>;
  handle(signal: BellSignal): void;
  stop(): void;
}

export interface PresenceWatcherOptions {
  readonly userId: string;
  readonly bell: Bell;
  readonly clock: Clock;
  /** What is known of people whom nobody plays. */
  readonly readAbsence: (userIds: readonly string[]) => Promise<readonly PresenceOf[]>;
  readonly onChange: (presences: readonly PresenceOf[]) => void;
}

/** Who is online: everybody for whom a connector answers the roll call. */
export function createPresenceWatcher(options: PresenceWatcherOptions): PresenceWatcher {
  const { userId, bell, clock, readAbsence, onChange } = options;
  let watched: readonly string[] = [];
  let present = new Set<string>();
  const told = new Map<string, string>();
  let isStopped = false;
  let undoTimer: (() => void) | undefined;

  async function callRoll(): Promise<void> {
    const answered = new Set([userId]);
    const undo = bell.subscribe((signal) => {
      if (signal.type === 'here' || signal.type === 'came') answered.add(signal.userId);
    });
    bell.ring({ type: 'roll-called' });
    await bell.settle();
    undo();
    present = answered;
  }

  async function readPresences(): Promise<readonly PresenceOf[]> {
    const absent = await readAbsence(watched.filter((id) => !present.has(id)));
    const here = watched.filter((id) => present.has(id));
    return [...here.map((id): PresenceOf => ({ userId: id, presence: { state: 'online' } })), ...absent];
  }

  /** Those that are new or have changed since they were told last. */
  function takeNews(presences: readonly PresenceOf[]): readonly PresenceOf[] {
    return presences.filter(({ userId: id, presence }) => {
      const text = `${presence.state} ${presence.lastSeenAt ?? ''}`;
      const isNews = told.get(id) !== text;
      told.set(id, text);
      return isNews;
    });
  }

  async function refresh(): Promise<void> {
    await callRoll();
    await report();
  }

  async function report(): Promise<void> {
    const news = takeNews(await readPresences());
    if (!isStopped && news.length > 0) onChange(news);
  }

  function arm(): void {
    undoTimer?.();
    undoTimer = undefined;
    if (isStopped || watched.length === 0 || !bell.crossesTabs) return;
    undoTimer = clock.schedule(ROLL_CALL_MS, () => {
      const isHidden = typeof document !== 'undefined' && document.visibilityState === 'hidden';
      if (!isHidden) refresh().catch(ignoreLoss);
      arm();
    });
  }

  return {
    async watch(userIds) {
      watched = [...new Set(userIds)];
      told.clear();
      if (watched.length > 0) await callRoll();
      const presences = await readPresences();
      takeNews(presences);
      arm();
      return presences;
    },
    handle(signal) {
      if (signal.type === 'roll-called') bell.ring({ type: 'here', userId });
      if (signal.type === 'came' && !present.has(signal.userId)) {
        present.add(signal.userId);
        report().catch(ignoreLoss);
      }
      // Another tab of the same person may still be there.
      if (signal.type === 'left' && watched.includes(signal.userId)) refresh().catch(ignoreLoss);
    },
    stop() {
      isStopped = true;
      undoTimer?.();
    },
  };
}

/** The store has gone; the session reports that, and presence has nothing to add. */
function ignoreLoss(): void {}
