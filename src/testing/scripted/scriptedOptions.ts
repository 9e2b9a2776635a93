import type { Connector, Enforces, Ordering } from '../../connector/connector.js';
import type { Limits } from '../../model/limits.js';
import type { User } from '../../model/user.js';
import type { Clock } from '../../shared/clock.js';
import type { MethodName } from '../contract/contractMethods.js';
import type { World } from '../world/createWorld.js';

/** What kind of backend the server is, and what it begins with. */
export interface ScriptedServerOptions {
  /** @default 'sequence' */
  readonly ordering?: Ordering | undefined;
  /** Whether orders of a conversation have no holes. With `false` every other number is left out. @default true */
  readonly contiguous?: boolean | undefined;
  /** How long a repeated client id is answered with the first message. 0: never. @default a day */
  readonly idempotencyMs?: number | undefined;
  /** `'auto'` delivers by itself, in order, at the next microtask. `'manual'` waits for the test. @default 'auto' */
  readonly delivery?: 'auto' | 'manual' | undefined;
  /** @default both: the server checks who edits, and stamps the times */
  readonly enforces?: Enforces | undefined;
  /** Changes to the limits; `undefined` takes one away. */
  readonly limits?: Limits | undefined;
  /** Methods that the backend lacks. */
  readonly without?: readonly MethodName[] | undefined;
  /** @default ana, bo, cy and dara */
  readonly users?: readonly User[] | undefined;
  /** People, conversations and messages to begin with; its first user holds the account's settings. */
  readonly world?: World | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}

export const SCRIPTED_LIMITS: Limits = {
  text: { maxLength: 4_000 },
  files: { maxBytes: 1 << 20 },
  reply: {},
  mentions: { all: true },
  edit: { types: ['text'] },
  recall: {},
  deleteForMe: {},
  reactions: { maxPerMessage: 20 },
  typing: {},
  presence: {},
  readReceipts: { maxMembers: 100 },
  markUnread: {},
  pinConversation: { max: 5 },
  notifyLevels: ['all', 'mentions', 'none'],
  removeConversation: {},
  createGroup: { maxMembers: 50 },
  findPeople: { minLength: 1 },
};

/** The data half of a scripted connector. */
export type ScriptedFeatures = Pick<Connector, 'ordering' | 'contiguous' | 'idempotency' | 'enforces' | 'limits'>;

export function scriptedFeatures(options: ScriptedServerOptions): ScriptedFeatures {
  const ordering = options.ordering ?? 'sequence';
  return {
    ordering,
    ...(ordering === 'sequence' ? { contiguous: options.contiguous ?? true } : {}),
    idempotency: { windowMs: options.idempotencyMs ?? 86_400_000 },
    enforces: options.enforces ?? { authorship: true, timestamps: true },
    limits: { ...SCRIPTED_LIMITS, ...options.limits },
  };
}
