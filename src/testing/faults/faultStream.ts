import type { Connector } from '../../connector/connector.js';
import type { ConnectorEvent, EventBatch } from '../../connector/events.js';
import type { EventFault, FaultName } from './faultPlan.js';

/** The event half of a fault connector: one fate for each event, the same for every subscriber. */
export interface FaultStream {
  over(inner: Connector): Connector['subscribe'];
  next(fault: EventFault): void;
  release(): void;
  stop(): void;
  /** The line was opened again: what was held is gone with the old one, and cursors hold again. */
  reset(): void;
}

interface Held {
  readonly event: ConnectorEvent;
  left: number;
}

export function createFaultStream(plan: readonly EventFault[], count: (fault: FaultName) => void): FaultStream {
  const listeners = new Set<(batch: EventBatch) => void>();
  const queued: EventFault[] = [];
  let held: Held[] = [];
  let seen = 0;
  let isStopped = false;
  let hasHole = false;
  let undo: (() => void) | undefined;

  function takeFault(): EventFault {
    const fault = isStopped ? PASS : (queued.shift() ?? plan[seen] ?? PASS);
    seen += 1;
    count(fault.fault);
    return fault;
  }

  function emit(events: readonly ConnectorEvent[], cursor: string | undefined): void {
    const isWhole = !hasHole && held.length === 0;
    if (events.length === 0 && (cursor === undefined || !isWhole)) return;
    for (const listener of [...listeners]) listener({ events, ...(cursor !== undefined && isWhole ? { cursor } : {}) });
  }

  function pass(event: ConnectorEvent): readonly ConnectorEvent[] {
    const due: ConnectorEvent[] = [event];
    for (const entry of held) entry.left -= 1;
    due.push(...held.filter(({ left }) => left <= 0).map((entry) => entry.event));
    held = held.filter(({ left }) => left > 0);
    return due;
  }

  function meet(event: ConnectorEvent): readonly ConnectorEvent[] {
    const fault = takeFault();
    switch (fault.fault) {
      case 'pass':
        return pass(event);
      case 'drop':
        hasHole = true;
        return [];
      case 'dup':
        return [...pass(event), ...new Array<ConnectorEvent>(Math.max(0, fault.times)).fill(event)];
      case 'hold':
      case 'swap':
        held.push({ event, left: fault.fault === 'swap' ? 1 : Math.max(1, fault.events) });
        return [];
    }
  }

  return {
    over: (inner) => (listener) => {
      const own = (batch: EventBatch): void => listener(batch);
      listeners.add(own);
      undo ??= inner.subscribe((batch) => {
        // What is no batch goes on as it is: to see what the kit makes of it is what this is for.
        if (Array.isArray(batch?.events)) emit(batch.events.flatMap(meet), batch.cursor);
        else for (const each of [...listeners]) each(batch);
      });
      return () => {
        listeners.delete(own);
        if (listeners.size > 0) return;
        undo?.();
        undo = undefined;
      };
    },
    next: (fault) => void queued.push(fault),
    release() {
      const events = held.map(({ event }) => event);
      held = [];
      emit(events, undefined);
    },
    stop() {
      isStopped = true;
    },
    reset() {
      held = [];
      hasHole = false;
    },
  };
}

const PASS: EventFault = { fault: 'pass' };
