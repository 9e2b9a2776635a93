import type { Message } from '../model/message.js';
import { tableGet } from '../shared/table.js';
import { markersIn } from '../store/reducers/receiptAdvanced.js';
import { selectTimeline } from '../store/selectors/selectors.js';
import type { ChatState, Receipts } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import { toRange } from './cachedRanges.js';
import type { DeletedPlaces } from './cachedRuns.js';
import type { Core } from './core.js';
import { toStored } from './toStored.js';
import type { CachedConversation, ChatStorage, StorageBatch, StoredReceipts } from './storage/storage.js';

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
  const hasOrders = core.connector.ordering === 'sequence';
  let epoch = options.epoch;
  const messages = new Map<string, Message>();
  const conversations = new Set<string>();
  const removed = new Set<string>();
  const users = new Set<string>();
  const receipts = new Set<string>();
  const timelines = new Set<string>();
  let cursor: string | undefined;
  let hasNewEpoch = false;
  let cancelWait: (() => void) | undefined;
  let tail: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;
  let isStopped = false;

  let deleted: DeletedPlaces | undefined;

  function collect(draft: StateDraft): void {
    deleted ??= core.unordered?.createDeletedPlaces();
    deleted?.note(draft);
    for (const [id, record] of draft.messages.changes) {
      if (!record || core.cached.has(record)) continue;
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
    // While one batch is being written the next one grows: a disk that is slower than the stream gets fewer, not more.
    queued ??= tail.then(write);
    tail = queued;
    return tail;
  }

  function write(): Promise<void> {
    queued = undefined;
    const state = core.store.getState();
    const batch: StorageBatch = {
      messages: [...messages.values()],
      conversations: [...conversations].flatMap((id) => withLastMessage(state, id, hasOrders) ?? []),
      removedConversations: [...removed],
      users: [...users].flatMap((id) => tableGet(state.users, id) ?? []),
      receipts: [...receipts].flatMap((id) => toStoredReceipts(id, tableGet(state.receipts, id), hasOrders) ?? []),
      ranges: [...timelines].flatMap((id) => neighboursOf(state, id)),
      cursor,
      // A live end holds for the line that its tab has: it is worth something beside a cursor of the same line only.
      epoch: cursor === undefined && !hasNewEpoch ? undefined : epoch,
    };
    for (const collected of [messages, conversations, removed, users, receipts, timelines]) collected.clear();
    cursor = undefined;
    hasNewEpoch = false;
    return storage.write(batch).catch(() => undefined);
  }

  /** What this tab knows of a conversation's runs; the storage joins them with what it has. */
  function neighboursOf(state: ChatState, conversationId: string): NonNullable<StorageBatch['ranges']> {
    const { segments } = selectTimeline(state, conversationId);
    const orderOf = (id: string): number => tableGet(state.messages, id)?.order ?? Number.NaN;
    const ranges = hasOrders
      ? segments.map((segment) => toRange(segment, epoch))
      : core.unordered?.toRuns(segments, deleted?.of(conversationId), { epoch, orderOf });
    return ranges?.length ? [{ conversationId, ranges }] : [];
  }

  core.onCommit(collect);

  return {
    noteCursor(value) {
      cursor = value;
      wake();
    },
    noteEpoch(value) {
      epoch = value;
      hasNewEpoch = true;
      wake();
    },
    flush,
    stop() {
      isStopped = true;
      cancelWait?.();
    },
  };
}

/** A conversation's row holds its newest message, so that the list needs no other row (load goals). */
function withLastMessage(state: ChatState, id: string, hasOrders: boolean): CachedConversation | undefined {
  const conversation = tableGet(state.conversations, id);
  if (!conversation) return undefined;
  const run = tableGet(state.timelines, id)?.segments.at(-1);
  // A reader far back has let go of the newest ones.
  const newest = run?.after === null ? run : undefined;
  const last = newest?.ids.length ? tableGet(state.messages, newest.ids.at(-1) as string) : undefined;
  const lastMessage = last ? toStored(last) : conversation.lastMessage;
  return { ...conversation, lastMessage, upTo: hasOrders ? newest?.high : undefined };
}

function toStoredReceipts(
  conversationId: string,
  receipts: Receipts | undefined,
  hasOrders: boolean,
): StoredReceipts | undefined {
  if (!receipts) return undefined;
  return { conversationId, read: entries(receipts.read, hasOrders), delivered: entries(receipts.delivered, hasOrders) };
}

/** One for each message that a marker may stand at: those that are waited for are kept too. */
function entries(markers: Receipts['read'], hasOrders: boolean): StoredReceipts['read'] {
  return [...markers].flatMap(([userId, marker]) =>
    markersIn(marker).map(
      ({ messageId, order }) => [userId, { messageId, order: hasOrders ? order : undefined }] as const,
    ),
  );
}
