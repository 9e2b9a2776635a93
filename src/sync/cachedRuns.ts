import type { HistoryPage } from '../connector/connector.js';
import type { Message } from '../model/message.js';
import { withoutPlace } from '../store/timeline.js';
import { lowerBound } from '../store/segments.js';
import type { Segment } from '../store/state.js';
import type { Core } from './core.js';
import type { ChatStorage, StoredRun } from './storage/storage.js';

/**
 * Which messages the cache holds beside each other, for a connector that gives no orders. Each tab counts keys of its own,
 * so the cache knows ids only: runs of tabs become one where they share a message, whichever wrote first (P16, P45).
 */

/** Ids that are kept of one conversation; the oldest are left to the backend. */
const MOST_IDS = 2_000;

/** The runs of a conversation, with the deleted messages in their places: markers and other tabs may name them. */
export function toRuns(
  segments: readonly Segment[],
  deleted: ReadonlyMap<string, number>,
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

/** What another tab stored and what this one has seen. */
export function mergeRuns(stored: unknown, incoming: readonly StoredRun[]): readonly StoredRun[] {
  return bounded(incoming.reduce(addRun, validRuns(stored, incoming[0]?.epoch ?? -1)));
}

function addRun(runs: readonly StoredRun[], added: StoredRun): readonly StoredRun[] {
  const others: StoredRun[] = [];
  let joined = added;
  let place: number | undefined;
  for (const run of runs) {
    const both = joinRuns(run, joined);
    if (both) {
      joined = both;
      place ??= others.length;
    } else others.push(run);
  }
  // Joined to one it may touch another that came before it.
  if (place !== undefined && others.some((run) => joinRuns(run, joined))) return addRun(others, joined);
  const isNewest = joined.after === null;
  const at = isNewest ? others.length : (place ?? 0);
  return withOpenEnds(others.toSpliced(at, 0, joined));
}

/** Only the last run may have nothing after it. */
function withOpenEnds(runs: readonly StoredRun[]): readonly StoredRun[] {
  return runs.map((run, index) => (run.after === null && index < runs.length - 1 ? { ...run, after: {} } : run));
}

/** Two runs that share a message, as one; `undefined` when they share none. */
function joinRuns(known: StoredRun, added: StoredRun): StoredRun | undefined {
  const places = new Map(added.ids.map((id, index) => [id, index]));
  const firstKnown = known.ids.findIndex((id) => places.has(id));
  if (firstKnown < 0) return undefined;
  const lastKnown = known.ids.findLastIndex((id) => places.has(id));
  const first = places.get(known.ids[firstKnown] as string) as number;
  const last = places.get(known.ids[lastKnown] as string) as number;
  return {
    ids: joinIds(known.ids, added.ids, places),
    before: known.before === null ? null : firstKnown > first ? known.before : added.before,
    after: known.ids.length - lastKnown > added.ids.length - last ? known.after : added.after,
    epoch: added.epoch,
  };
}

function joinIds(
  known: readonly string[],
  added: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly string[] {
  const joined = new Set<string>();
  let next = 0;
  for (const id of known) {
    const place = places.get(id);
    if (place !== undefined) for (; next < place; next += 1) joined.add(added[next] as string);
    joined.add(id);
  }
  for (; next < added.length; next += 1) joined.add(added[next] as string);
  return [...joined];
}

function bounded(runs: readonly StoredRun[]): readonly StoredRun[] {
  let left = MOST_IDS;
  const kept: StoredRun[] = [];
  for (const run of runs.toReversed()) {
    if (left === 0) break;
    const ids = run.ids.slice(-left);
    kept.unshift(ids.length === run.ids.length ? run : { ...run, ids, before: {} });
    left -= ids.length;
  }
  return kept;
}

/** A page out of the cache, beside a known message or at the end of the newest run. */
export async function readRun(
  core: Core,
  storage: ChatStorage,
  input: {
    readonly conversationId: string;
    readonly epoch: () => number;
    readonly edgeId: string | undefined;
    readonly direction: 'older' | 'newer';
    readonly limit: number;
  },
): Promise<HistoryPage | undefined> {
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
    return checked.ok && checked.value.conversationId === conversationId ? withoutPlace(checked.value) : undefined;
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
