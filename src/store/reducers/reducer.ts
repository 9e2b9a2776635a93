import type { Enforces } from '../../connector/connector.js';
import type { ConnectorEvent, ConnectorEventOf, ConnectorEventType } from '../../connector/events.js';
import type { Message } from '../../model/message.js';
import type { StateDraft } from '../stateDraft.js';
import type { TimelineRules } from '../timeline.js';
import type { WaitingFacts } from '../waitingFacts.js';

/** What a reducer may know besides the draft: the connector's rules, the time, and the facts that wait for their target. */
export interface ReducerContext extends TimelineRules {
  readonly enforces: Enforces;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly waiting: WaitingFacts;
  /** Where a connector gives no orders: puts the next message of its stream into its place. */
  readonly addUnordered?: ((draft: StateDraft, message: Message, context: ReducerContext) => void) | undefined;
  /** A message is about to be changed that is not in memory: the cache must change it too (P26). */
  readonly onAbsentTarget: (messageId: string, event: ConnectorEvent) => void;
}

/** Writes one event into the draft. Same events, any order, any duplicates: same result (P18). */
export type Reducer<K extends ConnectorEventType> = (
  draft: StateDraft,
  event: ConnectorEventOf<K>,
  context: ReducerContext,
) => void;
