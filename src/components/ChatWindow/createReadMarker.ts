import type { Message } from '../../model/message.js';
import type { Clock } from '../../shared/clock.js';

/** Tells the server how far was read, no oftener than it should be told. */
export interface ReadMarker {
  /**
   * This message was really seen: half of it in view, in a page that is looked at (P34). Told only when it was news:
   * where nothing is unread it is noted, so that marking the open conversation unread by hand is not undone at once.
   */
  see(message: Pick<Message, 'id' | 'order'>, isNews: boolean): void;
  /** Tells at once what waits: the page is about to go. */
  flush(): void;
  stop(): void;
}

export interface ReadMarkerOptions {
  readonly clock: Clock;
  readonly mark: (messageId: string) => void;
}

/** At most one request a second (P34). */
const INTERVAL_MS = 1_000;

export function createReadMarker({ clock, mark }: ReadMarkerOptions): ReadMarker {
  let markedOrder = Number.NEGATIVE_INFINITY;
  let waiting: { readonly id: string; readonly order: number } | undefined;
  let cancel: (() => void) | undefined;

  function tell(): void {
    if (!waiting) return;
    const { id, order } = waiting;
    waiting = undefined;
    markedOrder = order;
    mark(id);
    cancel = clock.schedule(INTERVAL_MS, () => {
      cancel = undefined;
      tell();
    });
  }

  return {
    see({ id, order }, isNews) {
      // One that the server does not have yet has no place that could be read up to.
      if (order === undefined || order <= markedOrder || (waiting && order <= waiting.order)) return;
      if (!isNews) {
        markedOrder = order;
        return;
      }
      waiting = { id, order };
      if (!cancel) tell();
    },
    flush() {
      cancel?.();
      cancel = undefined;
      tell();
    },
    stop() {
      cancel?.();
      cancel = undefined;
      waiting = undefined;
    },
  };
}
