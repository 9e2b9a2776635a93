import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { tableGet } from '../shared/table.js';
import { selectTimeline } from '../store/selectors/selectors.js';
import { addRun } from '../store/segments.js';
import type { ChatState, MessageRecord, Receipts, Segment } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import type { Core } from './core.js';
import type { ChatStorage, StorageBatch, StoredRange, StoredReceipts } from './storage/storage.js';

/** Keeps what commits wrote, in batches: 100 ms or 500 rows, and the stream's cursor only together with its data (P19). */
export interface CacheWriter {
  /** Everything up to here is in the state. */
  noteCursor(cursor: string): void;
  noteEpoch(epoch: number): void;
  /** Writes what waits, now. */
  flush(): Promise<void>;
  stop(): void;
}

const WAIT_MS = 100;
const MOST_ROWS = 500;

export function createCacheWriter(core: Core, storage: ChatStorage, options: { epoch: number }): CacheWriter {
  let epoch = options.epoch;
  const messages = new Map<string, Message>();
  const conversations = new Set<string>();
  const removed = new Set<string>();
  const users = new Set<string>();
  const receipts = new Set<string>();
  const timelines = new Set<string>();
  let cursor: string | undefined;
  let epochToWrite: number | undefined;
  let cancelWait: (() => void) | undefined;
  let tail: Promise<void> = Promise.resolve();
  let isStopped = false;

  function collect(draft: StateDraft): void {
    for (const [id, record] of draft.messages.changes) {
      if (!record) continue;
      messages.set(id, toStored(record));
      // It may be the last message, of which the conversation's row holds a copy: a recall takes that away too (P26).
      conversations.add(record.conversationId);
    }
    for (const [id, conversation] of draft.conversations.changes) {
      conversations.add(id);
      if (conversation) removed.delete(id);
      else if (tableGet(draft.base.conversations, id)) removed.add(id);
    }
    for (const id of draft.timelines.changes.keys()) {
      timelines.add(id);
      conversations.add(id);
    }
    for (const id of draft.users.changes.keys()) users.add(id);
    for (const id of draft.receipts.changes.keys()) receipts.add(id);
    if (messages.size > MOST_ROWS) void flush();
    else if (messages.size + conversations.size + users.size + receipts.size + timelines.size > 0) wake();
  }

  function wake(): void {
    cancelWait ??= core.clock.schedule(WAIT_MS, () => void flush());
  }

  function flush(): Promise<void> {
    cancelWait?.();
    cancelWait = undefined;
    if (isStopped) return tail;
    const state = core.store.getState();
    const batch: StorageBatch = {
      messages: [...messages.values()],
      conversations: [...conversations].flatMap((id) => withLastMessage(state, id) ?? []),
      removedConversations: [...removed],
      users: [...users].flatMap((id) => tableGet(state.users, id) ?? []),
      receipts: [...receipts].flatMap((id) => toStoredReceipts(id, tableGet(state.receipts, id)) ?? []),
      ranges: [...timelines].flatMap((id) => rangesOf(state, id, epoch)),
      cursor,
      epoch: epochToWrite,
    };
    for (const collected of [messages, conversations, removed, users, receipts, timelines]) collected.clear();
    cursor = undefined;
    epochToWrite = undefined;
    tail = tail.then(() => storage.write(batch)).catch(() => undefined);
    return tail;
  }

  core.onCommit(collect);

  return {
    noteCursor(value) {
      cursor = value;
      wake();
    },
    noteEpoch(value) {
      epoch = value;
      epochToWrite = value;
      wake();
    },
    flush,
    stop() {
      isStopped = true;
      cancelWait?.();
    },
  };
}

/** What this tab knows of a conversation's runs; the storage joins them with what it has. */
function rangesOf(state: ChatState, conversationId: string, epoch: number): NonNullable<StorageBatch['ranges']> {
  const { segments } = selectTimeline(state, conversationId);
  return segments.length === 0 ? [] : [{ conversationId, ranges: segments.map((segment) => toRange(segment, epoch)) }];
}

/** What the cache keeps of a message: the effective reactions with the order up to which they hold. */
function toStored(record: MessageRecord): Message {
  const { reactionBase, reactionFacts, ...message } = record;
  const order = reactionFacts?.at(-1)?.order ?? reactionBase?.order;
  return order === undefined || order < 0 ? message : { ...message, reactionsOrder: Math.floor(order) };
}

/** A conversation's row holds its newest message, so that the list needs no other row (load goals). */
function withLastMessage(state: ChatState, id: string): Conversation | undefined {
  const conversation = tableGet(state.conversations, id);
  if (!conversation) return undefined;
  const newest = tableGet(state.timelines, id)?.segments.at(-1);
  // A reader far back has let go of the newest ones.
  const ids = newest?.after === null ? newest.ids : undefined;
  const last = ids?.length ? tableGet(state.messages, ids.at(-1) as string) : undefined;
  return last ? { ...conversation, lastMessage: toStored(last) } : conversation;
}

function toStoredReceipts(conversationId: string, receipts: Receipts | undefined): StoredReceipts | undefined {
  if (!receipts) return undefined;
  return { conversationId, read: entries(receipts.read), delivered: entries(receipts.delivered) };
}

function entries(markers: Receipts['read']): StoredReceipts['read'] {
  return [...markers].map(([userId, { messageId, order }]) => [
    userId,
    { ...(messageId === undefined ? {} : { messageId }), ...(order === undefined ? {} : { order }) },
  ]);
}

function toRange({ low, high, before, after }: Omit<Segment, 'ids'>, epoch: number): StoredRange {
  return { low, high, before, after, epoch };
}

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

/** What another tab stored meanwhile stays, as far as it holds: this one may be a little behind (P16). */
export function mergeRanges(stored: unknown, incoming: readonly StoredRange[]): readonly StoredRange[] {
  const epoch = incoming[0]?.epoch ?? -1;
  return joinRanges(validRanges(stored, epoch), incoming, epoch);
}

/** The runs of the cache with others added: as in a timeline, but for their messages, which lie in rows of their own. */
function joinRanges(
  known: readonly StoredRange[],
  added: readonly Omit<Segment, 'ids'>[],
  epoch: number,
): readonly StoredRange[] {
  const runs = [...known, ...added].map((range): Segment => ({ ...toRange(range, epoch), ids: [] }));
  return runs.reduce(addRange, []).map((range) => toRange(range, epoch));
}

function addRange(ranges: readonly Segment[], added: Segment): readonly Segment[] {
  return addRun(ranges, added, { contiguous: false, orderOf: Number, append: (ids) => ids });
}
