import type { ConnectorEventOf } from '../connector/events.js';
import type { Clock } from '../shared/clock.js';

/** A change that came before the message it is about. */
export type WaitingFact = ConnectorEventOf<
  'message.edited' | 'message.recalled' | 'message.reacted' | 'message.deleted'
>;

/** Facts for messages that are not here yet: at most 1 000 a kind, at most 10 minutes, the oldest goes first (P29). */
export interface WaitingFacts {
  add(messageId: string, fact: WaitingFact): void;
  /** The facts for a message that has come, in the order of arrival; they wait no longer. */
  take(messageId: string): readonly WaitingFact[];
  clear(): void;
  readonly size: number;
}

const LIMIT_PER_KIND = 1_000;
const LIMIT_MS = 10 * 60_000;

interface Entry {
  readonly messageId: string;
  readonly fact: WaitingFact;
  readonly at: number;
}

export function createWaitingFacts(clock: Clock, onDrop: (conversationId: string) => void): WaitingFacts {
  const byKind = new Map<string, Set<Entry>>();
  const byMessage = new Map<string, Entry[]>();

  function drop(entry: Entry): void {
    byKind.get(entry.fact.type)?.delete(entry);
    const left = (byMessage.get(entry.messageId) ?? []).filter((other) => other !== entry);
    if (left.length === 0) byMessage.delete(entry.messageId);
    else byMessage.set(entry.messageId, left);
  }

  function makeRoom(entries: Set<Entry>): void {
    for (const oldest of entries) {
      const isOld = clock.now() - oldest.at > LIMIT_MS;
      if (!isOld && entries.size < LIMIT_PER_KIND) return;
      drop(oldest);
      onDrop(oldest.fact.conversationId);
    }
  }

  return {
    add(messageId, fact) {
      const entries = byKind.get(fact.type) ?? new Set();
      byKind.set(fact.type, entries);
      makeRoom(entries);
      const entry: Entry = { messageId, fact, at: clock.now() };
      entries.add(entry);
      byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), entry]);
    },
    take(messageId) {
      const entries = byMessage.get(messageId);
      if (!entries) return [];
      byMessage.delete(messageId);
      for (const entry of entries) byKind.get(entry.fact.type)?.delete(entry);
      return entries.map((entry) => entry.fact);
    },
    clear() {
      byKind.clear();
      byMessage.clear();
    },
    get size() {
      let size = 0;
      for (const entries of byKind.values()) size += entries.size;
      return size;
    },
  };
}
