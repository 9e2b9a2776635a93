import type { Conversation } from '../../model/conversation.js';
import { isMuted } from '../../model/conversation.js';
import type { Draft } from '../../model/draft.js';
import type { Message, MessageStatus } from '../../model/message.js';
import type { Asking } from '../../model/permissions.js';
import { type Presence, UNKNOWN_PRESENCE, type User } from '../../model/user.js';
import { tableGet } from '../../shared/table.js';
import { reaches } from '../markers.js';
import type { PendingSend } from '../pending.js';
import { type ChatState, EMPTY_TIMELINE, NO_UNREAD, type Segment, type Timeline, type UnreadCount } from '../state.js';
import { viewedSegment } from '../timeline.js';

/** Look-ups, all of them cheap and all giving the same object as long as nothing changed. */

export function selectUser(state: ChatState, userId: string | undefined): User | undefined {
  return userId === undefined ? undefined : tableGet(state.users, userId);
}

/** What is known of a person's presence; `unknown` for nobody. */
export function selectPresence(state: ChatState, userId: string | undefined): Presence {
  return (userId !== undefined && tableGet(state.presence, userId)) || UNKNOWN_PRESENCE;
}

/** What is shown of a conversation: confirmed, with the person's unsettled changes on top. */
export function selectConversation(state: ChatState, conversationId: string | undefined): Conversation | undefined {
  if (conversationId === undefined) return undefined;
  return tableGet(state.shownConversations, conversationId) ?? tableGet(state.conversations, conversationId);
}

/** What is shown of a message, by its id or, before the server gave one, its client id. */
export function selectMessage(state: ChatState, messageId: string | undefined): Message | undefined {
  if (messageId === undefined) return undefined;
  return tableGet(state.shownMessages, messageId) ?? tableGet(state.messages, messageId);
}

/**
 * The id that a message has now: a person acts on the bubble that they see, and its message may have arrived under the
 * server's id in the very moment.
 */
export function selectCurrentId(state: ChatState, messageId: string): string {
  if (selectMessage(state, messageId)) return messageId;
  for (const [id, clientId] of state.rowKeys) if (clientId === messageId) return id;
  return messageId;
}

/** What is loaded of a conversation, and how a reader stands in it; an empty one for an unknown conversation. */
export function selectTimeline(state: ChatState, conversationId: string): Timeline {
  return tableGet(state.timelines, conversationId) ?? EMPTY_TIMELINE;
}

export function selectViewedSegment(state: ChatState, conversationId: string): Segment | undefined {
  return viewedSegment(
    tableGet(state.timelines, conversationId),
    (id) => tableGet(state.messages, id)?.order ?? Number.NaN,
  );
}

const NO_IDS: readonly string[] = [];

/** Remembers the last rows by what they were made of: a reaction elsewhere gives back the same array. */
const rowsOfSegment = new WeakMap<
  readonly string[],
  { sends: readonly string[] | undefined; removed: string; rows: readonly string[] }
>();

/**
 * The ids of a conversation's rows, oldest first: the viewed run of confirmed messages, then those not sent yet. The same
 * array as long as no row comes or goes.
 */
export function selectRowIds(state: ChatState, conversationId: string): readonly string[] {
  const timeline = tableGet(state.timelines, conversationId);
  const ids = selectViewedSegment(state, conversationId)?.ids ?? NO_IDS;
  const sends = timeline?.isDetached ? undefined : state.pending.sends.get(conversationId);
  const removed = removedIds(state, conversationId);
  if (!sends && removed === '') return ids;
  const known = rowsOfSegment.get(ids);
  if (known && known.sends === sends && known.removed === removed) return known.rows;
  const shownSends = (sends ?? NO_IDS).filter((id) => isShownSend(state, id));
  const gone = new Set(removed.split('\n'));
  const kept = removed === '' ? ids : ids.filter((id) => !gone.has(id));
  const rows = shownSends.length === 0 ? kept : [...kept, ...shownSends];
  if (ids !== NO_IDS) rowsOfSegment.set(ids, { sends, removed, rows });
  return rows;
}

/** Nobody knows of such a conversation: everything has been listed, and it was not there. */
export function selectIsMissing(state: ChatState, conversationId: string): boolean {
  const isListed = state.connection.status === 'online' && state.conversationList.complete;
  return isListed && selectConversation(state, conversationId) === undefined;
}

