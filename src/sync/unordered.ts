import type { HistoryAnchor, HistoryPage } from '../connector/connector.js';
import { endOfRun, placeChain, segmentAt, streamedSegment } from '../store/neighbours.js';
import { EMPTY_TIMELINE, type Segment } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';

export { addStreamed } from '../store/reducers/streamedMessage.js';
export { createDeletedPlaces, readRun, toRuns } from './cachedRuns.js';

/** What a connector without orders needs beside the rest: loaded for such a one only, before its line is opened. */

export interface AnsweredPage extends HistoryPage {
  /** Something newer came while it was on its way. */
  readonly isOvertaken: boolean;
  /**
   * What it does not hold comes after it by the stream. Never so for a page of the cache: another tab may have stored it,
   * whose stream is further than the one of this tab.
   */
  readonly beginsStream: boolean;
}

export interface PlacedPage {
  readonly orders: readonly number[];
  readonly after: Segment['after'];
}

/**
 * Keys for a page that has none. `undefined`: nobody can say where it lies, because something newer came while it was
 * on its way.
 */
export function placePage(
  draft: StateDraft,
  conversationId: string,
  anchor: HistoryAnchor,
  page: AnsweredPage,
): PlacedPage | undefined {
  const { segments } = draft.timelines.get(conversationId) ?? EMPTY_TIMELINE;
  const ids = page.messages.map(({ id }) => id);
  const isKnown = (id: string): boolean => draft.messages.get(id)?.order !== undefined;
  const end = (at: 'before' | 'after'): readonly string[] =>
    anchor.at === at ? endOfRun(draft, { id: anchor.messageId, direction: at, page: ids }) : [];
  const before = end('after');
  const after = end('before');
  const chain = [...before, ...ids, ...after];
  const isLast = (id: string): boolean => segmentAt(segments, draft.messages.get(id)?.order) === segments.at(-1);
  const isNewest = page.after === null && (!page.isOvertaken || chain.some((id) => isKnown(id) && isLast(id)));
  if (anchor.at === 'latest' && !isNewest && segments.length > 0 && !chain.some(isKnown)) return undefined;
  const orders = placeChain(draft, conversationId, chain, { isNewest });
  return {
    orders: orders.slice(before.length, before.length + ids.length),
    after: page.after === null && !isNewest ? {} : page.after,
  };
}

/** The stream stands at the end of this page, unless it is known to stand elsewhere. */
export function beginStream(draft: StateDraft, conversationId: string, messageId: string | undefined): void {
  const timeline = draft.timelines.get(conversationId);
  if (!timeline || streamedSegment(draft, timeline)) return;
  draft.timelines.set(conversationId, { ...timeline, streamedId: messageId });
}
