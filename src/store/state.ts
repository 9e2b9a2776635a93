import type { Conversation, Marker } from '../model/conversation.js';
import type { Draft } from '../model/draft.js';
import type { ChatErrorInfo } from '../model/errors.js';
import type { Limits } from '../model/limits.js';
import type { Message, MessageContent, Reaction } from '../model/message.js';
import type { Presence, User } from '../model/user.js';
import { emptyTable, type Table } from '../shared/table.js';
import type { PendingChange } from './pending.js';

/** The whole tree. Immutable: a commit makes a new one and shares what it did not touch. */
export interface ChatState {
  readonly userId: string;
  readonly connection: ConnectionState;
  readonly limits: Limits;
  readonly users: Table<User>;
  readonly presence: Table<Presence>;
  /** Who is typing, by conversation, in the order in which they began. */
  readonly typing: Table<readonly string[]>;
  /** What the server said. `shownConversations` holds those that a pending change alters. */
  readonly conversations: Table<Conversation>;
  readonly shownConversations: Table<Conversation>;
  /** The list's order: pinned first, then newest activity. */
  readonly conversationIds: readonly string[];
  readonly conversationList: ListState;
  /** What the server said. `shownMessages` holds those that a pending change alters, and messages not sent yet. */
  readonly messages: Table<MessageRecord>;
  readonly shownMessages: Table<Message>;
  readonly timelines: Table<Timeline>;
  readonly receipts: Table<Receipts>;
  readonly unread: Table<UnreadCount>;
  readonly pending: PendingState;
  /** Row keys of the messages that were sent from here in this session: an echo keeps the row of its bubble. */
  readonly rowKeys: ReadonlyMap<string, string>;
  readonly drafts: Table<Draft>;
  readonly uploads: Table<UploadProgress>;
  /** Own recalled contents that can still be edited again, by message. In memory only (P26). */
  readonly recalledContents: Table<MessageContent>;
  readonly notices: readonly Notice[];
}

/** How the line stands. */
export interface ConnectionState {
  /** `updating`: connected, but what was missed is still coming in (P52). */
  readonly status: 'idle' | 'connecting' | 'updating' | 'online' | 'offline' | 'signed-out';
  readonly error?: ChatErrorInfo | undefined;
  /** Milliseconds since the epoch of the next attempt. */
  readonly retryAt?: number | undefined;
  /** Counts the connections; what was asked under an older one proves nothing about the live end. */
  readonly epoch: number;
  /** Whether this chat was ever online; before that, nothing is called `offline` loudly. */
  readonly wasOnline: boolean;
  /** What the cache held is in the state. Until then there is nothing to show but a skeleton. */
  readonly restored: boolean;
}

/** How far the list of conversations is loaded. */
export interface ListState {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly cursor?: string | undefined;
  /** All pages are loaded. */
  readonly complete: boolean;
  readonly error?: ChatErrorInfo | undefined;
}

/** A message with what is needed to merge later facts about it in any order. */
export interface MessageRecord extends Message {
  /** The reactions of the newest snapshot, before later facts. */
  readonly reactionBase?: { readonly reactions: readonly Reaction[]; readonly order: number } | undefined;
  /** The last fact for each person and key that is newer than the base. */
  readonly reactionFacts?: readonly ReactionFact[] | undefined;
}

export interface ReactionFact {
  readonly userId: string;
  readonly key: string;
  readonly added: boolean;
  readonly order: number;
  readonly count?: number | undefined;
}

/**
 * What is known of one conversation's messages: runs without holes, oldest first, with known gaps between them. One run
 * is viewed at a time; the last one is live when nothing comes after it.
 */
export interface Timeline {
  readonly segments: readonly Segment[];
  /** A message of the viewed segment. Missing: the last segment. */
  readonly viewedId?: string | undefined;
  /** The reader jumped here: nothing is fetched towards the live end until they come near it or go back. */
  readonly isDetached?: boolean | undefined;
  /** Opened by somebody, so it is kept up to date and bounded by `timelineWindow`, not by a preview's few. */
  readonly isOpen: boolean;
  readonly older: PagingState;
  readonly newer: PagingState;
  /** The first unread message when the conversation was opened: the divider stays above it. */
  readonly dividerId?: string | undefined;
  /**
   * For `adjacency`: the last message that the live stream has brought, or a page that stands for it. What the stream
   * brings next follows that message's run, however far other pages went. Missing: where the stream stands is not known.
   */
  readonly streamedId?: string | undefined;
}

/** A run of neighbouring messages, with nothing missing inside. */
export interface Segment {
  /** Oldest first. Messages deleted for this account are not among them. */
  readonly ids: readonly string[];
  /** Orders of the first and the last message that the run covers, deleted ones included. */
  readonly low: number;
  readonly high: number;
  /** `null`: nothing comes before, the conversation's start. */
  readonly before: SegmentEdge | null;
  /** `null`: nothing comes after, the live end. */
  readonly after: SegmentEdge | null;
}

/** Where a run may go on. */
export interface SegmentEdge {
  readonly cursor?: string | undefined;
}

/** Whether a page of history is on its way. */
export interface PagingState {
  readonly status: 'idle' | 'loading' | 'error';
  readonly error?: ChatErrorInfo | undefined;
}

export interface Receipts {
  readonly read: ReadonlyMap<string, Marker>;
  readonly delivered: ReadonlyMap<string, Marker>;
}

/** How many messages are unread, and how many of them name the account. */
export interface UnreadCount {
  readonly count: number;
  readonly mentions: number;
}

export interface PendingState {
  /** All unsettled changes, oldest first. */
  readonly changes: ReadonlyMap<string, PendingChange>;
  /** Ids of changes by what they alter: a message or a conversation. */
  readonly byTarget: ReadonlyMap<string, readonly string[]>;
  /** Ids of unsent messages by conversation, in the order of sending. */
  readonly sends: ReadonlyMap<string, readonly string[]>;
}

/** How much of a file has gone up. */
export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** Something to tell the person once: a refused act, a notice of the server. */
export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly kind: 'error' | 'server' | 'storage';
  readonly error?: ChatErrorInfo | undefined;
  readonly text?: string | undefined;
  readonly conversationId?: string | undefined;
  /** Of `storage`: why nothing is kept on the disk. */
  readonly reason?: 'memory' | 'full' | 'newer' | 'blocked' | undefined;
}

export const IDLE: PagingState = { status: 'idle' };

export const EMPTY_TIMELINE: Timeline = { segments: [], isOpen: false, older: IDLE, newer: IDLE };

export const NO_RECEIPTS: Receipts = { read: new Map(), delivered: new Map() };

export const NO_UNREAD: UnreadCount = { count: 0, mentions: 0 };

export function createInitialState(userId: string, limits: Limits): ChatState {
  return {
    userId,
    connection: { status: 'idle', epoch: 0, wasOnline: false, restored: false },
    limits,
    users: emptyTable(),
    presence: emptyTable(),
    typing: emptyTable(),
    conversations: emptyTable(),
    shownConversations: emptyTable(),
    conversationIds: [],
    conversationList: { status: 'idle', complete: false },
    messages: emptyTable(),
    shownMessages: emptyTable(),
    timelines: emptyTable(),
    receipts: emptyTable(),
    unread: emptyTable(),
    pending: { changes: new Map(), byTarget: new Map(), sends: new Map() },
    rowKeys: new Map(),
    drafts: emptyTable(),
    uploads: emptyTable(),
    recalledContents: emptyTable(),
    notices: [],
  };
}
