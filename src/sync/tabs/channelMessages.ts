import type { EventBatch } from '../../connector/events.js';
import type { SessionInfo } from '../../connector/connector.js';
import type { ChatErrorInfo } from '../../model/errors.js';
import type { Limits } from '../../model/limits.js';
import type { TabMessage } from './tabs.js';

/** A method of the contract: noun and verb. */
export type MethodPath = readonly [noun: string, verb: string];

/**
 * What tabs post to each other. A `lease` is one tab's time as the leader; `from` is the posting tab, `to` the meant one.
 * A later version that changes these takes another channel and lock name, so that versions do not talk past each other.
 */
export type ChannelMessage =
  /** Who leads? Times are the poster's clock: what is older than the patience of its poster is not answered. */
  | { readonly type: 'ask'; readonly from: string; readonly at: number }
  /** I do: an answer, a sign of having got a call, or the news that I have begun to. */
  | {
      readonly type: 'lead';
      readonly from: string;
      readonly lease: string;
      readonly gotCall?: string | undefined;
      readonly isNew?: boolean | undefined;
    }
  /** I no longer do. */
  | { readonly type: 'bye'; readonly from: string; readonly lease: string }
  | {
      readonly type: 'call';
      readonly from: string;
      readonly id: string;
      readonly at: number;
      readonly path: MethodPath;
      readonly input: unknown;
    }
  | { readonly type: 'cancel'; readonly from: string; readonly id: string }
  | {
      readonly type: 'result';
      readonly from: string;
      readonly lease: string;
      readonly id: string;
      readonly outcome: CallOutcome;
    }
  /** The answer to `session.connect`: live batches go on at `next`. */
  | {
      readonly type: 'connected';
      readonly from: string;
      readonly lease: string;
      readonly id: string;
      readonly info: SessionInfo;
      readonly missed: readonly EventBatch[];
      readonly next: number;
      readonly limits: Limits;
    }
  /** This tab no longer listens to batches. */
  | { readonly type: 'leave'; readonly from: string }
  /** The leader's line to the backend came up, or is being made anew. */
  | { readonly type: 'line'; readonly from: string; readonly lease: string; readonly up: boolean }
  | {
      readonly type: 'batch';
      readonly from: string;
      readonly lease: string;
      readonly number: number;
      readonly batch: EventBatch;
    }
  | { readonly type: 'who'; readonly from: string }
  | { readonly type: 'here'; readonly from: string }
  | { readonly type: 'tab'; readonly from: string; readonly message: TabMessage };

export type CallOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ChatErrorInfo };

export type ChannelMessageOf<T extends ChannelMessage['type']> = Extract<ChannelMessage, { readonly type: T }>;

type FieldKind = 'string' | 'number' | 'boolean' | 'object' | 'path' | 'array' | 'anything';

const FIELDS: { readonly [T in ChannelMessage['type']]: Readonly<Record<string, FieldKind>> } = {
  ask: { at: 'number' },
  lead: { lease: 'string' },
  bye: { lease: 'string' },
  call: { id: 'string', at: 'number', path: 'path', input: 'anything' },
  cancel: { id: 'string' },
  result: { lease: 'string', id: 'string', outcome: 'object' },
  connected: { lease: 'string', id: 'string', info: 'object', missed: 'array', next: 'number', limits: 'object' },
  leave: {},
  line: { lease: 'string', up: 'boolean' },
  batch: { lease: 'string', number: 'number', batch: 'object' },
  who: {},
  here: {},
  tab: { message: 'object' },
};

/** What came over the channel, if it has the shape of a message: any script of this origin can post there. */
export function readChannelMessage(raw: unknown): ChannelMessage | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const record = raw as Readonly<Record<string, unknown>>;
  const { type, from } = record;
  if (typeof type !== 'string' || typeof from !== 'string' || !Object.hasOwn(FIELDS, type)) return undefined;
  const fields = Object.entries(FIELDS[type as ChannelMessage['type']]);
  return fields.every(([name, kind]) => isKind(record[name], kind)) ? (raw as ChannelMessage) : undefined;
}

function isKind(value: unknown, kind: FieldKind): boolean {
  switch (kind) {
    case 'anything':
      return true;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null;
    case 'path':
      return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === kind;
    default:
      return kind satisfies never;
  }
}
