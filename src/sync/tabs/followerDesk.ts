import type { CallOptions, SessionInfo } from '../../connector/connector.js';
import type { EventBatch } from '../../connector/events.js';
import { ChatError, toChatError } from '../../model/errors.js';
import type { Limits } from '../../model/limits.js';
import { createDeferred, type Deferred } from '../../shared/deferred.js';
import { endsLine } from './batchEvents.js';
import type { ChannelMessageOf, MethodPath } from './channelMessages.js';
import { type Desk, type DeskOptions, PATIENCE_MS, sinceOf } from './desk.js';

export interface FollowerDeskOptions extends DeskOptions {
  /** How much longer than `PATIENCE_MS` this tab waits: two that wait alike would rob each other. */
  readonly extraPatienceMs: number;
  /** The leader gives no sign of life. */
  readonly onSilence: (leader: string | undefined) => void;
  /** Another leader came, or its line is back: connect anew. */
  readonly onReconnect: () => void;
  /** The leader's limits, where they differ from what was known. */
  readonly onLimits: (limits: Limits) => void;
}

interface PendingCall {
  readonly message: ChannelMessageOf<'call'>;
  readonly answer: Deferred<unknown>;
  /** The leader has said that it got it. */
  isTaken: boolean;
}

/** While calls are under way, the leader is asked again this long after its last sign of life. */
const CALM_MS = 400;

