import type { EventBatch } from '../../connector/events.js';
import { eventsOf, eventType } from './batchEvents.js';

/** The newest batches of the stream, so that a tab that asks for what came after a cursor need not fetch all anew. */
export interface BatchRing {
  push(batch: EventBatch): void;
  /** Every batch after this cursor, or `undefined` when some may be missing. */
  after(cursor: string): readonly EventBatch[] | undefined;
  /** Forgets all; the stream goes on at `cursor`, where that is known. */
  reset(cursor: string | undefined): void;
}

const MAX_BATCHES = 2_000;
const MAX_EVENTS = 10_000;

/** What is over by the time that somebody catches up. */
const PASSING: ReadonlySet<unknown> = new Set(['connection.changed', 'typing.changed', 'file.progressed']);

export function createBatchRing(): BatchRing {
  let batches: EventBatch[] = [];
  let events = 0;
  /** Where the stream stood before the first of `batches`. */
  let start: string | undefined;

  function drop(): void {
    const [oldest] = batches.splice(0, 1);
    if (!oldest) return;
    events -= oldest.events.length;
    start = oldest.cursor;
  }

  return {
    push(batch) {
      const lasting = eventsOf(batch).filter((event) => !PASSING.has(eventType(event))) as EventBatch['events'];
      if (lasting.length === 0 && batch.cursor === undefined) return;
      batches.push({ events: lasting, cursor: batch.cursor });
      events += lasting.length;
      while (batches.length > MAX_BATCHES || (events > MAX_EVENTS && batches.length > 1)) drop();
    },
    after(cursor) {
      if (cursor === start) return [...batches];
      // The first of equal cursors: a batch too many is harmless, one too few is a hole.
      const at = batches.findIndex((batch) => batch.cursor === cursor);
      return at === -1 ? undefined : batches.slice(at + 1);
    },
    reset(cursor) {
      batches = [];
      events = 0;
      start = cursor;
    },
  };
}
