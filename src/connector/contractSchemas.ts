import type { Reaction } from '../model/message.js';
import {
  between,
  boundedList,
  boundedText,
  type Check,
  count,
  type Fields,
  fields,
  finite,
  flag,
  identifier,
  mapped,
  nullable,
  oneOf,
  optional,
  orderNumber,
  patterned,
  timestamp,
} from '../model/schemas.js';

/** Schemas of what crosses the contract, but for message contents: those belong to the kinds. */

export const userSchema = fields({
  id: identifier,
  name: boundedText(1_024),
  avatarUrl: optional(boundedText(4_096)),
  isBot: optional(flag),
  revision: optional(orderNumber),
});

export const presenceSchema = fields({
  state: oneOf(['online', 'away', 'busy', 'offline', 'unknown']),
  lastSeenAt: optional(timestamp),
});

/** A local order key may be a fraction or negative. */
const anyOrder = finite;

const progress = between(0, Number.MAX_VALUE);

const anyNumber = between(-Infinity, Infinity);

const notifyLevel = oneOf(['all', 'mentions', 'none']);

export const markerSchema = fields({ messageId: optional(identifier), order: optional(anyOrder) });

export const mentionsSchema = boundedList(
  fields({ userId: identifier, start: orderNumber, length: orderNumber }),
  1_000,
);

export const quoteSchema = fields({
  messageId: identifier,
  senderId: identifier,
  text: optional(boundedText(4_000)),
  type: optional(boundedText(512)),
});

export const reactionKey = patterned(/^[^]{1,64}$/);

export const reactionsSchema = mapped(
  boundedList(fields({ key: reactionKey, count, userIds: boundedList(identifier, 50_000) }), 2_000),
  tidyReactions,
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

const envelopeFields = {
  id: identifier,
  clientId: optional(identifier),
  conversationId: identifier,
  senderId: identifier,
  sentAt: timestamp,
  order: optional(orderNumber),
  replyTo: optional(quoteSchema),
  mentions: optional(mentionsSchema),
  edit: optional(fields({ revision: orderNumber, editedAt: timestamp })),
  recall: optional(fields({ recalledBy: identifier, recalledAt: timestamp })),
  reactions: optional(reactionsSchema),
  reactionsOrder: optional(orderNumber),
  deletedForMe: optional(flag),
};

/** A message without its content. */
export const envelopeSchema = fields(envelopeFields);

/** The same with an order key of our own, or without a meaning. */
export const unorderedEnvelopeSchema = fields({
  ...envelopeFields,
  order: optional(anyOrder),
});

const ability = fields({});

const limitsFields = {
  text: fields({ maxLength: count }),
  files: fields({ maxBytes: between(0, Infinity), accept: optional(boundedList(boundedText(256))) }),
  reply: ability,
  mentions: fields({ all: optional(flag) }),
  edit: fields({ windowMs: optional(anyNumber), types: boundedList(boundedText(512)) }),
  recall: fields({ windowMs: optional(anyNumber) }),
  deleteForMe: ability,
  reactions: fields({ maxPerMessage: optional(count), keys: optional(boundedList(reactionKey)) }),
  typing: ability,
  presence: ability,
  readReceipts: fields({ maxMembers: count }),
  deliveryReceipts: ability,
  markUnread: ability,
  pinConversation: fields({ max: optional(count) }),
  notifyLevels: boundedList(notifyLevel),
  removeConversation: ability,
  createGroup: fields({ maxMembers: count }),
  findPeople: fields({ minLength: count }),
};

export const limitsSchema = someOf(limitsFields);

/** A room takes a limit away with `null`. */
const roomLimitsSchema = someOf(limitsFields, nullable);

function someOf(checks: Fields, form: (check: Check<unknown>) => Check<unknown> = (check) => check): Check<object> {
  return fields(Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, optional(form(check))])));
}

/** A conversation without its last message. */
export const conversationSchema = fields({
  id: identifier,
  kind: oneOf(['direct', 'group', 'channel']),
  title: optional(boundedText(1_024)),
  avatarUrl: optional(boundedText(4_096)),
  peerId: optional(identifier),
  memberCount: optional(count),
  memberIds: optional(boundedList(identifier, 1_000)),
  role: optional(oneOf(['owner', 'admin', 'member'])),
  membership: optional(oneOf(['joined', 'left', 'removed'])),
  activityAt: timestamp,
  unread: optional(fields({ count, mentions: count, upToOrder: optional(anyOrder) })),
  readUpTo: optional(markerSchema),
  markedUnread: optional(flag),
  pinnedAt: optional(timestamp),
  notify: optional(notifyLevel),
  limits: optional(roomLimitsSchema),
  revision: orderNumber,
});

/** Every event but those that carry a message or a content; without its type, by which it is found here. */
export const simpleEventSchemas = {
  'connection.changed': fields({
    state: oneOf(['offline', 'unauthorized']),
    error: optional(
      fields({
        code: boundedText(64),
        operation: boundedText(256),
        retryable: flag,
        retryAfterMs: optional(count),
      }),
    ),
  }),
  'sync.progressed': fields({ done: flag }),
  'conversation.removed': fields({ conversationId: identifier }),
  'message.recalled': fields({
    conversationId: identifier,
    messageId: identifier,
    recalledBy: identifier,
    recalledAt: timestamp,
  }),
  'message.deleted': fields({
    conversationId: identifier,
    messageIds: boundedList(identifier, 10_000),
  }),
  'message.reacted': fields({
    conversationId: identifier,
    messageId: identifier,
    userId: identifier,
    key: reactionKey,
    added: flag,
    order: orderNumber,
    count: optional(count),
  }),
  'receipt.advanced': fields({
    conversationId: identifier,
    userId: identifier,
    kind: oneOf(['delivered', 'read']),
    upTo: markerSchema,
    at: optional(timestamp),
  }),
  'typing.changed': fields({
    conversationId: identifier,
    userId: identifier,
    typing: flag,
  }),
  'presence.changed': fields({ userId: identifier, presence: presenceSchema }),
  'profile.changed': fields({ user: userSchema }),
  'file.progressed': fields({
    uploadId: identifier,
    sentBytes: progress,
    totalBytes: progress,
  }),
  'capabilities.changed': fields({ limits: limitsSchema }),
  'notice.received': fields({ noticeId: identifier, text: boundedText(4_000) }),
} as const;

/** `message.edited` without its type and content. */
export const editedEventSchema = fields({
  conversationId: identifier,
  messageId: identifier,
  editorId: identifier,
  revision: orderNumber,
  editedAt: timestamp,
  mentions: optional(mentionsSchema),
});
