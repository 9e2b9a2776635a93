import type { ConnectorEvent, EventBatch } from '../connector/events.js';
import { reduceEvent } from '../store/reducers/reducers.js';
import type { Core } from './core.js';

/** Events on their way into the state: checked at once, applied together, at most a frame later. */
export interface EventQueue {
  push(batch: EventBatch): void;
  /** Applies what waits, now. */
  drain(): void;
  clear(): void;
}

export interface EventQueueCallbacks {
  /** Events about the line itself; they do not wait. */
  onLineEvent(event: Extract<ConnectorEvent, { type: 'connection.changed' | 'sync.progressed' }>): void;
  /** Everything up to here is in the state: it may be stored with it (P19). */
  onCursor(cursor: string): void;
  onApplied(events: readonly ConnectorEvent[]): void;
}

/** Frames stop in hidden tabs and off-screen frames; then this is the rhythm. */
const LONGEST_WAIT_MS = 50;

export function createEventQueue(core: Core, callbacks: EventQueueCallbacks): EventQueue {
  let events: ConnectorEvent[] = [];
  let cursor: string | undefined;
  let cancelWait: (() => void) | undefined;

  function drain(): void {
    cancelWait?.();
    cancelWait = undefined;
    if (events.length > 0) {
      const batch = events;
      events = [];
      const context = core.context();
      core.commit((draft) => {
        for (const event of batch) reduceEvent(draft, event, context);
      });
      callbacks.onApplied(batch);
    }
    if (cursor !== undefined) {
      callbacks.onCursor(cursor);
      cursor = undefined;
    }
  }

  return {
    push(batch) {
      for (const raw of batchEvents(batch)) {
        const checked = core.door.event(raw);
        if (!checked.ok) core.quarantine.add('event.quarantined', checked.reason, raw);
        else if (checked.value.type === 'connection.changed' || checked.value.type === 'sync.progressed') {
          drain();
          callbacks.onLineEvent(checked.value);
        } else events.push(checked.value);
      }
      if (typeof batch?.cursor === 'string') cursor = batch.cursor;
      if (events.length > 0 || cursor !== undefined) cancelWait ??= nextFrame(core, drain);
    },
    drain,
    clear() {
      cancelWait?.();
      cancelWait = undefined;
      events = [];
      cursor = undefined;
    },
  };
}

/** A batch is untrusted too. */
function batchEvents(batch: EventBatch): readonly unknown[] {
  const events: unknown = batch?.events;
  return Array.isArray(events) ? events : [];
}

function nextFrame(core: Core, run: () => void): () => void {
  const undoTimer = core.clock.schedule(LONGEST_WAIT_MS, run);
  const hasFrames = typeof requestAnimationFrame === 'function' && typeof document === 'object' && !document.hidden;
  const frame = hasFrames ? requestAnimationFrame(run) : undefined;
  return () => {
    undoTimer();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
