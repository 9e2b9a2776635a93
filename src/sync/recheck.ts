import type { HistoryAnchor } from '../connector/connector.js';
import type { Message } from '../model/message.js';

/**
 * Messages that may have been changed during a break that was not bridged, of which nobody tells (P26): they are shown,
 * and asked for again behind the reader's back.
 */
export interface Recheck {
  /** These came out of the cache. */
  noteCached(messages: readonly Message[]): void;
  /** These came from the server: they are as they are now. */
  noteFetched(messages: readonly Message[]): void;
  /** These were here before a break. */
  distrust(ids: readonly string[]): void;
  /** Asks for those among the viewed messages again, from the newest back. Never rejects. */
  run(conversationId: string): Promise<void>;
}

export interface RecheckOptions {
  readonly pageSize: number;
  readonly epoch: () => number;
  /** What is viewed of a conversation, oldest first; nothing, where nobody looks at it or there is no line. */
  readonly idsOf: (conversationId: string) => readonly string[];
  readonly fetchPage: (conversationId: string, anchor: HistoryAnchor) => Promise<unknown>;
}

/** Epochs count the lines that were opened anew. What the cache has of the first one was told by it, all of it. */
const SECOND_EPOCH = 2;

/** So many pages at a time: what the window holds at its default. */
const MOST_PAGES = 20;

export function createRecheck({ pageSize, epoch, idsOf, fetchPage }: RecheckOptions): Recheck {
  const unchecked = new Set<string>();

  async function askAgain(conversationId: string): Promise<void> {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const ids = idsOf(conversationId);
      const last = ids.findLastIndex((id) => unchecked.has(id));
      const [messageId, next] = ids.slice(last, last + 2);
      if (last < 0 || messageId === undefined) return;
      await fetchPage(
        conversationId,
        next === undefined ? { at: 'around', messageId } : { at: 'before', messageId: next },
      );
      // Also what the server knows nothing of any more.
      for (const id of ids.slice(Math.max(0, last + 1 - pageSize), last + 1)) unchecked.delete(id);
    }
  }

  return {
    noteCached(messages) {
      if (epoch() >= SECOND_EPOCH) for (const { id } of messages) unchecked.add(id);
    },
    noteFetched(messages) {
      for (const { id } of messages) unchecked.delete(id);
    },
    distrust(ids) {
      for (const id of ids) unchecked.add(id);
    },
    run: (conversationId) => askAgain(conversationId).catch(() => undefined),
  };
}
