import type { Conversation } from '../../model/conversation.js';
import { BY_PLACE } from './database.js';
import { isRuns } from './mergeRows.js';
import { requestResult, transactionDone } from './requestResult.js';
import type { StoredNeighbours, StoredRange, StoredRun } from './storage.js';
import { openTransaction } from './writeRows.js';

/** Messages that one transaction deletes: 100 000 took 7.5 s, and nobody else writes meanwhile. */
const STEP = 1_000;

/** Conversations whose messages may go, the one without activity for longest first. Pinned ones are not among them. */
export async function evictionOrder(database: IDBDatabase): Promise<readonly string[]> {
  const rows = await requestResult<unknown[]>(
    database.transaction('conversations', 'readonly').objectStore('conversations').getAll(),
  );
  return (rows as Partial<Conversation>[])
    .filter(({ id, pinnedAt }) => typeof id === 'string' && pinnedAt === undefined)
    .sort((a, b) => (a.activityAt ?? 0) - (b.activityAt ?? 0))
    .map(({ id }) => id as string);
}

export async function countMessages(database: IDBDatabase): Promise<number> {
  return requestResult(database.transaction('messages', 'readonly').objectStore('messages').count());
}

/**
 * Deletes the oldest messages of one conversation, at most a step of them, but for the newest `keepNewest`. What the
 * ranges say is cut in the same transaction: where messages went there is a gap, and the server is asked (P44).
 * Resolves to how many went.
 */
export async function evictStep(database: IDBDatabase, conversationId: string, keepNewest: number): Promise<number> {
  const transaction = openTransaction(database, ['messages', 'ranges'], 'relaxed');
  const done = transactionDone(transaction);
  const messages = transaction.objectStore('messages');
  const index = messages.index(BY_PLACE);
  const all = IDBKeyRange.bound([conversationId], [conversationId, []]);
  const count = await requestResult(index.count(all));
  const most = Math.min(STEP, count - keepNewest);
  if (most <= 0) {
    await done;
    return 0;
  }
  const ranges = transaction.objectStore('ranges');
  const row = await requestResult<unknown>(ranges.get(conversationId));
  const known = (row as { ranges?: StoredNeighbours } | undefined)?.ranges;
  if (Array.isArray(known) && isRuns(known)) {
    const gone = oldestOf(known, (await requestResult(index.getAllKeys(all))) as readonly string[], most);
    for (const id of gone) messages.delete(id);
    ranges.put({ conversationId, ranges: known.flatMap((run) => cutRun(run, gone)) });
  } else {
    const places = await placesOf(index, all, most + 1);
    for (const { key } of places.slice(0, most)) messages.delete(key);
    const from = places[most]?.order;
    if (Array.isArray(known)) ranges.put({ conversationId, ranges: known.flatMap((range) => cut(range, from)) });
  }
  await done;
  return most;
}

/** What is left of a range when everything before `from` is gone. */
function cut(range: StoredRange, from: number | undefined): readonly StoredRange[] {
  if (from === undefined || range.high < from) return [];
  return range.low >= from ? [range] : [{ ...range, low: from, before: {} }];
}

/** Without orders the runs say what is old: first what is in none, then from the first run on. */
function oldestOf(runs: readonly StoredRun[], ids: readonly string[], most: number): ReadonlySet<string> {
  const named = runs.flatMap((run) => run.ids);
  const isNamed = new Set(named);
  return new Set([...ids.filter((id) => !isNamed.has(id)), ...named].slice(0, most));
}

function cutRun(run: StoredRun, gone: ReadonlySet<string>): readonly StoredRun[] {
  const ids = run.ids.filter((id) => !gone.has(id));
  if (ids.length === run.ids.length) return [run];
  return ids.length === 0 ? [] : [{ ...run, ids, before: {} }];
}

interface Place {
  readonly key: IDBValidKey;
  readonly order: number;
}

function placesOf(index: IDBIndex, range: IDBKeyRange, most: number): Promise<readonly Place[]> {
  return new Promise((resolve, reject) => {
    const places: Place[] = [];
    const request = index.openKeyCursor(range);
    request.onerror = () => reject(request.error ?? new DOMException('no reason given', 'UnknownError'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) places.push({ key: cursor.primaryKey, order: (cursor.key as [string, number])[1] });
      if (cursor && places.length < most) cursor.continue();
      else resolve(places);
    };
  });
}
