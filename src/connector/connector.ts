import type { Conversation, Marker, NotifyLevel } from '../model/conversation.js';
import type { Limits } from '../model/limits.js';
import type { Mention, Message, MessageContent, Quote } from '../model/message.js';
import type { Presence, User } from '../model/user.js';
import type { EventBatch } from './events.js';

/** Every method's second argument. The signal fires when nobody waits for the result any more. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** A method of the contract. What goes in and comes out can be structured-cloned. */
export type Method<Input, Result> = (input: Input, options: CallOptions) => Promise<Result>;

/** How this connector gives messages their place. */
export type Ordering =
  /**
   * Each message carries `order`, total in its conversation. Pages and events may come in any order, events twice, and one
   * that is lost is noticed where orders are `contiguous`.
   */
  | 'sequence'
  /**
   * Messages carry no order: who stands beside whom is all that is known. The connector keeps four promises.
   * - A page is a run of neighbours, oldest first. It may come at any time, and hold what the stream has yet to bring.
   * - The stream brings the messages of one conversation in their order and leaves none out. It may bring again what came
   *   after the last cursor. Where it can no longer go on without a hole, `session.connect` answers `resumed: false`.
   * - A stream that begins anew begins with `session.connect`: what the first `latest` page of a conversation does not
   *   hold follows it. A server so far ahead of its stream that whole pages lie between them makes the page wait.
   * - `send` answers with the id; the message's place comes with its echo in the stream, or with a page.
   */
  | 'adjacency';

/** What the server checks by itself. For the rest the kit compares the sender with the author at the door (P27). */
export interface Enforces {
  /** Edits and recalls come only from those who may. */
  readonly authorship: boolean;
  /** `sentAt` is the server's clock, not the sender's. */
  readonly timestamps: boolean;
}

/**
 * Adapts one backend for one account: an object of async functions and one event stream. A method that the backend
 * lacks is absent. Reject with `ChatError`; anything else is treated as `unknown`, and retried.
 */
export interface Connector {
  /** A short name for diagnostics and the cache's database: `embedded`, `xmpp`. */
  readonly name: string;
  /** The account. Opaque, stable; with `name` it names the cache. */
  readonly userId: string;
  readonly ordering: Ordering;
  /** For `sequence`: orders of one conversation have no holes, so a missing number is a lost message (P23). */
  readonly contiguous?: boolean | undefined;
  /** How long the server answers a repeated client id with the first message. 0: it does not know client ids. */
  readonly idempotency: { readonly windowMs: number };
  readonly enforces: Enforces;
  readonly limits: Limits;
  /** Batches arrive in stream order, before `connect` resolves too. Returns the undo. */
  subscribe(listener: (batch: EventBatch) => void): () => void;
  readonly session: SessionMethods;
  readonly conversations: ConversationMethods;
  readonly messages: MessageMethods;
  readonly receipts?: ReceiptMethods | undefined;
  readonly presence?: PresenceMethods | undefined;
  readonly contacts?: ContactMethods | undefined;
  readonly groups?: GroupMethods | undefined;
  readonly files?: FileMethods | undefined;
}

/** The line to the backend. */
export interface SessionMethods {
  /**
   * Opens the line. `since` is the cursor of the last batch that was stored; answer `resumed: true` only if every event
   * after it has been or will be delivered. Otherwise the kit fetches anew and repairs gaps (P16, P19).
   */
  readonly connect: Method<{ readonly since?: string | undefined }, SessionInfo>;
  readonly disconnect: Method<Record<string, never>, void>;
}

/** Who is connected, and whether the stream goes on where it stood. */
export interface SessionInfo {
  readonly user: User;
  readonly resumed: boolean;
}

/** The account's conversations, and how it has them. */
export interface ConversationMethods {
  /** Newest activity first. */
  readonly list: Method<{ readonly cursor?: string | undefined; readonly limit: number }, ConversationPage>;
  readonly get?: Method<{ readonly conversationId: string }, Conversation> | undefined;
  /** The direct conversation with a person, made when there is none yet. */
  readonly ensure?: Method<{ readonly userId: string }, Conversation> | undefined;
  readonly setPinned?: Method<{ readonly conversationId: string; readonly pinned: boolean }, void> | undefined;
  readonly setNotifyLevel?: Method<{ readonly conversationId: string; readonly level: NotifyLevel }, void> | undefined;
  readonly setMarkedUnread?: Method<{ readonly conversationId: string; readonly unread: boolean }, void> | undefined;
  /** Takes it off this account's list; a new message brings it back. */
  readonly remove?: Method<{ readonly conversationId: string }, void> | undefined;
}

/** A part of the account's conversations, in the order of the list. */
export interface ConversationPage {
  readonly conversations: readonly Conversation[];
  /** People that the page names, as far as the backend gives them along. */
  readonly users?: readonly User[] | undefined;
  /** Missing: this was the last page. */
  readonly cursor?: string | undefined;
}

