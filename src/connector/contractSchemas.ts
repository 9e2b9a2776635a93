import * as v from 'valibot';
import type { Reaction } from '../model/message.js';
import { boundedText, count, finite, identifier, orderNumber, timestamp } from '../model/schemas.js';

/** Schemas of what crosses the contract, but for message contents: those belong to the kinds. */

export const userSchema = v.object({
  id: identifier,
  name: boundedText(1_024),
  avatarUrl: v.optional(boundedText(4_096)),
  isBot: v.optional(v.boolean()),
  revision: v.optional(orderNumber),
});

export const presenceSchema = v.object({
  state: v.picklist(['online', 'away', 'busy', 'offline', 'unknown']),
  lastSeenAt: v.optional(timestamp),
});

const identifiers = (maxLength: number) => v.pipe(v.array(identifier), v.maxLength(maxLength));

/** A local order key may be a fraction or negative. */
const anyOrder = finite;

const notNegative = v.check<number>((value) => value >= 0);

const progress = v.pipe(finite, notNegative);

const notifyLevel = v.picklist(['all', 'mentions', 'none']);

export const markerSchema = v.object({ messageId: v.optional(identifier), order: v.optional(anyOrder) });

export const mentionsSchema = v.pipe(
  v.array(v.object({ userId: identifier, start: orderNumber, length: orderNumber })),
  v.maxLength(1_000),
);

export const quoteSchema = v.object({
  messageId: identifier,
  senderId: identifier,
  text: v.optional(boundedText(4_000)),
  type: v.optional(boundedText(512)),
});

export const reactionKey = v.pipe(v.string(), v.regex(/^[^]{1,64}$/));

export const reactionsSchema = v.pipe(
  v.array(v.object({ key: reactionKey, count, userIds: identifiers(50_000) })),
  v.maxLength(2_000),
  v.transform((reactions) => tidyReactions(reactions)),
);

/** One entry a key, one place a person, a count that holds those who are named. */
function tidyReactions(reactions: readonly Reaction[]): Reaction[] {
  const byKey = new Map<string, Reaction>();
  for (const { key, count: told, userIds: named } of reactions) {
    const userIds = [...new Set(named)];
    const tidy = { key, count: Math.max(told, userIds.length), userIds };
    if (tidy.count > 0 && !byKey.has(key)) byKey.set(key, tidy);
  }
  return [...byKey.values()];
}

/** A message without its content. */
export const envelopeSchema = v.object({
  id: identifier,
  clientId: v.optional(identifier),
  conversationId: identifier,
  senderId: identifier,
  sentAt: timestamp,
  order: v.optional(orderNumber),
  replyTo: v.optional(quoteSchema),
  mentions: v.optional(mentionsSchema),
  edit: v.optional(v.object({ revision: orderNumber, editedAt: timestamp })),
  recall: v.optional(v.object({ recalledBy: identifier, recalledAt: timestamp })),
  reactions: v.optional(reactionsSchema),
  reactionsOrder: v.optional(orderNumber),
  deletedForMe: v.optional(v.boolean()),
});

/** The same with an order key of our own, or without a meaning. */
export const unorderedEnvelopeSchema = v.object({
  ...envelopeSchema.entries,
  order: v.optional(anyOrder),
});

const ability = v.object({});

const limitsEntries = {
  text: v.object({ maxLength: count }),
  files: v.object({ maxBytes: v.pipe(v.number(), notNegative), accept: v.optional(v.array(boundedText(256))) }),
  reply: ability,
  mentions: v.object({ all: v.optional(v.boolean()) }),
  edit: v.object({ windowMs: v.optional(v.number()), types: v.array(boundedText(512)) }),
  recall: v.object({ windowMs: v.optional(v.number()) }),
  deleteForMe: ability,
  reactions: v.object({ maxPerMessage: v.optional(count), keys: v.optional(v.array(reactionKey)) }),
  typing: ability,
  presence: ability,
  readReceipts: v.object({ maxMembers: count }),
  deliveryReceipts: ability,
  markUnread: ability,
  pinConversation: v.object({ max: v.optional(count) }),
  notifyLevels: v.array(notifyLevel),
  removeConversation: ability,
  createGroup: v.object({ maxMembers: count }),
  findPeople: v.object({ minLength: count }),
};

export const limitsSchema = v.partial(v.object(limitsEntries));

const roomLimitsSchema = v.partial(
  v.object(
    Object.fromEntries(
      Object.entries(limitsEntries).map(([name, entry]) => [name, v.nullable(entry as v.GenericSchema)]),
    ),
  ),
);

/** A conversation without its last message. */
export const conversationSchema = v.object({
  id: identifier,
  kind: v.picklist(['direct', 'group', 'channel']),
  title: v.optional(boundedText(1_024)),
  avatarUrl: v.optional(boundedText(4_096)),
  peerId: v.optional(identifier),
  memberCount: v.optional(count),
  memberIds: v.optional(identifiers(1_000)),
  role: v.optional(v.picklist(['owner', 'admin', 'member'])),
  membership: v.optional(v.picklist(['joined', 'left', 'removed'])),
  activityAt: timestamp,
  unread: v.optional(v.object({ count, mentions: count, upToOrder: v.optional(anyOrder) })),
  readUpTo: v.optional(markerSchema),
  markedUnread: v.optional(v.boolean()),
  pinnedAt: v.optional(timestamp),
  notify: v.optional(notifyLevel),
  limits: v.optional(roomLimitsSchema),
  revision: orderNumber,
});

/** Every event but those that carry a message or a content; without its type, by which it is found here. */
export const simpleEventSchemas = {
  'connection.changed': v.object({
    state: v.picklist(['offline', 'unauthorized']),
    error: v.optional(
      v.object({
        code: boundedText(64),
        operation: boundedText(256),
        retryable: v.boolean(),
        retryAfterMs: v.optional(count),
      }),
    ),
  }),
  'sync.progressed': v.object({ done: v.boolean() }),
  'conversation.removed': v.object({ conversationId: identifier }),
  'message.recalled': v.object({
    conversationId: identifier,
    messageId: identifier,
    recalledBy: identifier,
    recalledAt: timestamp,
  }),
  'message.deleted': v.object({
    conversationId: identifier,
    messageIds: identifiers(10_000),
  }),
  'message.reacted': v.object({
    conversationId: identifier,
    messageId: identifier,
    userId: identifier,
    key: reactionKey,
    added: v.boolean(),
    order: orderNumber,
    count: v.optional(count),
  }),
  'receipt.advanced': v.object({
    conversationId: identifier,
    userId: identifier,
    kind: v.picklist(['delivered', 'read']),
    upTo: markerSchema,
    at: v.optional(timestamp),
  }),
  'typing.changed': v.object({
    conversationId: identifier,
    userId: identifier,
    typing: v.boolean(),
  }),
  'presence.changed': v.object({ userId: identifier, presence: presenceSchema }),
  'profile.changed': v.object({ user: userSchema }),
  'file.progressed': v.object({
    uploadId: identifier,
    sentBytes: progress,
    totalBytes: progress,
  }),
  'capabilities.changed': v.object({ limits: limitsSchema }),
  'notice.received': v.object({ noticeId: identifier, text: boundedText(4_000) }),
} as const;

/** `message.edited` without its type and content. */
export const editedEventSchema = v.object({
  conversationId: identifier,
  messageId: identifier,
  editorId: identifier,
  revision: orderNumber,
  editedAt: timestamp,
  mentions: v.optional(mentionsSchema),
});
