import type { ConnectorEvent } from '../../../connector/events.js';
import type { ConversationKind, MemberRole, Membership, NotifyLevel } from '../../../model/conversation.js';
import type { Mention, MessageContent, MessageEdit, MessageRecall } from '../../../model/message.js';
import type { PresenceState } from '../../../model/user.js';

/** The rows of the backend's tables, each with its key. Rows are never changed in place. */
export interface Tables {
  /** `[userId]` */
  readonly accounts: AccountRow;
  /** `[conversationId]` */
  readonly conversations: ConversationRow;
  /** `[conversationId, userId]`: what the room knows of a member. */
  readonly members: MemberRow;
  /** `[userId, conversationId]`: how one account has the conversation. */
  readonly views: ViewRow;
  /** `[userId, userId]` in sorted order. */
  readonly directs: DirectRow;
  /** `[conversationId, order]` */
  readonly messages: MessageRow;
  /** `[userId, conversationId, order]`: deleted for this account only. */
  readonly deletions: DeletionRow;
  /** `[userId, scope, clientId]`: what a client id has made already. */
  readonly clientIds: ClientIdRow;
  /** `[userId, place]`: the events of one account, in order. */
  readonly log: LogRow;
  /** `[userId]`: the place of the newest event. */
  readonly logHeads: LogHeadRow;
  /** `[fileId]` */
  readonly files: FileRow;
  /** `['world']` */
  readonly meta: MetaRow;
}

export type TableName = keyof Tables;

export const TABLE_NAMES = [
  'accounts',
  'conversations',
  'members',
  'views',
  'directs',
  'messages',
  'deletions',
  'clientIds',
  'log',
  'logHeads',
  'files',
  'meta',
] as const satisfies readonly TableName[];

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl?: string | undefined;
  readonly isBot?: boolean | undefined;
  readonly revision: number;
  readonly lastSeenAt?: number | undefined;
  /** What a seeded person shows while nobody plays them. */
  readonly presence?: PresenceState | undefined;
  readonly bot?: BotScript | undefined;
  /** For a bot: the place in its log up to which it has answered. */
  readonly answeredUpTo?: number | undefined;
  /** Times of the latest sends, kept while a send limit is set. */
  readonly recentSends?: readonly number[] | undefined;
}

/** What a bot says. It answers in its direct conversations, and in groups where it is mentioned. */
export interface BotScript {
  /** The first answer of which a word occurs in the message is given. */
  readonly answers: readonly { readonly words: readonly string[]; readonly text: string }[];
  /** Given in turn when no answer fits. `{text}` is replaced by what was written. */
  readonly otherwise: readonly string[];
}

export interface ConversationRow {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly title?: string | undefined;
  readonly avatarUrl?: string | undefined;
  /** Those who are in it now. */
  readonly memberIds: readonly string[];
  /** Order of the newest message; 0 before the first. */
  readonly lastOrder: number;
  readonly activityAt: number;
}

export interface MemberRow {
  readonly userId: string;
  readonly role: MemberRole;
  readonly membership: Membership;
  /** The newest message that somebody who is no longer in it may see. */
  readonly untilOrder?: number | undefined;
  readonly readUpTo: number;
  readonly readAt?: number | undefined;
  readonly deliveredUpTo: number;
  readonly deliveredAt?: number | undefined;
}

export interface ViewRow {
  readonly conversationId: string;
  readonly activityAt: number;
  readonly unread: UnreadCount;
  readonly markedUnread?: boolean | undefined;
  readonly pinnedAt?: number | undefined;
  readonly notify?: NotifyLevel | undefined;
  /** Taken off the list, or not on it before the first message. */
  readonly isHidden?: boolean | undefined;
  /** Counts every change of what the account sees of the conversation. */
  readonly revision: number;
}

export interface UnreadCount {
  readonly count: number;
  readonly mentions: number;
}

export interface DirectRow {
  readonly conversationId: string;
}

export interface MessageRow {
  readonly conversationId: string;
  readonly order: number;
  readonly senderId: string;
  readonly clientId?: string | undefined;
  readonly sentAt: number;
  readonly content: MessageContent;
  /** Order of the message it answers. What it says is read from there, so that no quote outlives a recall. */
  readonly replyTo?: number | undefined;
  readonly mentions?: readonly Mention[] | undefined;
  readonly edit?: MessageEdit | undefined;
  readonly recall?: MessageRecall | undefined;
  readonly reactions?: readonly ReactionRow[] | undefined;
  readonly reactionsOrder?: number | undefined;
}

export interface ReactionRow {
  readonly key: string;
  readonly userIds: readonly string[];
}

export interface DeletionRow {
  readonly order: number;
}

export interface ClientIdRow {
  readonly conversationId: string;
  /** The message's order; missing where the client id made the conversation. */
  readonly order?: number | undefined;
}

/** Messages and conversations by reference: what a log hands out late is as it is then, and no recalled text stays in it. */
export type LogEntry =
  | { readonly type: 'message'; readonly conversationId: string; readonly order: number }
  | { readonly type: 'edit'; readonly conversationId: string; readonly order: number }
  | { readonly type: 'conversation'; readonly conversationId: string }
  | { readonly type: 'event'; readonly event: ConnectorEvent };

export interface LogRow {
  readonly place: number;
  readonly entry: LogEntry;
}

export interface LogHeadRow {
  readonly place: number;
}

export interface FileRow {
  readonly name: string;
  readonly mimeType: string;
  /** The bytes, or where they are fetched from when somebody first asks. */
  readonly blob?: Blob | undefined;
  readonly sourceUrl?: string | undefined;
  /** Only its members may load it; missing: everybody (avatars). */
  readonly conversationId?: string | undefined;
}

export interface MetaRow {
  /** Made with the database: a cursor of another one is worth nothing. */
  readonly epoch: string;
}
