import type { Conversation, Marker } from '../model/conversation.js';
import type { Message, MessageContent } from '../model/message.js';
import type { AnyMessageKindData } from '../model/messageKind.js';
import { boundedText, type Check, fields, identifier, nullable, optional, Unfit } from '../model/schemas.js';
import { readBySchema } from '../model/standardSchema.js';
import type { User } from '../model/user.js';
import type { ConversationPage, HistoryPage, Ordering, PresenceOf, SessionInfo } from './connector.js';
import {
  conversationSchema,
  editedEventSchema,
  envelopeSchema,
  unorderedEnvelopeSchema,
  presenceSchema,
  simpleEventSchemas,
  userSchema,
} from './contractSchemas.js';
import type { ConnectorEvent } from './events.js';
import { readPlainData } from './plainData.js';

/** A value that passed, or why it did not. The raw value stays with the caller, who keeps and counts it (P22). */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** The one door: everything a connector or the cache hands in goes through one of these. Nothing here throws. */
export interface Door {
  event(raw: unknown): Checked<ConnectorEvent>;
  message(raw: unknown): Checked<Message>;
  content(raw: unknown): Checked<MessageContent>;
  conversation(raw: unknown): Checked<Conversation>;
  user(raw: unknown): Checked<User>;
  sessionInfo(raw: unknown): Checked<SessionInfo>;
  /** Unfit rows are left out and reported; the page itself must have its shape. */
  historyPage(raw: unknown, onUnfit: (reason: string, row: unknown) => void): Checked<HistoryPage>;
  conversationPage(raw: unknown, onUnfit: (reason: string, row: unknown) => void): Checked<ConversationPage>;
  presences(raw: unknown): readonly PresenceOf[];
}

export interface DoorOptions {
  readonly kinds: ReadonlyMap<string, AnyMessageKindData>;
  /**
   * A sequence connector's messages must carry their order; where there are none, what looks like one is ignored.
   * `cached`: our own cache, whose orders may be fractions.
   */
  readonly ordering: Ordering | 'cached';
}

/** Most of a foreign content that is kept for a later version, as JSON units. */
const MAX_KEPT_CONTENT = 256 << 10;

/** A page is asked for with a limit of a few dozen; one of 50 000 rows is not an answer to that. */
const MAX_ROWS = 10_000;

const edge = nullable(fields({ cursor: optional(boundedText(65_536)) }));

