import type { CallOptions, Connector } from '../../connector/connector.js';
import type { EventBatch } from '../../connector/events.js';
import { ChatError, toChatError } from '../../model/errors.js';
import type { Limits } from '../../model/limits.js';
import { type Clock, systemClock } from '../../shared/clock.js';
import { createDeferred } from '../../shared/deferred.js';
import { createEmitter } from '../../shared/emitter.js';
import { createId } from '../../shared/ids.js';
import type { Random } from '../../shared/random.js';
import { createRollCall, holdTabLock, tabsWithLocks, watchTabLock } from './aliveTabs.js';
import { createBatchRing } from './batchRing.js';
import { type ChannelMessage, type MethodPath, readChannelMessage } from './channelMessages.js';
import { shapedLike } from './connectorShape.js';
import { type Desk, PATIENCE_MS } from './desk.js';
import { type Election, electLeader } from './electLeader.js';
import { createFollowerDesk } from './followerDesk.js';
import { createLeaderDesk } from './leaderDesk.js';
import type { TabMessage, Tabs, TabsCallbacks } from './tabs.js';
import { browserTabsPlatform, type TabChannel, type TabsPlatform } from './tabsPlatform.js';

export interface CreateTabsOptions {
  /** Names the account, as in the storage. */
  readonly name: string;
  /** The real connector; only the leading tab connects it. */
  readonly connector: Connector;
  /** @default a new one */
  readonly id?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: Random | undefined;
  /** @default the browser's */
  readonly platform?: TabsPlatform | undefined;
}

/** How often a follower that is looked at asks whether its leader is still there: it may just be a quiet evening. */
const HEARTBEAT_MS = 10_000;

/** Most that one tab waits longer than another. */
const SPREAD_MS = 150;

/** A tab that took the lead by force lately waits longer before the next time: two that cannot hear each other calm down. */
const FORCE_MEMORY_MS = 60_000;
const MOST_DOUBLINGS = 4;

/**
 * Hazards, and how each is met:
 * - *The leader crashes or closes*: the browser frees its lock, and the next tab in the queue leads.
 * - *The leader is frozen* and keeps its lock. Told in time, it gives the lock up first. Otherwise the follower that
 *   needs it hears nothing for 1.5 s and steals the lock. What the thawed one finds in its queue is too old to be
 *   answered, and its lock request rejects: it drops its line and follows.
 * - *Both leaders work for a moment*: client ids make that safe (P2); a follower believes one lease at a time.
 * - *A tab is suspended while it queues*: it would be handed the lead in its sleep, so it leaves the queue before. What
 *   it hears in its sleep is kept for its awakening: a read that it began now would keep the other tabs from writing.
 * - *No locks, or no channel*: every tab leads for itself.
 */
