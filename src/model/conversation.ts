import type { LimitName, Limits } from './limits.js';
import type { Message } from './message.js';

/** Two people, several, or a few who write to many. */
export type ConversationKind = 'direct' | 'group' | 'channel';

/** What of a conversation is worth a notice: everything, what names the account, or nothing. */
export type NotifyLevel = 'all' | 'mentions' | 'none';

/** What a member may do, the most first. */
export type MemberRole = 'owner' | 'admin' | 'member';

/** Whether this account is still in the conversation; the composer closes when it is not. */
export type Membership = 'joined' | 'left' | 'removed';

/** The server's count of what is unread, with the message up to which it counted. */
export interface UnreadSnapshot {
  readonly count: number;
  readonly mentions: number;
  /** Order of the newest message that the count includes; unknown for adjacency connectors. */
  readonly upToOrder?: number | undefined;
}

/** What a room allows where it differs from its connector: `null` takes an ability away, a value replaces its limit. */
export type ConversationLimits = {
  readonly [K in LimitName]?: Limits[K] | null | undefined;
};

/** A conversation as the server knows it. */
export interface Conversation {
  readonly id: string;
  readonly kind: ConversationKind;
  /** The group's name. A direct conversation takes its peer's. */
  readonly title?: string | undefined;
  readonly avatarUrl?: string | undefined;
  /** The other person of a direct conversation. */
  readonly peerId?: string | undefined;
  readonly memberCount?: number | undefined;
  /** Some members, for a title or avatars where there is no name; all of a small group. */
  readonly memberIds?: readonly string[] | undefined;
  readonly role?: MemberRole | undefined;
  /** @default 'joined' */
  readonly membership?: Membership | undefined;
  readonly lastMessage?: Message | undefined;
  /** Server time of the last activity, in milliseconds: the list's order, newest first. */
  readonly activityAt: number;
  readonly unread?: UnreadSnapshot | undefined;
  /** This account's read marker: all up to here is read. Only grows (P31). */
  readonly readUpTo?: Marker | undefined;
  readonly markedUnread?: boolean | undefined;
  /** Milliseconds since the epoch; set while pinned, newest first. */
  readonly pinnedAt?: number | undefined;
  /** @default 'all' */
  readonly notify?: NotifyLevel | undefined;
  readonly limits?: ConversationLimits | undefined;
  /** Highest wins when two versions meet. A connector that has none sends 0: the last to arrive wins. */
  readonly revision: number;
}

/** A place in a conversation: by order (sequence) or by the message there (adjacency). */
export interface Marker {
  readonly messageId?: string | undefined;
  readonly order?: number | undefined;
}

export function isMuted(conversation: Pick<Conversation, 'notify'>): boolean {
  return conversation.notify === 'none' || conversation.notify === 'mentions';
}

export function isMember(conversation: Pick<Conversation, 'membership'>): boolean {
  return (conversation.membership ?? 'joined') === 'joined';
}