export function createDoor({ kinds, ordering }: DoorOptions): Door {
  function content(raw: unknown): MessageContent {
    const type = isRecord(raw) && typeof raw['type'] === 'string' ? raw['type'].slice(0, 512) : '';
    const kind = kinds.get(type);
    return (kind && readBySchema(kind.schema, raw)) ?? unsupported(type, raw);
  }

  function message(raw: unknown): Checked<Message> {
    const envelope = check(ordering === 'sequence' ? envelopeSchema : unorderedEnvelopeSchema, raw);
    if (!envelope.ok) return envelope;
    // The check made it, so it is ours to complete. A copy by spreads cost more than all checks of the message.
    const whole: { -readonly [K in keyof Message]?: Message[K] } = envelope.value;
    if (ordering === 'adjacency') whole.order = undefined;
    else if (whole.order === undefined) return refuse('order: missing');
    if (whole.recall) {
      whole.content = { type: 'recalled' };
      whole.mentions = whole.reactions = whole.replyTo = undefined;
    } else {
      whole.content = content((raw as Record<string, unknown>)['content']);
    }
    return pass(whole as Message);
  }

  function conversation(raw: unknown): Checked<Conversation> {
    const checked = check(conversationSchema, raw);
    if (!checked.ok) return checked;
    const last = isRecord(raw) && raw['lastMessage'] !== undefined ? message(raw['lastMessage']) : undefined;
    const lastMessage = last?.ok && last.value.conversationId === checked.value.id ? last.value : undefined;
    const { readUpTo, unread } = checked.value;
    return pass({
      ...checked.value,
      ...(readUpTo ? { readUpTo: marker(readUpTo) } : {}),
      ...(unread && ordering === 'adjacency' ? { unread: { count: unread.count, mentions: unread.mentions } } : {}),
      ...(lastMessage ? { lastMessage } : {}),
    } as Conversation);
  }

  /** Without orders a place is a message. */
  function marker(checked: Marker): Marker {
    return ordering === 'adjacency' ? { messageId: checked.messageId } : checked;
  }

  function event(raw: unknown): Checked<ConnectorEvent> {
    if (!isRecord(raw)) return refuse('not an object');
    const type = raw['type'];
    if (type === 'message.received') {
      const inner = message(raw['message']);
      return inner.ok ? pass({ type, message: inner.value }) : inner;
    }
    if (type === 'conversation.changed') {
      const inner = conversation(raw['conversation']);
      return inner.ok ? pass({ type, conversation: inner.value }) : inner;
    }
    if (type === 'message.edited') {
      const inner = check(editedEventSchema, raw);
      return inner.ok ? pass({ type, ...inner.value, content: content(raw['content']) } as ConnectorEvent) : inner;
    }
    if (typeof type === 'string' && Object.hasOwn(simpleEventSchemas, type)) {
      const schema: Check<object> = simpleEventSchemas[type as keyof typeof simpleEventSchemas];
      const inner = check(schema, raw);
      if (!inner.ok) return inner;
      const event = { type, ...inner.value } as ConnectorEvent;
      return pass(event.type === 'receipt.advanced' ? { ...event, upTo: marker(event.upTo) } : event);
    }
    return refuse('unknown event type');
  }

  const plain =
    <T>(inner: (value: unknown) => Checked<T>) =>
    (raw: unknown): Checked<T> => {
      const read = readPlainData(raw);
      return read.ok ? inner(read.value) : refuse(read.reason);
    };

  const user = plain((raw) => check(userSchema, raw) as Checked<User>);

  /** Each row is read and checked by itself, so that a bad one costs only itself. */
  function rows<T>(
    raw: readonly unknown[] | undefined,
    each: (row: unknown) => Checked<T>,
    onUnfit: (reason: string, row: unknown) => void,
  ): T[] {
    const fit: T[] = [];
    for (const row of raw ?? []) {
      const checked = each(row);
      if (checked.ok) fit.push(checked.value);
      else onUnfit(checked.reason, row);
    }
    return fit;
  }

  return {
    event: plain(event),
    message: plain(message),
    content: plain((raw) => pass(content(raw))),
    conversation: plain(conversation),
    user,
    sessionInfo(raw) {
      const fields = readFields(raw);
      const self = user(fields?.['user']);
      return self.ok ? pass({ user: self.value, resumed: fields?.['resumed'] === true }) : self;
    },
    historyPage(raw, onUnfit) {
      const fields = readFields(raw);
      const messages = readRows(fields?.['messages']);
      if (!fields || !messages) return refuse('not a page');
      const before = readEdge(fields['before']);
      const after = readEdge(fields['after']);
      if (!before.ok || !after.ok) return refuse('a page without its ends');
      return pass({
        messages: rows(messages, plain(message), onUnfit),
        users: rows(readRows(fields['users']), user, onUnfit),
        before: before.value,
        after: after.value,
      });
    },
    conversationPage(raw, onUnfit) {
      const fields = readFields(raw);
      const conversations = readRows(fields?.['conversations']);
      if (!fields || !conversations) return refuse('not a page');
      const cursor = fields['cursor'];
      return pass({
        conversations: rows(conversations, plain(conversation), onUnfit),
        users: rows(readRows(fields['users']), user, onUnfit),
        ...(typeof cursor === 'string' ? { cursor } : {}),
      });
    },
    presences(raw) {
      const one = plain(
        (row) => check(fields({ userId: identifier, presence: presenceSchema }), row) as Checked<PresenceOf>,
      );
      return rows(readRows(raw), one, () => undefined);
    },
  };
}

function unsupported(originalType: string, raw: unknown): MessageContent {
  const fallback = isRecord(raw) ? (raw['fallbackText'] ?? raw['text']) : undefined;
  const json = raw === undefined ? undefined : JSON.stringify(raw);
  return {
    type: 'unsupported',
    originalType,
    ...(typeof fallback === 'string' ? { fallbackText: fallback.slice(0, 64 << 10) } : {}),
    ...(json !== undefined && json.length <= MAX_KEPT_CONTENT ? { original: json } : {}),
  };
}

/** The own fields of an answer, read once: a getter or a proxy may throw, and then there are none. */
function readFields(raw: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return isRecord(raw) ? { ...raw } : undefined;
  } catch {
    return undefined;
  }
}

function readRows(raw: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(raw) && raw.length <= MAX_ROWS ? Array.from(raw as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

function readEdge(raw: unknown): Checked<HistoryPage['before']> {
  const read = readPlainData(raw);
  return read.ok ? check(edge, read.value) : refuse(read.reason);
}

function check<T>(schema: Check<T>, raw: unknown): Checked<T> {
  const checked = schema(raw);
  return checked instanceof Unfit ? refuse(checked.reason) : pass(checked);
}

function pass<T>(value: T): Checked<T> {
  return { ok: true, value };
}

function refuse<T>(reason: string): Checked<T> {
  return { ok: false, reason };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
