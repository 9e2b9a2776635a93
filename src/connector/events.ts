import type { Conversation } from '../model/conversation.js';
import type { ChatErrorInfo } from '../model/errors.js';
import type { Limits } from '../model/limits.js';
import type { Mention, Message, MessageContent } from '../model/message.js';
import type { Receipt } from '../model/receipt.js';
import type { Presence, User } from '../model/user.js';

/** Some events in stream order. */
export interface EventBatch {
  readonly events: readonly ConnectorEvent[];
  /** Where the stream stands after this batch; given back to `session.connect` as `since`. */
  readonly cursor?: string | undefined;
}

/** Each event's fields, by its type. */
export interface ConnectorEventMap {
  /** The line's own state. `online` is reported by `connect` resolving; a lost line is `offline`, with its reason. */
  'connection.changed': { readonly state: 'offline' | 'unauthorized'; readonly error?: ChatErrorInfo | undefined };
  /** Catching up after `connect`: `done` says that everything missed has been delivered. */
  'sync.progressed': { readonly done: boolean };
  /** The whole conversation as it is now. */
  'conversation.changed': { readonly conversation: Conversation };
  'conversation.removed': { readonly conversationId: string };
  /** A new message; the echo of an own one too, from this device or another. */
  'message.received': { readonly message: Message };
  'message.edited': {
    readonly conversationId: string;
    readonly messageId: string;
    readonly editorId: string;
    /** Ascending for each message; the highest wins. */
    readonly revision: number;
    readonly editedAt: number;
    readonly content: MessageContent;
    readonly mentions?: readonly Mention[] | undefined;
  };
  'message.recalled': {
    readonly conversationId: string;
    readonly messageId: string;
    readonly recalledBy: string;
    readonly recalledAt: number;
  };
  /** Deleted on this account only, here or on another device. */
  'message.deleted': { readonly conversationId: string; readonly messageIds: readonly string[] };
  'message.reacted': {
    readonly conversationId: string;
    readonly messageId: string;
    readonly userId: string;
    readonly key: string;
    readonly added: boolean;
    /** Ascending over all reactions of the message; for each person and key the highest wins (P28). */
    readonly order: number;
    /** How many hold the key after this one, where the backend tells; needed where user lists are paged. */
    readonly count?: number | undefined;
  };
  'receipt.advanced': Receipt & { readonly conversationId: string };
  /** Ends by itself after 10 s without another sign, and at a message (P71). */
  'typing.changed': { readonly conversationId: string; readonly userId: string; readonly typing: boolean };
  'presence.changed': { readonly userId: string; readonly presence: Presence };
  'profile.changed': { readonly user: User };
  'file.progressed': { readonly uploadId: string; readonly sentBytes: number; readonly totalBytes: number };
  /** The connector's limits as they are from now on. */
  'capabilities.changed': { readonly limits: Limits };
  /** A notice of the server's to this account. */
  'notice.received': { readonly noticeId: string; readonly text: string };
}

/** The types of `ConnectorEvent`. */
export type ConnectorEventType = keyof ConnectorEventMap;

/** What a connector tells, told apart by `type`. */
export type ConnectorEvent = {
  readonly [K in ConnectorEventType]: { readonly type: K } & ConnectorEventMap[K];
}[ConnectorEventType];

/** The event of one type. */
export type ConnectorEventOf<K extends ConnectorEventType> = Extract<ConnectorEvent, { readonly type: K }>;
