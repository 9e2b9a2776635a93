import type { EventBatch } from '../../connector/events.js';

/** The last event of one type. Batches come from outside: their events may be anything, or throw when looked at. */
export function lastEventOf(batch: EventBatch, type: string): Readonly<Record<string, unknown>> | undefined {
  return eventsOf(batch).findLast((event) => eventType(event) === type) as
    | Readonly<Record<string, unknown>>
    | undefined;
}

/** Whether it says that the line to the backend is gone. */
export function endsLine(batch: EventBatch): boolean {
  return lastEventOf(batch, 'connection.changed') !== undefined;
}

export function eventsOf(batch: EventBatch): readonly unknown[] {
  const events: unknown = (batch as Partial<EventBatch> | undefined)?.events;
  return Array.isArray(events) ? events : [];
}

export function eventType(event: unknown): unknown {
  try {
    return typeof event === 'object' && event !== null ? Reflect.get(event, 'type') : undefined;
  } catch {
    return undefined;
  }
}
