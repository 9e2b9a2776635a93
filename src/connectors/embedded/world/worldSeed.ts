import type { ConversationKind, MemberRole, Membership, NotifyLevel } from '../../../model/conversation.js';
import type { Mention, MessageContent } from '../../../model/message.js';
import type { PresenceState } from '../../../model/user.js';
import type { BotScript } from '../store/rows.js';

/** What a new embedded backend begins with. Plain data; times are milliseconds since the epoch. */
export interface WorldSeed {
  readonly users: readonly SeedUser[];
  readonly conversations?: readonly SeedConversation[] | undefined;
  readonly files?: readonly SeedFile[] | undefined;
}

/** A world as data, or made when the database is empty: with the time of the seeding, and loaded lazily if it is large. */
export type WorldSource = WorldSeed | ((now: number) => WorldSeed | Promise<WorldSeed>);

/** An account that a world begins with. */
export interface SeedUser {
  readonly id: string;
  readonly name: string;
  /** For a file of the world: `embeddedFileUrl(id)`. */
  readonly avatarUrl?: string | undefined;
  /** What the person shows while nobody plays them. @default 'offline' */
  readonly presence?: PresenceState | undefined;
  readonly lastSeenAt?: number | undefined;
  /** Labels the account as a bot. One without a script says nothing by itself. */
  readonly isBot?: boolean | undefined;
  /** Makes the account a bot that answers. */
  readonly bot?: BotScript | undefined;
}

/** A conversation that a world begins with. */
export interface SeedConversation {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly title?: string | undefined;
  readonly avatarUrl?: string | undefined;
  readonly members: readonly SeedMember[];
  /** Oldest first. Read once; a generator keeps a long one out of memory. */
  readonly messages: Iterable<SeedMessage>;
}

/** A member and how they have the conversation. */
export interface SeedMember {
  readonly userId: string;
  /** @default 'member' */
  readonly role?: MemberRole | undefined;
  /** @default 'joined' */
  readonly membership?: Membership | undefined;
  /** How many of the newest messages they have not read. @default 0 */
  readonly unread?: number | undefined;
  /** How many of the newest messages none of their devices has. @default 0 */
  readonly undelivered?: number | undefined;
  readonly pinnedAt?: number | undefined;
  readonly notify?: NotifyLevel | undefined;
  readonly markedUnread?: boolean | undefined;
}

/** A message that a world begins with. */
export interface SeedMessage {
  readonly from: string;
  readonly sentAt: number;
  readonly content: MessageContent;
  readonly mentions?: readonly Mention[] | undefined;
  /** Index of the answered message in `messages`. */
  readonly replyTo?: number | undefined;
  readonly editedAt?: number | undefined;
  /** Recalled then, by its sender. */
  readonly recalledAt?: number | undefined;
  readonly reactions?: readonly { readonly key: string; readonly userIds: readonly string[] }[] | undefined;
}

/** A file that messages and faces of a world name. */
export interface SeedFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** The bytes. */
  readonly blob?: Blob | undefined;
  /** Or where they are fetched when somebody first asks: an url of the same origin. */
  readonly url?: string | undefined;
}
