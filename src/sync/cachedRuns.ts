import type { HistoryAnchor, HistoryPage } from '../connector/connector.js';
import type { Message } from '../model/message.js';
import { segmentAt } from '../store/neighbours.js';
import { lowerBound } from '../store/segments.js';
import { tableGet } from '../shared/table.js';
import { type ChatState, EMPTY_TIMELINE, type Segment } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import type { Core } from './core.js';
import type { ChatStorage, StoredRun } from './storage/storage.js';
import type { AnsweredPage } from './unordered.js';

/**
 * Which messages the cache holds beside each other, for a connector that gives no orders. Each tab counts keys of its own,
 * so the cache knows ids only: runs of tabs become one where they share a message, whichever wrote first (P16, P45).
 */

/** Where deleted messages lie that are in memory: they have no row, but a run of neighbours names them too. */
export interface DeletedPlaces {
  note(draft: StateDraft): void;
  /** Their keys by id. */
  of(conversationId: string): ReadonlyMap<string, number>;
}

export function createDeletedPlaces(): DeletedPlaces {
  const byConversation = new Map<string, Map<string, number>>();
  return {
    note(draft) {
      for (const [id, record] of draft.messages.changes) {
        const { conversationId = '' } = record ?? tableGet(draft.base.messages, id) ?? {};
        const known = byConversation.get(conversationId) ?? new Map<string, number>();
        byConversation.set(conversationId, known);
        if (record?.deletedForMe && record.order !== undefined) known.set(id, record.order);
        else known.delete(id);
      }
    },
    of: (conversationId) => byConversation.get(conversationId) ?? new Map(),
  };
}

/** The runs of a conversation, with the deleted messages in their places: markers and other tabs may name them. */
export function toRuns(
  segments: readonly Segment[],
  deleted: ReadonlyMap<string, number> = new Map(),
  context: { readonly epoch: number; readonly orderOf: (id: string) => number },
): readonly StoredRun[] {
  const { epoch, orderOf } = context;
  return segments.flatMap(({ ids, low, high, before, after }) => {
    const inside = [...deleted].filter(([, order]) => low <= order && order <= high).sort(([, a], [, b]) => a - b);
    const all = ids.slice();
    for (const [id, order] of inside)
      all.splice(
        lowerBound(all, order, (other) => deleted.get(other) ?? orderOf(other)),
        0,
        id,
      );
    return all.length === 0 ? [] : { ids: all, before, after, epoch };
  });
}

/** The cache's runs as they hold now: one of an older epoch has lost its live end. Unfit rows are dropped. */
export function validRuns(raw: unknown, epoch: number): readonly StoredRun[] {
  if (!Array.isArray(raw)) return [];
  return (raw as Partial<StoredRun>[]).flatMap((run) => {
    const { ids, before, after } = run ?? {};
    if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === 'string')) return [];
    if (before === undefined || after === undefined) return [];
    return { ids, before, after: after === null && run.epoch !== epoch ? {} : after, epoch };
  });
}

export interface RunInput {
  readonly conversationId: string;
  readonly epoch: () => number;
  /** The message at the end of what is loaded; `undefined`: nothing is. */
  readonly edgeId: string | undefined;
  readonly direction: 'older' | 'newer';
  readonly limit: number;
}

/** Adds a page out of the cache. `false`: it has none there. */
export async function readRun(
  core: Core,
  storage: ChatStorage,
  input: RunInput,
  addPage: (conversationId: string, anchor: HistoryAnchor, page: AnsweredPage) => { readonly fresh: number },
): Promise<boolean> {
  const run = await readPage(core, storage, input);
  if (!run) return false;
  const { conversationId, edgeId, direction } = input;
  const at = direction === 'older' ? 'before' : 'after';
  const anchor: HistoryAnchor = edgeId === undefined ? { at: 'latest' } : { at, messageId: edgeId };
  // The cache may be behind the stream: its end is the newest as long as nothing of the stream's is here.
  const isOvertaken = isStreaming(core.store.getState(), conversationId);
  const { fresh } = addPage(conversationId, anchor, { ...run, isOvertaken, beginsStream: false });
  return fresh > 0 || (direction === 'older' ? run.before : run.after) === null;
}

/** Whether the run in which the stream stands is in memory. */
function isStreaming(state: ChatState, conversationId: string): boolean {
  const { segments, streamedId = '' } = tableGet(state.timelines, conversationId) ?? EMPTY_TIMELINE;
  return segmentAt(segments, tableGet(state.messages, streamedId)?.order) !== undefined;
}

/** Beside a known message, or at the end of the newest run. */
async function readPage(core: Core, storage: ChatStorage, input: RunInput): Promise<HistoryPage | undefined> {
  const { conversationId, epoch, edgeId, direction, limit } = input;
  const stored = await storage.readRanges(conversationId);
  const runs = validRuns(stored, epoch());
  const run = edgeId === undefined ? runs.at(-1) : runs.find(({ ids }) => ids.includes(edgeId));
  if (!run) return undefined;
  const at = edgeId === undefined ? run.ids.length : run.ids.indexOf(edgeId);
  const from = direction === 'older' ? Math.max(0, at - limit) : at + 1;
  const to = direction === 'older' ? at : Math.min(run.ids.length, at + 1 + limit);
  const rows = await Promise.all(run.ids.slice(from, to).map((id) => storage.readMessage(id)));
  const messages = rows.map((row) => {
    const checked = core.cacheDoor.message(row);
    if (!checked.ok) core.quarantine.add('cache.row.quarantined', checked.reason, row);
    return checked.ok && checked.value.conversationId === conversationId ? checked.value : undefined;
  });
  // Beyond a row that is gone nothing is known to be a neighbour.
  const missing = direction === 'older' ? messages.lastIndexOf(undefined) : messages.indexOf(undefined);
  const isCut = missing >= 0;
  const whole = !isCut ? messages : direction === 'older' ? messages.slice(missing + 1) : messages.slice(0, missing);
  if (isCut && whole.length === 0) return undefined;
  return {
    messages: whole as readonly Message[],
    before: from === 0 && !(isCut && direction === 'older') ? run.before : {},
    after: to === run.ids.length && !(isCut && direction === 'newer') ? run.after : {},
  };
}
