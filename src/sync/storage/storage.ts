import type { Conversation, Marker } from '../../model/conversation.js';
import type { Draft } from '../../model/draft.js';
import type { Message } from '../../model/message.js';
import type { User } from '../../model/user.js';
import type { Clock } from '../../shared/clock.js';

/**
 * Where a chat keeps what must outlive the page: the cache of what the server said, drafts, and the outbox.
 * All that is read is `unknown`: an older version, another tab or a corrupt disk wrote it, so it passes the door again.
 */
export interface ChatStorage {
  /**
   * `memory` after a fall (storage blocked, private mode, quota, corrupt, P40): what a person writes now is lost with
   * the page. It is tried again later, and `indexeddb` once what waited has been written.
   */
  readonly mode: 'indexeddb' | 'memory';
  /** Opens and reads what a start needs. Settles within 3 s whatever the disk does (P41); never rejects. */
  open(): Promise<StoredStart>;
  /**
   * Everything in one transaction; writes take effect in the order of their calls. `durability: 'strict'` for what a
   * person wrote (P15). A disk that fails makes it fall to `memory`, and resolves; a batch that no disk could take, or a
   * closed storage, rejects with `storage`.
   */
  write(batch: StorageBatch, options?: { readonly strict?: boolean | undefined }): Promise<void>;
  /** Cached messages of one conversation with `above < order < below`, ascending; the `limit` nearest to the end named. */
  readMessages(input: ReadMessages): Promise<readonly unknown[]>;
  readMessage(id: string): Promise<unknown>;
  /** The runs of messages without holes that the cache holds of a conversation. */
  readRanges(conversationId: string): Promise<unknown>;
  /** The outbox as it is now: another tab may have added or settled rows. */
  readOutbox(): Promise<readonly unknown[]>;
  readBlob(localId: string): Promise<Blob | undefined>;
  /** Deletes everything of this account, outbox and drafts included. */
  wipe(): Promise<void>;
  close(): void;
}

export interface ReadMessages {
  readonly conversationId: string;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly limit: number;
  /** Which end counts the limit: `newest` gives the last ones below `below`, `oldest` the first ones above `above`. */
  readonly from: 'newest' | 'oldest';
}

export interface StoredStart {
  readonly conversations: readonly unknown[];
  readonly users: readonly unknown[];
  readonly drafts: readonly unknown[];
  readonly outbox: readonly unknown[];
  /** `StoredReceipts` by conversation. */
  readonly receipts: readonly unknown[];
  readonly cursor?: string | undefined;
  /** Ranges that were written under another epoch have lost their live end. */
  readonly epoch: number;
}

/** One run of neighbouring messages in the cache, by order. Edges as in `HistoryPage`: `null` is the very end. */
export interface StoredRange {
  readonly low: number;
  readonly high: number;
  readonly before: { readonly cursor?: string | undefined } | null;
  readonly after: { readonly cursor?: string | undefined } | null;
  readonly epoch: number;
}

/** The same for a connector that gives no orders: the messages by name, oldest first. */
export interface StoredRun {
  readonly ids: readonly string[];
  readonly before: { readonly cursor?: string | undefined } | null;
  readonly after: { readonly cursor?: string | undefined } | null;
  readonly epoch: number;
}

/** What is known of which messages of a conversation are neighbours: ranges, or runs. The storage does not look inside. */
export type StoredNeighbours = readonly StoredRange[] | readonly StoredRun[];

/** A conversation's row, and how far its tab knew the conversation when it named the last message. */
export interface CachedConversation extends Conversation {
  readonly upTo?: number | undefined;
}

export interface StoredReceipts {
  readonly conversationId: string;
  readonly read: readonly (readonly [userId: string, marker: Marker])[];
  readonly delivered: readonly (readonly [userId: string, marker: Marker])[];
}

/** One unsettled change. `change` is the store's pending change as it is; the storage does not look inside. */
export interface OutboxRow {
  readonly id: string;
  /** Ascending; the order in which the person acted. */
  readonly sequence: number;
  /** The tab that carries it out; another one takes over only when that tab is gone. */
  readonly owner: string;
  readonly change: unknown;
}

/**
 * Everything that one commit wants kept. Messages, ranges, conversations and markers are merged with what is there, never
 * written over it; an older revision of a user does not replace a newer one. What a batch both removes and adds is there after it.
 */
export interface StorageBatch {
  readonly messages?: readonly Message[] | undefined;
  readonly removedMessages?: readonly string[] | undefined;
  readonly conversations?: readonly CachedConversation[] | undefined;
  /** Their messages, ranges and receipts go too. */
  readonly removedConversations?: readonly string[] | undefined;
  readonly users?: readonly User[] | undefined;
  readonly ranges?: readonly { readonly conversationId: string; readonly ranges: StoredNeighbours }[] | undefined;
  readonly receipts?: readonly StoredReceipts[] | undefined;
  readonly drafts?: readonly Draft[] | undefined;
  readonly removedDrafts?: readonly string[] | undefined;
  readonly outbox?: readonly OutboxRow[] | undefined;
  readonly removedOutbox?: readonly string[] | undefined;
  readonly blobs?: readonly { readonly localId: string; readonly blob: Blob }[] | undefined;
  readonly removedBlobs?: readonly string[] | undefined;
  /** Written with the data that it covers, never before it (P19). */
  readonly cursor?: string | undefined;
  readonly epoch?: number | undefined;
}

/** What a storage is told by the chat that it serves. */
export interface StorageOptions {
  /** Names the database; one for each connector and account. */
  readonly name: string;
  /** How a stored and a new version of one message become one. */
  readonly mergeMessages: (stored: unknown, incoming: Message) => Message;
  /** Messages that are cached at the most; above it the oldest go, and are asked of the server again. @default 300 000 */
  readonly mostMessages?: number | undefined;
  readonly onDegraded?: ((reason: StorageFault) => void) | undefined;
  /** A stored row of what a person wrote, or of how far people read, cannot be read. It stays where it is. */
  readonly onUnfit?: ((row: unknown) => void) | undefined;
  /** What a person writes is kept again. */
  readonly onRestored?: (() => void) | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}

/**
 * Why storage fell to memory. `newer`: a later version of the code has upgraded the database; reload to read it.
 * `not-loaded`: the code that speaks to the database did not come.
 */
export type StorageFault =
  | 'not-loaded'
  | 'unavailable'
  | 'blocked'
  | 'timeout'
  | 'newer'
  | 'replaced'
  | 'lost'
  | 'quota';
