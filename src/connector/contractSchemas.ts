import * as v from 'valibot';
import type { Reaction } from '../model/message.js';
import {
  between,
  boundedList,
  boundedText,
  count,
  finite,
  flag,
  identifier,
  oneOf,
  orderNumber,
  patterned,
  timestamp,
} from '../model/schemas.js';

/** Schemas of what crosses the contract, but for message contents: those belong to the kinds. */

export const userSchema = v.object({
  id: identifier,
  name: boundedText(1_024),
  avatarUrl: v.optional(boundedText(4_096)),
  isBot: v.optional(flag),
  revision: v.optional(orderNumber),
});

export const presenceSchema = v.object({
  state: oneOf(['online', 'away', 'busy', 'offline', 'unknown']),
  lastSeenAt: v.optional(timestamp),
});

/** A local order key may be a fraction or negative. */
const anyOrder = finite;

const progress = between(0, Number.MAX_VALUE);

const anyNumber = between(-Infinity, Infinity);

const notifyLevel = oneOf(['all', 'mentions', 'none']);

export const markerSchema = v.object({ messageId: v.optional(identifier), order: v.optional(anyOrder) });

export const mentionsSchema = boundedList(
  v.object({ userId: identifier, start: orderNumber, length: orderNumber }),
  1_000,
);

export const quoteSchema = v.object({
  messageId: identifier,
  senderId: identifier,
  text: v.optional(boundedText(4_000)),
  type: v.optional(boundedText(512)),
});

export const reactionKey = patterned(/^[^]{1,64}$/);

export const reactionsSchema = v.pipe(
  boundedList(v.object({ key: reactionKey, count, userIds: boundedList(identifier, 50_000) }), 2_000),
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
  deletedForMe: v.optional(flag),
});

/** The same with an order key of our own, or without a meaning. */
export const unorderedEnvelopeSchema = v.object({
  ...envelopeSchema.entries,
  order: v.optional(anyOrder),
});

const ability = v.object({});

const limitsEntries = {
  text: v.object({ maxLength: count }),
  files: v.object({ maxBytes: between(0, Infinity), accept: v.optional(boundedList(boundedText(256))) }),
  reply: ability,
  mentions: v.object({ all: v.optional(flag) }),
  edit: v.object({ windowMs: v.optional(anyNumber), types: boundedList(boundedText(512)) }),
  recall: v.object({ windowMs: v.optional(anyNumber) }),
  deleteForMe: ability,
  reactions: v.object({ maxPerMessage: v.optional(count), keys: v.optional(boundedList(reactionKey)) }),
  typing: ability,
  presence: ability,
  readReceipts: v.object({ maxMembers: count }),
  deliveryReceipts: ability,
  markUnread: ability,
  pinConversation: v.object({ max: v.optional(count) }),
  notifyLevels: boundedList(notifyLevel),
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
  kind: oneOf(['direct', 'group', 'channel']),
  title: v.optional(boundedText(1_024)),
  avatarUrl: v.optional(boundedText(4_096)),
  peerId: v.optional(identifier),
  memberCount: v.optional(count),
  memberIds: v.optional(boundedList(identifier, 1_000)),
  role: v.optional(oneOf(['owner', 'admin', 'member'])),
  membership: v.optional(oneOf(['joined', 'left', 'removed'])),
  activityAt: timestamp,
  unread: v.optional(v.object({ count, mentions: count, upToOrder: v.optional(anyOrder) })),
  readUpTo: v.optional(markerSchema),
  markedUnread: v.optional(flag),
  pinnedAt: v.optional(timestamp),
  notify: v.optional(notifyLevel),
  limits: v.optional(roomLimitsSchema),
  revision: orderNumber,
});

/** Every event but those that carry a message or a content; without its type, by which it is found here. */
export const simpleEventSchemas = {
  'connection.changed': v.object({
    state: oneOf(['offline', 'unauthorized']),
    error: v.optional(
      v.object({
        code: boundedText(64),
        operation: boundedText(256),
        retryable: flag,
        retryAfterMs: v.optional(count),
      }),
    ),
  }),
  'sync.progressed': v.object({ done: flag }),
  'conversation.removed': v.object({ conversationId: identifier }),
  'message.recalled': v.object({
    conversationId: identifier,
    messageId: identifier,
    recalledBy: identifier,
    recalledAt: timestamp,
  }),
  'message.deleted': v.object({
    conversationId: identifier,
    messageIds: boundedList(identifier, 10_000),
  }),
  'message.reacted': v.object({
    conversationId: identifier,
    messageId: identifier,
    userId: identifier,
    key: reactionKey,
    added: flag,
    order: orderNumber,
    count: v.optional(count),
  }),
  'receipt.advanced': v.object({
    conversationId: identifier,
    userId: identifier,
    kind: oneOf(['delivered', 'read']),
    upTo: markerSchema,
    at: v.optional(timestamp),
  }),
  'typing.changed': v.object({
    conversationId: identifier,
    userId: identifier,
    typing: flag,
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
