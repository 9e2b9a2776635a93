import type { EventBatch } from '../../connector/events.js';

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

export function createBatchRing(): BatchRing {
  let batches: EventBatch[] = [];
  let events = 0;
  /** Where the stream stood before the first of `batches`. */
  let start: string | undefined;

  function drop(): void {
    const [oldest] = batches.splice(0, 1);
    if (!oldest) return;
    events -= sizeOf(oldest);
    start = oldest.cursor;
  }

  return {
    push(batch) {
      batches.push(batch);
      events += sizeOf(batch);
      while (batches.length > MAX_BATCHES || (events > MAX_EVENTS && batches.length > 1)) drop();
    },
    after(cursor) {
      if (cursor === start) return batches;
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

/** Batches come from outside, and may be anything. */
function sizeOf(batch: EventBatch): number {
  return Array.isArray(batch.events) ? Math.max(1, batch.events.length) : 1;
}
