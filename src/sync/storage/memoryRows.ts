import type { Message } from '../../model/message.js';
import {
  isNewer,
  type MergeRows,
  mergeConversationRow,
  mergeRangesRow,
  mergeReceiptsRow,
  mergeStored,
  type RangesRow,
} from './mergeRows.js';
import type { OutboxRow, ReadMessages, StorageBatch, StoredStart } from './storage.js';

/** The tables of the database as maps. */
export interface MemoryRows {
  readonly messages: Map<string, Message>;
  /** Ids of `messages` by conversation. */
  readonly places: Map<string, Set<string>>;
  readonly conversations: Map<string, NonNullable<StorageBatch['conversations']>[number]>;
  readonly users: Map<string, NonNullable<StorageBatch['users']>[number]>;
  readonly ranges: Map<string, RangesRow>;
  readonly receipts: Map<string, NonNullable<StorageBatch['receipts']>[number]>;
  readonly drafts: Map<string, NonNullable<StorageBatch['drafts']>[number]>;
  readonly outbox: Map<string, OutboxRow>;
  readonly blobs: Map<string, Blob>;
  /** Missing: removals are not noted. */
  readonly removed?: RemovedRows | undefined;
  cursor: string | undefined;
  epoch: number | undefined;
}

/** Ids of what was removed: with it the rows that could not be written can be written later, as one batch. */
export interface RemovedRows {
  readonly messages: Set<string>;
  readonly conversations: Set<string>;
  readonly drafts: Set<string>;
  readonly outbox: Set<string>;
  readonly blobs: Set<string>;
}

export function createMemoryRows({ notesRemovals = false } = {}): MemoryRows {
  return {
    messages: new Map(),
    places: new Map(),
    conversations: new Map(),
    users: new Map(),
    ranges: new Map(),
    receipts: new Map(),
    drafts: new Map(),
    outbox: new Map(),
    blobs: new Map(),
    ...(notesRemovals ? { removed: createRemovedRows() } : {}),
    cursor: undefined,
    epoch: undefined,
  };
}

function createRemovedRows(): RemovedRows {
  return {
    messages: new Set(),
    conversations: new Set(),
    drafts: new Set(),
    outbox: new Set(),
    blobs: new Set(),
  };
}

/** Removals first, so that what a batch both removes and adds is there after it. */
export function applyBatch(rows: MemoryRows, batch: StorageBatch, merge: MergeRows): void {
  for (const id of batch.removedConversations ?? []) removeConversation(rows, id);
  for (const id of batch.removedMessages ?? []) {
    const gone = rows.messages.get(id);
    if (gone) rows.places.get(gone.conversationId)?.delete(id);
    rows.messages.delete(id);
    rows.removed?.messages.add(id);
  }
  remove(rows.drafts, rows.removed?.drafts, batch.removedDrafts);
  remove(rows.outbox, rows.removed?.outbox, batch.removedOutbox);
  remove(rows.blobs, rows.removed?.blobs, batch.removedBlobs);

  for (const message of batch.messages ?? []) putMessage(rows, message, merge);
  for (const row of batch.conversations ?? []) {
    rows.conversations.set(row.id, mergeConversationRow(merge, rows.conversations.get(row.id), row));
  }
  for (const row of batch.users ?? []) if (!isNewer(rows.users.get(row.id), row)) rows.users.set(row.id, row);
  for (const row of batch.ranges ?? []) {
    rows.ranges.set(row.conversationId, mergeRangesRow(merge, rows.ranges.get(row.conversationId), row));
  }
  for (const row of batch.receipts ?? [])
    rows.receipts.set(row.conversationId, mergeReceiptsRow(merge, rows.receipts.get(row.conversationId), row));
  for (const row of batch.drafts ?? []) rows.drafts.set(row.conversationId, row);
  for (const row of batch.outbox ?? []) rows.outbox.set(row.id, row);
  for (const { localId, blob } of batch.blobs ?? []) rows.blobs.set(localId, blob);
  if (batch.cursor !== undefined) rows.cursor = batch.cursor;
  if (batch.epoch !== undefined) rows.epoch = batch.epoch;
}

/** All of it as one batch. */
export function rowsAsBatch(rows: MemoryRows): StorageBatch {
  return {
    messages: [...rows.messages.values()],
    removedMessages: [...(rows.removed?.messages ?? [])],
    conversations: [...rows.conversations.values()],
    removedConversations: [...(rows.removed?.conversations ?? [])],
    users: [...rows.users.values()],
    ranges: [...rows.ranges.values()],
    receipts: [...rows.receipts.values()],
    drafts: [...rows.drafts.values()],
    removedDrafts: [...(rows.removed?.drafts ?? [])],
    outbox: [...rows.outbox.values()],
    removedOutbox: [...(rows.removed?.outbox ?? [])],
    blobs: Array.from(rows.blobs, ([localId, blob]) => ({ localId, blob })),
    removedBlobs: [...(rows.removed?.blobs ?? [])],
    cursor: rows.cursor,
    epoch: rows.epoch,
  };
}

export function startOfRows(rows: MemoryRows): StoredStart {
  return {
    conversations: [...rows.conversations.values()],
    users: [...rows.users.values()],
    drafts: [...rows.drafts.values()],
    outbox: bySequence(rows.outbox.values()),
    receipts: [...rows.receipts.values()],
    cursor: rows.cursor,
    epoch: rows.epoch ?? 0,
  };
}

/** The messages of `ReadMessages`, out of any rows: unordered ones and those outside the bounds are left out. */
export function pageOf<M extends { readonly order?: number | undefined }>(
  messages: Iterable<M>,
  { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY, limit, from }: ReadMessages,
): M[] {
  const near = from === 'newest' ? -1 : 1;
  // The nearest so far, the farthest of them last: most rows are farther than all of these, and looked at once.
  const page: { readonly order: number; readonly message: M }[] = [];
  for (const message of messages) {
    const { order } = message;
    if (order === undefined || order <= above || order >= below) continue;
    let at = page.length;
    while (at > 0 && ((page[at - 1] as (typeof page)[number]).order - order) * near > 0) at -= 1;
    if (at >= limit) continue;
    page.splice(at, 0, { order, message });
    if (page.length > limit) page.pop();
  }
  if (from === 'newest') page.reverse();
  return page.map(({ message }) => message);
}

export function* messagesOf(rows: MemoryRows, conversationId: string): Generator<Message> {
  for (const id of rows.places.get(conversationId) ?? []) {
    const message = rows.messages.get(id);
    if (message) yield message;
  }
}

export function bySequence<Row extends { readonly sequence: number }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => a.sequence - b.sequence);
}

function putMessage(rows: MemoryRows, incoming: Message, merge: MergeRows): void {
  const message = mergeStored(merge, rows.messages.get(incoming.id), incoming);
  rows.messages.set(message.id, message);
  const ids = rows.places.get(message.conversationId);
  if (ids) ids.add(message.id);
  else rows.places.set(message.conversationId, new Set([message.id]));
}

function removeConversation(rows: MemoryRows, id: string): void {
  for (const messageId of rows.places.get(id) ?? []) rows.messages.delete(messageId);
  rows.places.delete(id);
  rows.conversations.delete(id);
  rows.ranges.delete(id);
  rows.receipts.delete(id);
  rows.removed?.conversations.add(id);
}

function remove(table: Map<string, unknown>, noted: Set<string> | undefined, keys: readonly string[] = []): void {
  for (const key of keys) {
    table.delete(key);
    noted?.add(key);
  }
}
