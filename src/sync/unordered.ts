import type { HistoryAnchor, HistoryPage } from '../connector/connector.js';
import { placeChain, segmentAt, streamedSegment } from '../store/neighbours.js';
import { EMPTY_TIMELINE, type Segment } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';

export { addStreamed } from '../store/reducers/streamedMessage.js';
export { createDeletedPlaces, readRun, toRuns } from './cachedRuns.js';

/** What a connector without orders needs beside the rest: loaded for such a one only, before its line is opened. */

/** A page, and whether something newer came while it was on its way. */
export type AnsweredPage = HistoryPage & { readonly isOvertaken: boolean };

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
  const before = anchor.at === 'after' && isKnown(anchor.messageId) ? [anchor.messageId] : [];
  const after = anchor.at === 'before' && isKnown(anchor.messageId) ? [anchor.messageId] : [];
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
