import type { ConnectorEvent, EventBatch } from '../../connector/events.js';
import { createEmitter } from '../../shared/emitter.js';
import type { AccountLog } from './streams.js';

/** An event that waits to be delivered. */
export interface QueuedEvent {
  readonly event: ConnectorEvent;
  /** Its number in the account's log; `undefined` for a volatile one. */
  readonly position: number | undefined;
}

/** One device's line: what waits to be delivered to it, and how far it has got without a hole. */
export interface ClientStream {
  readonly userId: string;
  readonly connected: boolean;
  readonly queue: readonly QueuedEvent[];
  enqueue(entry: QueuedEvent): void;
  /** Puts the line up. True when every event after `since` is delivered or will be. */
  open(since: string | undefined): boolean;
  /** Takes the line down; what waits is lost, and comes again with a cursor from before it. */
  close(): void;
  /** Delivers the entries at these places of the queue, in this order, as one batch. */
  deliver(places: readonly number[]): void;
  /** Takes the entry at `place` off the queue without delivering it. */
  drop(place: number): QueuedEvent | undefined;
  insert(place: number, entry: QueuedEvent): void;
  emit(batch: EventBatch): void;
  subscribe(listener: (batch: EventBatch) => void): () => void;
}

export function createClientStream(options: {
  readonly userId: string;
  readonly log: AccountLog;
  readonly isAuto: boolean;
}): ClientStream {
  const { userId, log, isAuto } = options;
  const batches = createEmitter<EventBatch>();
  const delivered = new Set<number>();
  let connected = false;
  let queue: QueuedEvent[] = [];
  let isPumping = false;
  /** Everything up to here was delivered. The cursor of a batch is never past a hole. */
  let watermark = 0;

  function pump(): void {
    if (!isAuto || isPumping) return;
    isPumping = true;
    queueMicrotask(() => {
      isPumping = false;
      if (connected && queue.length > 0) stream.deliver(queue.map((_, place) => place));
    });
  }

  const stream: ClientStream = {
    userId,
    get connected() {
      return connected;
    },
    get queue() {
      return queue;
    },
    enqueue(entry) {
      queue.push(entry);
      pump();
    },
    open(since) {
      const position = since === undefined ? Number.NaN : Number(since);
      const resumed = Number.isInteger(position) && position >= log.floor && position <= log.events.length;
      watermark = resumed ? position : log.events.length;
      delivered.clear();
      connected = true;
      queue = log.events.slice(watermark).map((event, index) => ({ event, position: watermark + index + 1 }));
      pump();
      return resumed;
    },
    close() {
      connected = false;
      queue = [];
    },
    deliver(places) {
      const entries = places.flatMap((place) => queue[place] ?? []);
      queue = queue.filter((_, place) => !places.includes(place));
      if (entries.length === 0) return;
      for (const { position } of entries) if (position !== undefined) delivered.add(position);
      while (delivered.delete(watermark + 1)) watermark += 1;
      const events = entries.map(({ event }) => structuredClone(event));
      batches.emit({ events, cursor: String(watermark) });
    },
    drop(place) {
      const [dropped] = queue.splice(place, 1);
      return dropped;
    },
    insert(place, entry) {
      queue.splice(place, 0, entry);
    },
    emit: (batch) => batches.emit(batch),
    subscribe: (listener) => batches.subscribe(listener),
  };
  return stream;
}
