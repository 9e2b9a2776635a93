import type { EventBatch } from '../../../connector/events.js';
import type { EmbeddedServer } from '../server/createServer.js';
import { cursorOf, type SessionStart } from '../server/session.js';

export interface LogReader {
  /** Hands out everything that is new. A call while one runs makes that one look again. */
  pull(): Promise<void>;
  /** Where the last batch ended. */
  readonly cursor: string;
}

export interface LogReaderOptions {
  readonly server: EmbeddedServer;
  readonly userId: string;
  readonly start: SessionStart;
  readonly signal: AbortSignal;
  readonly onBatch: (batch: EventBatch) => void;
}

/** Follows one account's log from the place where its session began. */
export function createLogReader({ server, userId, start, signal, onBatch }: LogReaderOptions): LogReader {
  let { place } = start;
  let isPulling = false;
  let isWanted = false;

  return {
    async pull() {
      isWanted = true;
      if (isPulling) return;
      isPulling = true;
      try {
        while (isWanted && !signal.aborted) {
          isWanted = false;
          const page = await server.call(userId, 'log.read', { after: place });
          place = page.place;
          if (page.events.length > 0) onBatch({ events: page.events, cursor: cursorOf(start.epoch, place) });
          if (!page.isEnd) isWanted = true;
        }
      } finally {
        isPulling = false;
      }
    },
    get cursor() {
      return cursorOf(start.epoch, place);
    },
  };
}