/** Where a page of history lies. Cursors are the connector's own, taken from an earlier page. */
export type HistoryAnchor =
  | { readonly at: 'latest' }
  | { readonly at: 'before'; readonly messageId: string; readonly cursor?: string | undefined }
  | { readonly at: 'after'; readonly messageId: string; readonly cursor?: string | undefined }
  | { readonly at: 'around'; readonly messageId: string };

/** Which messages are asked for: at most `limit` neighbours from the anchor on. */
export interface HistoryInput {
  readonly conversationId: string;
  readonly anchor: HistoryAnchor;
  readonly limit: number;
}

/** A run of neighbouring messages, oldest first, with nothing missing inside. */
export interface HistoryPage {
  readonly messages: readonly Message[];
  readonly users?: readonly User[] | undefined;
  /** What lies before the first message: `null` nothing, the start; else where to go on. */
  readonly before: { readonly cursor?: string | undefined } | null;
  /** What lies after the last message: `null` nothing yet, the live end; else where to go on. */
  readonly after: { readonly cursor?: string | undefined } | null;
}

/** A message to be stored. */
export interface SendInput {
  readonly conversationId: string;
  /** The same for every try of one message (P5). */
  readonly clientId: string;
  readonly content: MessageContent;
  readonly replyTo?: Quote | undefined;
  readonly mentions?: readonly Mention[] | undefined;
}

/** One message of one conversation. */
export interface MessageTarget {
  readonly conversationId: string;
  readonly messageId: string;
}

/** Messages: past ones, new ones, and what is done with them. */
export interface MessageMethods {
  readonly history: Method<HistoryInput, HistoryPage>;
  /** Answers with the stored message. A known `clientId` answers with the first one: that is success (P6). */
  readonly send: Method<SendInput, Message>;
  /** Whether an uncertain send arrived; asked before a retry beyond `idempotency.windowMs`. */
  readonly lookup?: Method<{ readonly conversationId: string; readonly clientId: string }, Message | null> | undefined;
  readonly edit?:
    | Method<
        MessageTarget & { readonly content: MessageContent; readonly mentions?: readonly Mention[] | undefined },
        Message
      >
    | undefined;
  readonly recall?: Method<MessageTarget, Message> | undefined;
  readonly deleteForMe?:
    | Method<{ readonly conversationId: string; readonly messageIds: readonly string[] }, void>
    | undefined;
  readonly react?: Method<MessageTarget & { readonly key: string; readonly added: boolean }, void> | undefined;
  /** Everybody who reacted with one key, paged. */
  readonly listReactors?:
    | Method<
        MessageTarget & { readonly key: string; readonly cursor?: string | undefined },
        { readonly userIds: readonly string[]; readonly cursor?: string | undefined }
      >
    | undefined;
}

/** How far the account has read. */
export interface ReceiptMethods {
  /** The only way to tell that messages were read. */
  readonly markRead?: Method<{ readonly conversationId: string; readonly upTo: Marker }, void> | undefined;
}

/** Who is there, and who types. */
export interface PresenceMethods {
  readonly sendTyping?: Method<{ readonly conversationId: string; readonly typing: boolean }, void> | undefined;
  /** Asks for `presence.changed` about these people; answers with what is known now. Replaces the former set. */
  readonly watch?: Method<{ readonly userIds: readonly string[] }, readonly PresenceOf[]> | undefined;
}

/** One person's presence. */
export interface PresenceOf {
  readonly userId: string;
  readonly presence: Presence;
}

/** People: what is known of them, and who may be written to. */
export interface ContactMethods {
  readonly profiles?: Method<{ readonly userIds: readonly string[] }, readonly User[]> | undefined;
  /** People to start a conversation with, best first. */
  readonly find?: Method<{ readonly query: string; readonly limit: number }, readonly User[]> | undefined;
}

/** Conversations of several people. */
export interface GroupMethods {
  readonly create?:
    | Method<{ readonly clientId: string; readonly title: string; readonly memberIds: readonly string[] }, Conversation>
    | undefined;
  readonly members?:
    | Method<
        { readonly conversationId: string; readonly cursor?: string | undefined; readonly limit: number },
        { readonly users: readonly User[]; readonly cursor?: string | undefined }
      >
    | undefined;
}

/** Bytes, up and down. */
export interface FileMethods {
  /** Reports progress as `file.progressed` events with the same `uploadId`. */
  readonly upload?:
    | Method<
        {
          readonly conversationId: string;
          readonly uploadId: string;
          readonly blob: Blob;
          readonly name: string;
          readonly mimeType: string;
        },
        { readonly url: string }
      >
    | undefined;
  /** The bytes behind a url of this backend. Missing: urls are loaded through the host's `resolveMedia`. */
  readonly download?: Method<{ readonly url: string }, Blob> | undefined;
}
