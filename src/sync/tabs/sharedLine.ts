import type { CallOptions, Connector, SessionInfo } from '../../connector/connector.js';
import type { EventBatch } from '../../connector/events.js';
import { readPlainData } from '../../connector/plainData.js';
import { type ChatError, toChatError } from '../../model/errors.js';
import type { Limits } from '../../model/limits.js';
import { endsLine, eventsOf, lastEventOf } from './batchEvents.js';
import type { ChannelMessageOf } from './channelMessages.js';
import { type DeskOptions, PATIENCE_MS, sinceOf } from './desk.js';

export interface SharedLineOptions extends DeskOptions {
  readonly connector: Connector;
  readonly lease: string;
  /** Resolves when a former lease of this tab has let go of its line. */
  readonly lineIsFree: Promise<void>;
  /** The real `session.connect`, ending with the lease. */
  readonly connectReal: (input: unknown, options: CallOptions) => Promise<unknown>;
  readonly refuse: (callId: string, error: ChatError) => void;
  readonly onLineWanted: () => void;
}

/** A follower's `session.connect`. */
export type JoinCall = ChannelMessageOf<'call'>;

/**
 * The leader's line to the backend, and those who listen in. Batches go to the followers numbered, so that one notices
 * when it missed some; a follower that was away gets what it missed from the ring, or is told to fetch anew.
 */
export interface SharedLine {
  /** This tab's own `session.connect`. */
  connect(input: unknown, options: CallOptions): Promise<unknown>;
  /** Lets go of the line; resolves when the connector has, or has had its time. */
  disconnect(): Promise<void>;
  /** Answered when there is a line. */
  join(call: JoinCall): void;
  withdraw(callId: string): void;
  leave(tabId: string): void;
  stop(): Promise<void>;
}

export function createSharedLine(options: SharedLineOptions): SharedLine {
  const { connector, lease, tabId, clock, post, emit, ring, lineIsFree, connectReal, refuse, onLineWanted } = options;
  const followers = new Set<string>();
  const waiting = new Map<string, JoinCall>();
  let line: SessionInfo | undefined;
  /** A connect was tried: there may be something to let go of. */
  let isUsed = false;
  let isCatchingUp = false;
  let limits: Limits | undefined;
  let lastNumber = 0;

  const unsubscribe = connector.subscribe((batch) => {
    ring.push(batch);
    lastNumber += 1;
    if (followers.size > 0) postBatch(batch);
    const progressed = lastEventOf(batch, 'sync.progressed');
    if (progressed) isCatchingUp = progressed['done'] !== true;
    const changed = lastEventOf(batch, 'capabilities.changed');
    if (changed) limits = changed['limits'] as Limits;
    if (endsLine(batch)) line = undefined;
    emit(batch);
  });

  function postBatch(batch: EventBatch): void {
    const message = { type: 'batch', from: tabId, lease, number: lastNumber } as const;
    try {
      post({ ...message, batch });
    } catch {
      // Something in it cannot be cloned. The rest must arrive: a missing number would cost the followers their line.
      post({ ...message, batch: cloneable(batch) });
    }
  }

  function setLine(next: SessionInfo | undefined): void {
    const wasUp = line !== undefined;
    line = next;
    const isUp = next !== undefined;
    if (wasUp !== isUp) post({ type: 'line', from: tabId, lease, up: isUp });
  }

  function admit(call: JoinCall, info: SessionInfo): void {
    const since = sinceOf(call.input);
    const missed = since === undefined ? undefined : ring.after(since);
    const catchingUp: EventBatch[] = isCatchingUp ? [{ events: [{ type: 'sync.progressed', done: false }] }] : [];
    const answer = {
      type: 'connected',
      from: tabId,
      lease,
      id: call.id,
      next: lastNumber + 1,
      limits: limits ?? connector.limits,
    } as const;
    followers.add(call.from);
    try {
      post({ ...answer, info: { ...info, resumed: missed !== undefined }, missed: [...catchingUp, ...(missed ?? [])] });
    } catch {
      post({ ...answer, info: { user: info.user, resumed: false }, missed: catchingUp });
    }
  }

  function eachWaiting(answer: (call: JoinCall) => void): void {
    for (const call of waiting.values()) answer(call);
    waiting.clear();
  }

  async function disconnect(): Promise<void> {
    setLine(undefined);
    if (!isUsed) return;
    isUsed = false;
    const patience = new AbortController();
    // A connector that does not let go in time must not keep the tab from its next line.
    await new Promise<void>((resolve) => {
      const undo = clock.schedule(PATIENCE_MS, () => {
        patience.abort();
        resolve();
      });
      const finish = (): void => {
        undo();
        resolve();
      };
      Promise.resolve()
        .then(() => connector.session.disconnect({}, { signal: patience.signal }))
        .then(finish, finish);
    });
  }

  return {
    async connect(input, callOptions) {
      setLine(undefined);
      isCatchingUp = false;
      const since = sinceOf(input);
      if (since === undefined || ring.after(since) === undefined) ring.reset(since);
      await lineIsFree;
      isUsed = true;
      try {
        const info = (await connectReal(input, callOptions)) as SessionInfo;
        if (!hasResumed(info)) ring.reset(undefined);
        setLine(info);
        eachWaiting((call) => admit(call, info));
        return info;
      } catch (thrown) {
        const error = toChatError(thrown, 'session.connect');
        // This tab's own change of mind says nothing about the line.
        if (!callOptions.signal.aborted) eachWaiting((call) => refuse(call.id, error));
        throw thrown;
      }
    },
    disconnect,
    join(call) {
      if (line) return admit(call, line);
      waiting.set(call.id, call);
      onLineWanted();
    },
    withdraw: (callId) => void waiting.delete(callId),
    leave: (follower) => void followers.delete(follower),
    stop() {
      unsubscribe();
      return disconnect();
    },
  };
}

function hasResumed(info: unknown): boolean {
  return typeof info === 'object' && info !== null && Reflect.get(info, 'resumed') === true;
}

function cloneable(batch: EventBatch): EventBatch {
  const events = eventsOf(batch).flatMap((event) => {
    const read = readPlainData(event);
    return read.ok ? [read.value] : [];
  });
  return { events: events as EventBatch['events'], cursor: batch.cursor };
}
