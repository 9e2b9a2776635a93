import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { tableGet, updateTable } from '../shared/table.js';
import { createListOrder, type ListOrder } from './conversationOrder.js';
import { foldConversation, foldMessage } from './fold.js';
import { altersConversation, type PendingChange, targetMessageIds } from './pending.js';
import type { ChatState, PendingState, UnreadCount } from './state.js';
import { pendingChange, type StateDraft } from './stateDraft.js';
import { countUnread } from './unread.js';

/**
 * The next state: what the draft wrote, and for the touched ids only what is shown of it. O(changed); the order of the
 * list is moved by insertion, never sorted anew. Returns the base itself when nothing was written.
 */
export function finishDraft(draft: StateDraft, isCountable: (message: Message) => boolean): ChatState {
  const { base } = draft;
  const pending = finishPending(draft);
  const messageIds = touchedMessageIds(draft);
  const shownMessages = updateTable(base.shownMessages, shownMessageChanges(draft, pending, messageIds));
  const conversationIds = touchedConversationIds(draft, messageIds, shownMessages);
  const shownConversationChanges: [string, Conversation | undefined][] = [];
  const order: ListOrder = createListOrder(base, pending);
  for (const id of conversationIds) {
    const confirmed = draft.conversations.get(id);
    const changes = changesOf(pending, id).filter(altersConversation);
    const shown = confirmed && foldConversation(confirmed, changes);
    shownConversationChanges.push([id, changes.length > 0 ? shown : undefined]);
    order.place(id, shown);
  }
  const next: ChatState = {
    ...base,
    connection: draft.connection,
    limits: draft.limits,
    users: draft.users.finish(),
    presence: draft.presence.finish(),
    typing: draft.typing.finish(),
    conversations: draft.conversations.finish(),
    shownConversations: updateTable(base.shownConversations, shownConversationChanges),
    conversationIds: order.finish(),
    conversationList: draft.conversationList,
    messages: draft.messages.finish(),
    shownMessages,
    timelines: draft.timelines.finish(),
    receipts: draft.receipts.finish(),
    pending,
    rowKeys: draft.rowKeys,
    drafts: draft.drafts.finish(),
    uploads: draft.uploads.finish(),
    recalledContents: draft.recalledContents.finish(),
    notices: draft.notices,
  };
  const counted = withUnread(next, conversationIds, isCountable);
  return isSame(base, counted) ? base : counted;
}

function finishPending(draft: StateDraft): PendingState {
  const { base } = draft;
  if (draft.pending.size === 0) return base.pending;
  const changes = new Map(base.pending.changes);
  const byTarget = new Map(base.pending.byTarget);
  const sends = new Map(base.pending.sends);
  for (const [id, change] of draft.pending) {
    const before = changes.get(id);
    if (before) unindex(before, byTarget, sends);
    if (change) {
      changes.set(id, change);
      index(change, byTarget, sends, changes);
    } else changes.delete(id);
  }
  return { changes, byTarget, sends };
}

type Index = Map<string, readonly string[]>;

function targetsOf(change: PendingChange): readonly string[] {
  return altersConversation(change) ? [change.conversationId] : targetMessageIds(change);
}

function index(
  change: PendingChange,
  byTarget: Index,
  sends: Index,
  changes: ReadonlyMap<string, PendingChange>,
): void {
  for (const target of targetsOf(change)) byTarget.set(target, inserted(byTarget.get(target), change, changes));
  if (change.kind === 'send') {
    sends.set(change.conversationId, inserted(sends.get(change.conversationId), change, changes));
  }
}

/** By the order of acting: a row of the outbox may come back later than a newer one. */
function inserted(
  ids: readonly string[] | undefined,
  change: PendingChange,
  changes: ReadonlyMap<string, PendingChange>,
): readonly string[] {
  const before = ids ?? [];
  let at = before.length;
  while (at > 0 && (changes.get(before[at - 1] as string)?.sequence ?? 0) > change.sequence) at -= 1;
  return before.toSpliced(at, 0, change.id);
}

function unindex(change: PendingChange, byTarget: Index, sends: Index): void {
  const remove = (from: Index, key: string): void => {
    const left = (from.get(key) ?? []).filter((id) => id !== change.id);
    if (left.length === 0) from.delete(key);
    else from.set(key, left);
  };
  for (const target of targetsOf(change)) remove(byTarget, target);
  if (change.kind === 'send') remove(sends, change.conversationId);
}

function changesOf(pending: PendingState, target: string): readonly PendingChange[] {
  const ids = pending.byTarget.get(target);
  if (!ids) return [];
  return ids.flatMap((id) => pending.changes.get(id) ?? []);
}

function touchedMessageIds(draft: StateDraft): Set<string> {
  const ids = new Set(draft.messages.changes.keys());
  for (const id of draft.pending.keys()) {
    for (const change of [draft.base.pending.changes.get(id), pendingChange(draft, id)]) {
      if (change) for (const target of targetMessageIds(change)) ids.add(target);
    }
  }
  return ids;
}

function* shownMessageChanges(
  draft: StateDraft,
  pending: PendingState,
  ids: Iterable<string>,
): Generator<readonly [string, Message | undefined]> {
  for (const id of ids) {
    const changes = changesOf(pending, id);
    if (changes.length > 0) yield [id, foldMessage(draft.messages.get(id), changes, draft.base.userId)];
    else if (tableGet(draft.base.shownMessages, id)) yield [id, undefined];
  }
}

function touchedConversationIds(
  draft: StateDraft,
  messageIds: Iterable<string>,
  shown: ChatState['shownMessages'],
): Set<string> {
  const ids = new Set([...draft.conversations.changes.keys(), ...draft.timelines.changes.keys()]);
  for (const id of messageIds) {
    const message = draft.messages.get(id) ?? tableGet(shown, id) ?? tableGet(draft.base.messages, id);
    if (message) ids.add(message.conversationId);
  }
  for (const id of draft.pending.keys()) {
    const conversationId = (pendingChange(draft, id) ?? draft.base.pending.changes.get(id))?.conversationId;
    if (conversationId !== undefined) ids.add(conversationId);
  }
  return ids;
}

function withUnread(
  next: ChatState,
  conversationIds: Iterable<string>,
  isCountable: (message: Message) => boolean,
): ChatState {
  const counts: [string, UnreadCount | undefined][] = [];
  for (const id of conversationIds) {
    const count = countUnread(next, id, isCountable);
    const known = tableGet(next.unread, id);
    if (known?.count === count?.count && known?.mentions === count?.mentions) continue;
    counts.push([id, count]);
  }
  return counts.length === 0 ? next : { ...next, unread: updateTable(next.unread, counts) };
}

function isSame(base: ChatState, next: ChatState): boolean {
  return (Object.keys(next) as (keyof ChatState)[]).every((key) => base[key] === next[key]);
}
