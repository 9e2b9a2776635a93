import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connector } from '../connector/connector.js';
import type { ConnectorEvent } from '../connector/events.js';
import { createDoor, type Door } from '../connector/validate.js';
import type { Message } from '../model/message.js';
import type { AnyMessageKindData } from '../model/messageKind.js';
import type { Clock } from '../shared/clock.js';
import type { Random } from '../shared/random.js';
import { settleAcknowledged } from '../store/acknowledge.js';
import { finishDraft } from '../store/finishDraft.js';
import type { ReducerContext } from '../store/reducers/reducer.js';
import { type ChatState, createInitialState } from '../store/state.js';
import { createStateDraft, type StateDraft } from '../store/stateDraft.js';
import { createWaitingFacts, type WaitingFacts } from '../store/waitingFacts.js';
import type * as unorderedParts from './unordered.js';
import type { DiagnosticSink } from './diagnostics.js';
import { createQuarantine, type Quarantine, type QuarantineKind } from './quarantine.js';

/** What every part of the sync shares: the store and its one way to change, the door, the clock. */
export interface Core {
  readonly store: StoreApi<ChatState>;
  readonly connector: Connector;
  readonly door: Door;
  /** The same door for what our own cache gives back. */
  readonly cacheDoor: Door;
  readonly kinds: ReadonlyMap<string, AnyMessageKindData>;
  readonly clock: Clock;
  readonly random: Random;
  readonly waiting: WaitingFacts;
  readonly diagnose: DiagnosticSink;
  readonly quarantine: Quarantine & { add(type: QuarantineKind, reason: string, raw: unknown): void };
  /** Messages as the cache gave them: those that are in the state unchanged need not be written again. */
  readonly cached: WeakSet<Message>;
  /** What a connector without orders needs, once it is loaded; before that nothing of it is here to be placed. */
  readonly unordered: Unordered | undefined;
  /** Rejects when the file does not come. */
  loadUnordered(): Promise<Unordered>;
  /** What reducers may know, as of now. */
  context(): ReducerContext;
  /** The place of a change among those that are not settled: after all of them, whoever made them and whatever the clock said (P7). */
  nextSequence(): number;
  /** Changes the state, once. What is shown follows in the same step. */
  commit(write: (draft: StateDraft) => void): void;
  /** Told of each commit that changed something, with what it wrote. */
  onCommit(listener: (draft: StateDraft, state: ChatState) => void): void;
  /** Told of conversations of which a fact that waited was dropped: something in them may be out of date (P29). */
  onDroppedFact(listener: (conversationId: string) => void): void;
  /** Told of facts about messages that are not in memory. */
  onAbsentTarget(listener: (messageId: string, event: ConnectorEvent) => void): void;
}

type Unordered = typeof unorderedParts;

export interface CoreOptions {
  readonly connector: Connector;
  readonly kinds: ReadonlyMap<string, AnyMessageKindData>;
  readonly clock: Clock;
  readonly random: Random;
  readonly timelineWindow: number;
  readonly diagnose: DiagnosticSink;
}

export function createCore({ connector, kinds, clock, random, timelineWindow, diagnose }: CoreOptions): Core {
  const store = createStore<ChatState>(() => createInitialState(connector.userId, connector.limits));
  const commitListeners: ((draft: StateDraft, state: ChatState) => void)[] = [];
  const absentListeners: ((messageId: string, event: ConnectorEvent) => void)[] = [];
  const droppedListeners: ((conversationId: string) => void)[] = [];
  const waiting = createWaitingFacts(clock, (conversationId) => {
    diagnose({ type: 'waiting.dropped', conversationId });
    for (const listener of droppedListeners) listener(conversationId);
  });

  let unordered: Unordered | undefined;
  let sequence = 0;

  const context = (): ReducerContext => ({
    ordering: connector.ordering,
    contiguous: connector.contiguous ?? false,
    enforces: connector.enforces,
    addUnordered: unordered?.addStreamed,
    timelineWindow,
    now: clock.now(),
    waiting,
    onAbsentTarget: (messageId, event) => {
      for (const listener of absentListeners) listener(messageId, event);
    },
  });

  return {
    store,
    connector,
    door: createDoor({ kinds, ordering: connector.ordering }),
    cacheDoor: createDoor({
      kinds,
      ordering: connector.ordering === 'sequence' ? 'cached' : 'adjacency',
    }),
    kinds,
    clock,
    random,
    waiting,
    diagnose,
    quarantine: createQuarantine(diagnose),
    cached: new WeakSet(),
    get unordered() {
      return unordered;
    },
    async loadUnordered() {
      unordered ??= await import('./unordered.js');
      return unordered;
    },
    context,
    nextSequence() {
      for (const change of store.getState().pending.changes.values()) sequence = Math.max(sequence, change.sequence);
      sequence = Math.max(sequence + 1, clock.now() * 1_000);
      return sequence;
    },
    commit(write) {
      const base = store.getState();
      const draft = createStateDraft(base);
      write(draft);
      settleAcknowledged(draft);
      const next = finishDraft(draft, (message) => kinds.get(message.content.type)?.countable !== false);
      if (next === base) return;
      store.setState(next, true);
      for (const listener of commitListeners) listener(draft, next);
    },
    onCommit: (listener) => void commitListeners.push(listener),
    onDroppedFact: (listener) => void droppedListeners.push(listener),
    onAbsentTarget: (listener) => void absentListeners.push(listener),
  };
}
