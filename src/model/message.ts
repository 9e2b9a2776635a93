/**
 * The contents by type. Each kind's `content.ts` adds its line, and so does a product for its own kinds:
 * `declare module 'chatloom' { interface MessageContentMap { order: OrderContent } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by module augmentation
export interface MessageContentMap {}

/** What a message says: one of the registered kinds, or `unsupported` for a type that nobody registered. */
export type MessageContent = MessageContentMap[keyof MessageContentMap];

/** The types of the built-in kinds, and of those that a product adds to `MessageContentMap`. */
export type MessageType = Extract<keyof MessageContentMap, string>;

/** Names a person inside a text, by UTF-16 units of `text`. */
export interface Mention {
  /** `'*'` names everybody. */
  readonly userId: string;
  readonly start: number;
  readonly length: number;
}

/** The message that this one answers, with enough of it to draw the quote while the original is not loaded. */
export interface Quote {
  readonly messageId: string;
  readonly senderId: string;
  /** Plain text, cut by the sender. */
  readonly text?: string | undefined;
  readonly type?: string | undefined;
}

/** Who reacted with one key. `userIds` may be shorter than `count`: the rest is paged. */
export interface Reaction {
  /** An emoji or a custom name; 64 units at most. */
  readonly key: string;
  readonly count: number;
  readonly userIds: readonly string[];
}

/** That a message was edited, and when last. */
export interface MessageEdit {
  /** Highest wins, whatever order the edits come in (P25). */
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly editedAt: number;
}

/** Who took a message back, and when. */
export interface MessageRecall {
  readonly recalledBy: string;
  /** Milliseconds since the epoch. */
  readonly recalledAt: number;
}

/** A message as the server knows it: what crosses the contract and what the cache holds. */
export interface Message {
  readonly id: string;
  /** Made once by the sending client and returned in the echo (P2, P5). Also the row's key, so the echo keeps its row. */
  readonly clientId?: string | undefined;
  readonly conversationId: string;
  readonly senderId: string;
  /** Milliseconds since the epoch; shown, never used to order (P17). */
  readonly sentAt: number;
  /**
   * The place in its conversation, ascending. Required from a `sequence` connector. For an `adjacency` connector the
   * store assigns it at the door; what such a connector sends here is ignored.
   */
  readonly order?: number | undefined;
  readonly content: MessageContent;
  readonly replyTo?: Quote | undefined;
  readonly mentions?: readonly Mention[] | undefined;
  readonly edit?: MessageEdit | undefined;
  /** Set once, for ever (P26). The content is then `{ type: 'recalled' }`. */
  readonly recall?: MessageRecall | undefined;
  readonly reactions?: readonly Reaction[] | undefined;
  /** The server order of the last reaction that `reactions` includes; later `message.reacted` events apply on top. */
  readonly reactionsOrder?: number | undefined;
  /** Deleted on this account only. Such a message is a tombstone: it has no row. */
  readonly deletedForMe?: boolean | undefined;
}

/** How far an own message has come. */
export type MessageStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** Statuses only move up this list; `failed` stands beside it (P9). */
export const MESSAGE_STATUS_RANK: Readonly<Record<Exclude<MessageStatus, 'failed'>, number>> = {
  queued: 0,
  sending: 1,
  sent: 2,
  delivered: 3,
  read: 4,
};

/** The key of a message's row: the client id where there is one, so that an echo never remounts its row. */
export function rowKey(message: Pick<Message, 'id' | 'clientId'>): string {
  return message.clientId ?? message.id;
}

export function isRecalled(message: Pick<Message, 'recall'>): boolean {
  return message.recall !== undefined;
}