/** Forwards calls to the leader, and passes on its batches: each one once and in order for one `session.connect`. */
export function createFollowerDesk(options: FollowerDeskOptions): Desk {
  const { tabId, clock, post, emit, ring, extraPatienceMs, onSilence, onReconnect, onLimits } = options;
  const pending = new Map<string, PendingCall>();
  let leader: { readonly lease: string; readonly tabId: string } | undefined;
  let hasHadLeader = false;
  /** The number of the next batch. Missing: batches mean nothing here. */
  let next: number | undefined;
  let wantsLine = false;
  let lastCall = 0;
  let wasLate = false;
  let stopWaiting: (() => void) | undefined;
  let stopCalm: (() => void) | undefined;

  function ask(): void {
    post({ type: 'ask', from: tabId, at: clock.now() });
    expectSign();
  }

  function expectSign(): void {
    if (stopWaiting) return;
    const since = clock.now();
    const patience = PATIENCE_MS + extraPatienceMs;
    stopWaiting = clock.schedule(patience, () => {
      stopWaiting = undefined;
      const isLate = clock.now() - since > patience + PATIENCE_MS / 2;
      // This tab slept itself, or the whole machine did: the answer may stand in the queue. Once; timers of hidden
      // tabs are always late.
      if (isLate && !wasLate) ask();
      else onSilence(leader?.tabId);
      wasLate = isLate;
    });
  }

  function heardSign(): void {
    stopWaiting?.();
    stopWaiting = undefined;
    wasLate = false;
    if (pending.size === 0 || stopCalm) return;
    stopCalm = clock.schedule(CALM_MS, () => {
      stopCalm = undefined;
      if (pending.size > 0) ask();
    });
  }

  function heardLead({ lease, from, gotCall, isNew }: ChannelMessageOf<'lead'>): void {
    if (leader?.lease !== lease) {
      const isNews = hasHadLeader;
      if (leader) endLease();
      leader = { lease, tabId: from };
      hasHadLeader = true;
      // Whoever came to lead after a call was posted has not heard it.
      if (isNew) for (const call of pending.values()) if (!call.isTaken) repost(call);
      if (isNews) onReconnect();
    }
    const taken = gotCall === undefined ? undefined : pending.get(gotCall);
    if (taken) taken.isTaken = true;
    heardSign();
  }

  function repost(call: PendingCall): void {
    post({ ...call.message, at: clock.now() });
  }

  /** The calls that this leader took are lost with it; nobody knows how far it got. */
  function endLease(): void {
    leader = undefined;
    next = undefined;
    for (const call of [...pending.values()]) if (call.isTaken) giveUp(call);
  }

  function giveUp({ message, answer }: PendingCall): void {
    pending.delete(message.id);
    answer.reject(new ChatError('network', message.path.join('.')));
  }

  function take(batch: EventBatch): void {
    ring.push(batch);
    emit(batch);
    if (endsLine(batch)) next = undefined;
  }

  function loseLine(): void {
    if (next === undefined) return;
    next = undefined;
    const error = { code: 'network', operation: 'session.connect', retryable: true } as const;
    emit({ events: [{ type: 'connection.changed', state: 'offline', error }] });
  }

  function heardConnected({ id, info, missed, next: from, limits }: ChannelMessageOf<'connected'>): void {
    const call = pending.get(id);
    if (!call) return;
    pending.delete(id);
    ring.reset(info.resumed ? sinceOf(call.message.input) : undefined);
    onLimits(limits);
    next = from;
    for (const batch of missed) take(batch);
    call.answer.resolve(info satisfies SessionInfo);
  }

  function heardBatch({ number, batch }: ChannelMessageOf<'batch'>): void {
    if (next === undefined || number < next) return;
    if (number > next) return loseLine();
    next += 1;
    take(batch);
  }

  function heardFromLeader(message: ChannelMessageOf<'bye' | 'line' | 'result' | 'connected' | 'batch'>): void {
    // What an older lease still says counts for nothing.
    if (message.lease !== leader?.lease) return;
    switch (message.type) {
      case 'bye':
        return endLease();
      case 'line':
        if (!message.up) loseLine();
        else if (wantsLine && next === undefined && !isConnecting()) onReconnect();
        break;
      case 'result': {
        const call = pending.get(message.id);
        pending.delete(message.id);
        if (message.outcome.ok) call?.answer.resolve(message.outcome.value);
        else call?.answer.reject(toChatError(message.outcome.error, call.message.path.join('.')));
        break;
      }
      case 'connected':
        heardConnected(message);
        break;
      case 'batch':
        heardBatch(message);
        break;
      default:
        message satisfies never;
    }
    heardSign();
  }

  function isConnecting(): boolean {
    return [...pending.values()].some(({ message }) => message.path.join('.') === 'session.connect');
  }

  async function forward(path: MethodPath, input: unknown, { signal }: CallOptions): Promise<unknown> {
    const operation = path.join('.');
    if (signal.aborted) throw toChatError(signal.reason, operation);
    lastCall += 1;
    const id = `${tabId}:${lastCall}`;
    const message = { type: 'call', from: tabId, id, at: clock.now(), path, input } as const;
    const call: PendingCall = { message, answer: createDeferred(), isTaken: false };
    try {
      post(message);
    } catch (cause) {
      throw new ChatError('invalid', operation, { cause });
    }
    pending.set(id, call);
    expectSign();
    const onAbort = (): void => {
      pending.delete(id);
      post({ type: 'cancel', from: tabId, id });
      call.answer.reject(toChatError(signal.reason, operation));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await call.answer.promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  // No answer is waited for: whether the leader is well matters when it is needed.
  post({ type: 'ask', from: tabId, at: clock.now() });

  return {
    isLeader: false,
    call(path, input, callOptions) {
      const operation = path.join('.');
      if (operation === 'session.connect') {
        wantsLine = true;
        next = undefined;
      }
      if (operation !== 'session.disconnect') return forward(path, input, callOptions);
      wantsLine = false;
      next = undefined;
      post({ type: 'leave', from: tabId });
      return Promise.resolve();
    },
    receive(message) {
      if (message.type === 'lead') heardLead(message);
      else if ('lease' in message) heardFromLeader(message);
    },
    check: ask,
    stop() {
      stopWaiting?.();
      stopCalm?.();
      post({ type: 'leave', from: tabId });
      for (const call of [...pending.values()]) giveUp(call);
    },
  };
}
