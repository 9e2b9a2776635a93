import { requestResult } from './requestResult.js';
import type { ReadMessages } from './storage.js';

/** What `getAll` takes since Chromium 141 and Firefox 142: with it a page from the end is one request, as from the start. */
interface DirectedIndex {
  readonly getAllRecords: unknown;
  getAll(options: { query: IDBKeyRange; count: number; direction: 'prev' }): IDBRequest<unknown[]>;
}

/** One page of the index `[conversationId, order]`, ascending. Reads `limit` rows and no more, wherever they lie. */
export async function readPage(
  index: IDBIndex,
  { conversationId, above, below, limit, from }: ReadMessages,
): Promise<readonly unknown[]> {
  if (limit <= 0 || (above !== undefined && below !== undefined && above >= below)) return [];
  // An array sorts after every number, and a shorter key before its extensions.
  const range = IDBKeyRange.bound(
    above === undefined ? [conversationId] : [conversationId, above],
    below === undefined ? [conversationId, []] : [conversationId, below],
    above !== undefined,
    below !== undefined,
  );
  if (from === 'oldest') return requestResult<unknown[]>(index.getAll(range, limit));
  const newest = hasDirections(index)
    ? await requestResult(index.getAll({ query: range, count: limit, direction: 'prev' }))
    : await walkBack(index, range, limit);
  return newest.reverse();
}

function hasDirections(index: object): index is DirectedIndex {
  return 'getAllRecords' in index;
}

function walkBack(index: IDBIndex, range: IDBKeyRange, limit: number): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const request = index.openCursor(range, 'prev');
    request.onerror = () => reject(request.error ?? new DOMException('no reason given', 'UnknownError'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) rows.push(cursor.value);
      if (cursor && rows.length < limit) cursor.continue();
      else resolve(rows);
    };
  });
}
