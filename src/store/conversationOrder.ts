import type { Conversation } from '../model/conversation.js';
import { tableGet } from '../shared/table.js';
import type { ChatState, PendingState } from './state.js';

/** The list's order while a commit moves conversations in it, each by one search and one insertion. */
export interface ListOrder {
  /** Puts a conversation where it belongs now; `undefined` takes it off the list. */
  place(id: string, shown: Conversation | undefined): void;
  finish(): readonly string[];
}

interface SortKey {
  readonly pinnedAt: number;
  readonly activityAt: number;
  readonly id: string;
}

/** From so many moves on, one merge costs less than the insertions. */
const BULK = 2_000;

export function createListOrder(base: ChatState, pending: PendingState): ListOrder {
  const moves = new Map<string, SortKey | undefined>();

  function keyBefore(id: string): SortKey | undefined {
    const conversation = tableGet(base.shownConversations, id) ?? tableGet(base.conversations, id);
    return conversation && sortKey(conversation, base.pending);
  }

  function insertEach(): readonly string[] {
    const settled = new Map<string, SortKey | undefined>();
    const keyOf = (id: string): SortKey | undefined => (settled.has(id) ? settled.get(id) : keyBefore(id));
    let ids: string[] | undefined;
    for (const [id, next] of moves) {
      const known = keyBefore(id);
      const current = ids ?? base.conversationIds;
      const at = known ? search(current, known, keyOf) : -1;
      const isListed = at >= 0 && current[at] === id;
      settled.set(id, next);
      if (isListed ? known && next && compare(known, next) === 0 : !next) continue;
      // One copy for all moves: moving inside it is cheap, copying it each time is not.
      ids ??= base.conversationIds.slice();
      if (isListed) ids.splice(at, 1);
      if (next) ids.splice(search(ids, next, keyOf), 0, id);
    }
    return ids ?? base.conversationIds;
  }

  function mergeAll(): readonly string[] {
    const rest = base.conversationIds.filter((id) => !moves.has(id));
    const moved = [...moves.values()].filter((key) => key !== undefined).sort(compare);
    const ids: string[] = [];
    let at = 0;
    for (const id of rest) {
      const key = keyBefore(id);
      for (let next = moved[at]; next && key && compare(next, key) < 0; next = moved[at]) {
        ids.push(next.id);
        at += 1;
      }
      ids.push(id);
    }
    for (const key of moved.slice(at)) ids.push(key.id);
    return ids;
  }

  return {
    place: (id, shown) => void moves.set(id, shown && sortKey(shown, pending)),
    finish: () => (moves.size > BULK ? mergeAll() : insertEach()),
  };
}

/** The first place in the list that does not come before the key. */
function search(ids: readonly string[], key: SortKey, keyOf: (id: string) => SortKey | undefined): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = keyOf(ids[middle] as string);
    if (other && compare(other, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortKey(conversation: Conversation, pending: PendingState): SortKey {
  const last = pending.sends.get(conversation.id)?.at(-1);
  const sentAt = last === undefined ? 0 : (pending.changes.get(last)?.createdAt ?? 0);
  return {
    pinnedAt: conversation.pinnedAt ?? 0,
    activityAt: Math.max(conversation.activityAt, sentAt),
    id: conversation.id,
  };
}

/** Newest pin, then newest activity; the id decides between equals, so that two devices show one order. */
function compare(a: SortKey, b: SortKey): number {
  return b.pinnedAt - a.pinnedAt || b.activityAt - a.activityAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
