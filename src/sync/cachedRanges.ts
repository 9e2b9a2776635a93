import type { Message } from '../model/message.js';
import { storeMessage } from '../store/reducers/messageReceived.js';
import type { Segment } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import { addToTimeline } from '../store/timeline.js';
import type { Core } from './core.js';
import type { ChatStorage, StoredRange } from './storage/storage.js';

/** Which orders the cache holds without a hole, for a connector that gives orders. */

/** The cache's ranges as they hold now: one of an older epoch has lost its live end. Unfit rows are dropped. */
export function validRanges(raw: unknown, epoch: number): readonly StoredRange[] {
  if (!Array.isArray(raw)) return [];
  return (raw as Partial<StoredRange>[]).flatMap((range) => {
    const { low, high, before, after } = range ?? {};
    if (typeof low !== 'number' || typeof high !== 'number' || !(low <= high)) return [];
    if (before === undefined || after === undefined) return [];
    return [{ low, high, before, after: after === null && range.epoch !== epoch ? {} : after, epoch }];
  });
}

export function toRange({ low, high, before, after }: Omit<Segment, 'ids'>, epoch: number): StoredRange {
  return { low, high, before, after, epoch };
}

export interface RangeInput {
  readonly conversationId: string;
  readonly epoch: () => number;
  /** The end of what is loaded; `undefined`: nothing is. */
  readonly at: number | undefined;
  readonly direction: 'older' | 'newer';
  readonly limit: number;
}

/** Adds a page out of the cache: messages beyond a place, or the newest ones. `false`: it has none there. */
export async function readRange(
  core: Core,
  storage: ChatStorage,
  input: RangeInput,
  onAdded: (draft: StateDraft, messages: readonly Message[]) => void,
): Promise<boolean> {
  const { conversationId, epoch, at, direction, limit } = input;
  const ranges = validRanges(await storage.readRanges(conversationId), epoch());
  const range = at === undefined ? ranges.at(-1) : ranges.find(({ low, high }) => low <= at && at <= high);
  if (!range) return false;
  const raw = await storage.readMessages({
    conversationId,
    above: direction === 'newer' ? at : range.low - 0.25,
    below: direction === 'older' && at !== undefined ? at : range.high + 0.25,
    limit,
    from: direction === 'newer' ? 'oldest' : 'newest',
  });
  const messages = raw.flatMap((row) => {
    const checked = core.cacheDoor.message(row);
    if (!checked.ok) core.quarantine.add('cache.row.quarantined', checked.reason, row);
    return checked.ok && checked.value.conversationId === conversationId ? checked.value : [];
  });
  for (const message of messages) core.cached.add(message);
  // Also without messages: that nothing more is there may be known, it is the very start or end.
  if (messages.length > 0 || at !== undefined) {
    core.commit((draft) => {
      const records = messages.map((message) => storeMessage(draft, message, core.context()));
      const ids = records.filter((record) => !record.deletedForMe).map(({ id }) => id);
      const reach = reachOf(input, range, records);
      addToTimeline(draft, conversationId, { ids, ...reach }, core.context());
      onAdded(draft, messages);
    });
  }
  return messages.length > 0 || (direction === 'older' ? range.before : range.after) === null;
}

/** What a page covers: beyond its last row there may be deleted messages. */
function reachOf(
  { at, direction, limit }: RangeInput,
  range: StoredRange,
  records: readonly Pick<Message, 'order'>[],
): Omit<Segment, 'ids'> {
  const first = records[0]?.order ?? at ?? 0;
  const last = records.at(-1)?.order ?? at ?? 0;
  const isAtStart = records.length < limit && direction === 'older';
  const isAtEnd = direction === 'older' ? at === undefined : records.length < limit;
  const low = direction === 'newer' && at !== undefined ? at : isAtStart ? Math.min(range.low, first) : first;
  const high = direction === 'older' && at !== undefined ? at : isAtEnd ? Math.max(range.high, last) : last;
  return {
    low,
    high,
    before: low <= range.low ? range.before : {},
    after: high >= range.high ? range.after : {},
  };
}
