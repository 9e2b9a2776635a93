import { validRuns } from '../cachedRuns.js';
import type { StoredRun } from './storage.js';

/** Ids that are kept of one conversation; the oldest are left to the backend. */
const MOST_IDS = 2_000;

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