function isShownSend(state: ChatState, id: string): boolean {
  const change = state.pending.changes.get(id);
  return change?.kind === 'send' && !change.cancelled;
}

/** Ids under a pending deletion, and sends that were taken back, as one comparable string. */
function removedIds(state: ChatState, conversationId: string): string {
  if (state.pending.changes.size === 0) return '';
  let ids = '';
  for (const change of state.pending.changes.values()) {
    if (change.conversationId !== conversationId) continue;
    if (change.kind === 'delete') ids += `${change.messageIds.join('\n')}\n`;
    if (change.kind === 'send' && change.cancelled) ids += `${change.id}\n`;
  }
  return ids;
}

/** A row's key: stays the same when a sent message gets its id from the server. */
export function selectRowKey(state: ChatState, messageId: string): string {
  return state.rowKeys.get(messageId) ?? messageId;
}

/** The send behind a message that is on its way or has failed, by its client id. */
export function selectPendingSend(state: ChatState, messageId: string): PendingSend | undefined {
  const change = state.pending.changes.get(messageId);
  return change?.kind === 'send' ? change : undefined;
}

/** Those of these ids that are client ids of messages which the server has not named yet. */
export function selectUnsentAmong(state: ChatState, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => selectPendingSend(state, id));
}

/** How far a message of this account got. Of others there is no status. */
export function selectMessageStatus(state: ChatState, messageId: string): MessageStatus | undefined {
  const send = selectPendingSend(state, messageId);
  if (send) return send.state === 'acknowledged' ? 'sent' : send.state;
  const message = tableGet(state.messages, messageId);
  if (!message || message.senderId !== state.userId) return undefined;
  const receipts = tableGet(state.receipts, message.conversationId);
  if (!receipts) return 'sent';
  if (isReachedByAnother(receipts.read, message.order, state.userId)) return 'read';
  return isReachedByAnother(receipts.delivered, message.order, state.userId) ? 'delivered' : 'sent';
}

function isReachedByAnother(
  markers: ReadonlyMap<string, { readonly order?: number | undefined }>,
  order: number | undefined,
  userId: string,
): boolean {
  for (const [reader, marker] of markers) if (reader !== userId && reaches(marker, order)) return true;
  return false;
}

/** The newest message of a conversation that has a row: what its line in the list shows. */
export function selectLastMessage(state: ChatState, conversationId: string): Message | undefined {
  const sends = state.pending.sends.get(conversationId) ?? NO_IDS;
  const newest = tableGet(state.timelines, conversationId)?.segments.at(-1)?.ids ?? NO_IDS;
  for (const ids of [sends, newest]) {
    for (let index = ids.length - 1; index >= 0; index -= 1) {
      const id = ids[index] as string;
      const message = selectMessage(state, id);
      if (message && !message.deletedForMe && !(ids === sends && !isShownSend(state, id))) return message;
    }
  }
  return selectMessage(state, tableGet(state.conversations, conversationId)?.lastMessage?.id);
}

/** What is unread of a conversation; zeros for an unknown one. */
export function selectUnread(state: ChatState, conversationId: string): UnreadCount {
  return tableGet(state.unread, conversationId) ?? NO_UNREAD;
}

/** The ids of those who type in a conversation, the account left out. */
export function selectTyping(state: ChatState, conversationId: string): readonly string[] {
  return tableGet(state.typing, conversationId) ?? NO_IDS;
}

/** What stands in a conversation's composer; `undefined` when that is empty. */
export function selectDraft(state: ChatState, conversationId: string): Draft | undefined {
  return tableGet(state.drafts, conversationId);
}

/** Unread messages over all conversations that are not muted; one marked unread by hand counts as one (P33). */
export function selectUnreadTotal(state: ChatState): number {
  let total = 0;
  for (const id of state.conversationIds) {
    const conversation = selectConversation(state, id);
    if (!conversation || isMuted(conversation)) continue;
    total += selectUnread(state, id).count || (conversation.markedUnread ? 1 : 0);
  }
  return total;
}

/** The name to show for a person; the id when nothing better is known. */
export function selectUserName(state: ChatState, userId: string): string {
  return selectUser(state, userId)?.name || userId;
}

/** What the `can…` rules need to know. */
export function selectAsking(state: ChatState, conversationId: string, now: number): Asking {
  return { userId: state.userId, limits: state.limits, conversation: selectConversation(state, conversationId), now };
}
