import type { Message } from '../../model/message.js';
import { batchParts } from './batchParts.js';
import { type MergeRows, mergeRangesRow, mergeStored } from './mergeRows.js';
import {
  applyBatch,
  bySequence,
  createMemoryRows,
  type MemoryRows,
  messagesOf,
  pageOf,
  rowsAsBatch,
} from './memoryRows.js';
import type { OutboxRow, ReadMessages, StorageBatch } from './storage.js';
import type { StorageEngine } from './storageEngine.js';

/** What could not be written yet. It lies over the database: reads see it, and what it removed is not seen. */
export interface UnsavedRows {
  readonly rows: MemoryRows;
  add(batch: StorageBatch): void;
  /** All of it, or only what a person wrote. */
  asBatch(part: 'all' | 'written'): StorageBatch;
  /** What a person wrote is on the disk now. */
  forgetWritten(): void;
}

export function createUnsavedRows(merge: MergeRows): UnsavedRows {
  const rows = createMemoryRows({ notesRemovals: true });
  return {
    rows,
    add: (batch) => applyBatch(rows, batch, merge),
    asBatch(part) {
      const all = rowsAsBatch(rows);
      return part === 'all' ? all : (batchParts(all).written ?? {});
    },
    forgetWritten() {
      for (const table of [rows.drafts, rows.outbox, rows.blobs]) table.clear();
      for (const noted of [rows.removed?.drafts, rows.removed?.outbox, rows.removed?.blobs]) noted?.clear();
    },
  };
}

/** A page of messages, of those in the database where there is one, and the unsaved ones over them. */
export async function readMessagesThrough(
  engine: StorageEngine | undefined,
  { rows }: UnsavedRows,
  merge: MergeRows,
  input: ReadMessages,
): Promise<readonly unknown[]> {
  const removed = rows.removed?.messages ?? new Set<string>();
  const hidesAll = rows.removed?.conversations.has(input.conversationId) ?? false;
  const unsaved = [...messagesOf(rows, input.conversationId)];
  // As many more as may be hidden or replaced, so that the page is as full as the database can make it.
  const limit = input.limit + removed.size + unsaved.length;
  const stored = engine && !hidesAll ? await engine.readMessages({ ...input, limit }) : [];

  const byId = new Map<string, Message>();
  for (const row of stored as readonly Message[]) if (!removed.has(row.id)) byId.set(row.id, row);
  for (const message of unsaved) byId.set(message.id, mergeStored(merge, byId.get(message.id), message));
  return pageOf(byId.values(), input);
}

export async function readMessageThrough(
  engine: StorageEngine | undefined,
  { rows }: UnsavedRows,
  merge: MergeRows,
  id: string,
): Promise<unknown> {
  const unsaved = rows.messages.get(id);
  const stored = rows.removed?.messages.has(id) ? undefined : await engine?.readMessage(id);
  if (unsaved) return mergeStored(merge, stored, unsaved);
  const conversationId: unknown =
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'conversationId') : '';
  return rows.removed?.conversations.has(String(conversationId)) ? undefined : stored;
}

export async function readRangesThrough(
  engine: StorageEngine | undefined,
  { rows }: UnsavedRows,
  merge: MergeRows,
  conversationId: string,
): Promise<unknown> {
  const unsaved = rows.ranges.get(conversationId);
  const isHidden = rows.removed?.conversations.has(conversationId) ?? false;
  const ranges = isHidden ? undefined : await engine?.readRanges(conversationId);
  return unsaved ? mergeRangesRow(merge, { ranges }, unsaved).ranges : ranges;
}

export async function readOutboxThrough(
  engine: StorageEngine | undefined,
  { rows }: UnsavedRows,
): Promise<readonly unknown[]> {
  const byId = new Map<string, OutboxRow>();
  for (const row of ((await engine?.readOutbox()) ?? []) as readonly OutboxRow[]) {
    if (!rows.removed?.outbox.has(row.id)) byId.set(row.id, row);
  }
  for (const row of rows.outbox.values()) byId.set(row.id, row);
  return bySequence(byId.values());
}

export async function readBlobThrough(
  engine: StorageEngine | undefined,
  { rows }: UnsavedRows,
  localId: string,
): Promise<Blob | undefined> {
  const unsaved = rows.blobs.get(localId);
  if (unsaved) return unsaved;
  return rows.removed?.blobs.has(localId) ? undefined : engine?.readBlob(localId);
}