export function createTabs(options: CreateTabsOptions): Tabs {
  const { name, connector: real, id = createId(), clock = systemClock, random = Math.random } = options;
  const ring = createBatchRing();
  const batches = createEmitter<EventBatch>();
  const silent = new Set<string>();
  let forcedAt: readonly number[] = [];
  let platform: TabsPlatform = {};
  let callbacks: TabsCallbacks | undefined;
  let channel: TabChannel | undefined;
  let election: Election | undefined;
  let releaseTabLock: (() => void) | undefined;
  let desk: Desk | undefined;
  let deskIsKnown = createDeferred<void>();
  let isStopped = false;
  /** What other tabs told this one while it was suspended: Chromium delivers to frozen pages. */
  let parked: TabMessage[] | undefined;
  let leases = 0;
  let limits: Limits | undefined;
  let lineIsFree: Promise<void> = Promise.resolve();
  let stopListening: (() => void) | undefined;
  let stopWaiting: (() => void) | undefined;
  let stopBeat: (() => void) | undefined;

  const rollCall = createRollCall(clock, () => post({ type: 'who', from: id }));
  const watched = new Map<string, () => void>();
  const deskOptions = { tabId: id, clock, post, ring, awake, emit: (batch: EventBatch) => batches.emit(batch) };

  const connector = shapedLike(real, {
    subscribe: (listener) => batches.subscribe(listener),
    limits: () => limits ?? real.limits,
    async call(path, input, callOptions) {
      const seat = await deskFor(path, callOptions);
      // Given up while it waited, by who has been told to connect anew: the backend never hears of it.
      if (callOptions.signal.aborted) throw toChatError(callOptions.signal.reason, path.join('.'));
      return seat.call(path, input, callOptions);
    },
  });

  function post(message: ChannelMessage): void {
    channel?.post(message);
  }

  async function awake(): Promise<void> {
    await platform.locks?.query().catch(() => undefined);
  }

  /** Who leads is not known yet, or the page is suspended: calls wait. */
  async function deskFor(path: MethodPath, { signal }: CallOptions): Promise<Desk> {
    const operation = path.join('.');
    while (!desk) {
      if (isStopped) throw new ChatError('aborted', operation, { retryable: false });
      if (signal.aborted) throw toChatError(signal.reason, operation);
      const aborted = createDeferred<void>();
      const onAbort = (): void => aborted.resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      await Promise.race([deskIsKnown.promise, aborted.promise]);
      signal.removeEventListener('abort', onAbort);
    }
    return desk;
  }

  function takeSeat(make: () => Desk): void {
    stopWaiting?.();
    desk?.stop();
    const taken = make();
    desk = taken;
    deskIsKnown.resolve();
    queueMicrotask(() => {
      if (desk === taken) callbacks?.onLeadChanged(taken.isLeader);
    });
  }

  function lead(): void {
    if (isStopped || desk?.isLeader) return;
    limits = undefined;
    leases += 1;
    takeSeat(() =>
      createLeaderDesk({
        ...deskOptions,
        connector: real,
        lease: `${id}:${leases}`,
        lineIsFree,
        onLineWanted: () => callbacks?.onLineWanted?.(),
        onLineDropped: (dropped) => {
          lineIsFree = dropped;
        },
      }),
    );
  }

  function follow(): void {
    if (isStopped || desk?.isLeader === false) return;
    forcedAt = forcedAt.filter((at) => clock.now() - at < FORCE_MEMORY_MS);
    const patience = PATIENCE_MS * 2 ** Math.min(forcedAt.length, MOST_DOUBLINGS);
    takeSeat(() =>
      createFollowerDesk({
        ...deskOptions,
        extraPatienceMs: patience - PATIENCE_MS + random() * SPREAD_MS,
        onSilence(leader) {
          if (leader !== undefined) silent.add(leader);
          forcedAt = [...forcedAt, clock.now()];
          election?.steal();
        },
        onReconnect: () => callbacks?.onLeadChanged(false),
        onLimits(next) {
          if (JSON.stringify(next) === JSON.stringify(limits ?? real.limits)) return;
          limits = next;
          batches.emit({ events: [{ type: 'capabilities.changed', limits: next }] });
        },
      }),
    );
    beat();
  }

  /** Only a tab that is looked at has one, and only while it follows. */
  function beat(): void {
    stopBeat?.();
    if (desk?.isLeader !== false || !platform.page?.isVisible()) return;
    stopBeat = clock.schedule(HEARTBEAT_MS, () => {
      if (desk?.isLeader === false && platform.page?.isVisible()) desk.check();
      beat();
    });
  }

  function receive(data: unknown): void {
    const message = readChannelMessage(data);
    if (!message || message.from === id) return;
    silent.delete(message.from);
    // It may leave rows behind of which it has not told anybody yet.
    watch([message.from]);
    if (parked) {
      if (message.type === 'tab') parked.push(message.message);
      return;
    }
    if (message.type === 'who') post({ type: 'here', from: id });
    else if (message.type === 'here') rollCall.heard(message.from);
    else if (message.type === 'tab') callbacks?.onMessage(message.message);
    else desk?.receive(message);
  }

  function enter(): void {
    const { locks } = platform;
    if (locks) releaseTabLock = holdTabLock(locks, id);
    if (!locks || !channel) return lead();
    election = electLeader({
      locks,
      name: `chatloom:lead:${name}`,
      onLeading: lead,
      onFollowing: follow,
      onUnavailable: lead,
    });
    election.enter();
    // A browser that does not say who leads must not keep the chat from starting.
    stopWaiting = clock.schedule(PATIENCE_MS, lead);
  }

  function leave(): void {
    stopWaiting?.();
    stopBeat?.();
    const left = desk;
    desk = undefined;
    deskIsKnown = createDeferred();
    left?.stop();
    // First, so that the next leader does not find this tab there.
    releaseTabLock?.();
    releaseTabLock = undefined;
    election?.leave();
    election = undefined;
  }

  function suspend(): void {
    leave();
    parked ??= [];
  }

  function resume(): void {
    const messages = parked ?? [];
    parked = undefined;
    for (const message of messages) callbacks?.onMessage(message);
    enter();
  }

  function watch(others: Iterable<string>): void {
    const { locks } = platform;
    for (const other of others) {
      if (!locks || !callbacks || other === id || watched.has(other)) continue;
      const undo = watchTabLock(locks, other, () => {
        watched.delete(other);
        callbacks?.onTabGone?.(other);
      });
      watched.set(other, undo);
    }
  }

  return {
    id,
    connector,
    isLeader: () => desk?.isLeader ?? false,
    start(given) {
      if (callbacks) return;
      callbacks = given;
      isStopped = false;
      platform = options.platform ?? browserTabsPlatform();
      channel = openChannel(platform, `chatloom:${name}`, receive);
      stopListening = platform.page?.subscribe((change) => {
        if (change === 'suspended') suspend();
        else if (parked) resume();
        else desk?.check();
        beat();
      });
      enter();
    },
    async alive(ids) {
      const others = ids.filter((other) => other !== id);
      const held = others.length === 0 ? new Set<string>() : await tabsWithLocks(platform.locks, others);
      const answering = held ?? (channel ? await rollCall.call(others) : new Set<string>());
      const there = ids.filter((other) => other === id || (answering.has(other) && !silent.has(other)));
      if (held) watch(there);
      return new Set(there);
    },
    broadcast(message) {
      try {
        post({ type: 'tab', from: id, message });
      } catch {
        // It only hurries what the other tabs will find on the disk.
      }
    },
    stop() {
      if (!callbacks) return;
      isStopped = true;
      leave();
      parked = undefined;
      deskIsKnown.resolve();
      stopListening?.();
      for (const undo of watched.values()) undo();
      watched.clear();
      channel?.close();
      channel = undefined;
      callbacks = undefined;
    },
  };
}

function openChannel(
  { openChannel: open }: TabsPlatform,
  name: string,
  onMessage: (data: unknown) => void,
): TabChannel | undefined {
  try {
    return open?.(name, onMessage);
  } catch {
    // A frame that may not talk to other tabs leads for itself.
    return undefined;
  }
}
