import type { DiagnosticSink } from './diagnostics.js';

/** What did not pass the door. In memory only: it may hold anything (P22, P63). */
export interface Quarantine {
  /** How many, since the chat was made. */
  readonly count: number;
  /** The newest of them as they came, oldest first. For the host to look at; nothing of it is shown or stored. */
  readonly newest: readonly QuarantinedItem[];
}

/** Something that did not pass the door, as it came. Nothing in it is checked. */
export interface QuarantinedItem {
  readonly reason: string;
  readonly raw: unknown;
}

export type QuarantineKind = 'event.quarantined' | 'page.row.quarantined' | 'cache.row.quarantined';

const MOST_KEPT = 20;

export function createQuarantine(
  diagnose: DiagnosticSink,
): Quarantine & { add(type: QuarantineKind, reason: string, raw: unknown): void } {
  let count = 0;
  let newest: readonly QuarantinedItem[] = [];
  return {
    get count() {
      return count;
    },
    get newest() {
      return newest;
    },
    add(type, reason, raw) {
      count += 1;
      newest = [...newest, { reason, raw }].slice(-MOST_KEPT);
      diagnose({ type, reason });
    },
  };
}
