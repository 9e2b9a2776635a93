import type { CallOptions, Connector, SessionInfo } from '../../connector/connector.js';
import type { EventBatch } from '../../connector/events.js';
import { readPlainData } from '../../connector/plainData.js';
import { ChatError, errorInfo, toChatError } from '../../model/errors.js';
import type { Limits } from '../../model/limits.js';
import { linkSignals } from '../../shared/abort.js';
import { createLru } from '../../shared/lru.js';
import type { CallOutcome, ChannelMessageOf, MethodPath } from './channelMessages.js';
import { methodOf } from './connectorShape.js';
import { type Desk, type DeskOptions, endsLine, lastOf, PATIENCE_MS } from './desk.js';
import { createSharedWatch } from './sharedWatch.js';

export interface LeaderDeskOptions extends DeskOptions {
  /** The real one. */
  readonly connector: Connector;
  readonly lease: string;
  /** Resolves when a former lease of this tab has let go of its line. */
  readonly lineIsFree: Promise<void>;
  readonly onLineWanted: () => void;
  /** The line has to be let go; the next lease waits for the promise. */
  readonly onDisconnect: (done: Promise<void>) => void;
}

/** A follower's `session.connect` that waits for the leader's own. */
type WaitingConnect = ChannelMessageOf<'call'>;

/** A call that a follower sent again is carried out once. */
const REMEMBERED_CALLS = 1_000;

/**
 * Holds the real line, and shares it: calls of other tabs are carried out here, and every batch goes to them as well,
 * numbered, so that a follower notices when one is missing.
 */
export function createLeaderDesk(options: LeaderDeskOptions): Desk {
  const { connector, lease, tabId, platform, post, emit, ring, lineIsFree, onLineWanted, onDisconnect } = options;
  const life = new AbortController();
  const watch = createSharedWatch(connector);
  const followers = new Set<string>();
  const underWay = new Map<string, AbortController>();
  const seen = createLru<string, true>(REMEMBERED_CALLS);
  const waiting = new Map<string, WaitingConnect>();
  let line: SessionInfo | undefined;
  let hasConnected = false;
  let isCatchingUp = false;
  let limits: Limits | undefined;
  let lastNumber = 0;

  const unsubscribe = connector.subscribe((batch) => {
    ring.push(batch);
    lastNumber += 1;
    if (followers.size > 0) postBatch(batch);
    const progressed = lastOf(batch, 'sync.progressed');
    if (progressed) isCatchingUp = progressed['done'] !== true;
    const changed = lastOf(batch, 'capabilities.changed');
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
      const events = (Array.isArray(batch.events) ? batch.events : [])
        .map((event) => readPlainData(event))
        .flatMap((read) => (read.ok ? [read.value] : [])) as EventBatch['events'];
      post({ ...message, batch: { events, cursor: batch.cursor } });
    }
  }

  /** Carries out a call on the real connector; ends with the lease, whatever the connector does. */
  function run(path: MethodPath, input: unknown, signal: AbortSignal | undefined, forTab: string): Promise<unknown> {
    const operation = path.join('.');
    const method = path.join('.') === 'presence.watch' ? watch.methodFor(forTab) : methodOf(connector, path);
    if (!method) return Promise.reject(new ChatError('unsupported', operation));
    const { controller, unlink } = linkSignals(signal, life.signal);
    return new Promise<unknown>((resolve, reject) => {
      const onEnd = (): void => reject(new ChatError('network', operation));
      if (life.signal.aborted) return onEnd();
      life.signal.addEventListener('abort', onEnd, { once: true });
      void settle();
      async function settle(): Promise<void> {
        try {
          resolve(await method?.(input, { signal: controller.signal }));
        } catch (error) {
          reject(error);
        } finally {
          life.signal.removeEventListener('abort', onEnd);
        }
      }
    }).finally(unlink);
  }

  async function connect(input: unknown, { signal }: CallOptions): Promise<unknown> {
    // Followers hold on to a line that is about to be another one.
    if (line) postLine(false);
    line = undefined;
    isCatchingUp = false;
    const since = sinceOf(input);
    const isKnown = since !== undefined && ring.after(since) !== undefined;
    if (!isKnown) ring.reset(since);
    await lineIsFree;
    hasConnected = true;
    try {
      const info = (await run(['session', 'connect'], input, signal, tabId)) as SessionInfo;
      if ((info as unknown as { resumed?: unknown } | undefined)?.resumed !== true) ring.reset(undefined);
      line = info;
      postLine(true);
      answerWaiting((call) => answerConnect(call, info));
      return info;
    } catch (error) {
      const failure = toChatError(error, 'session.connect');
      // This tab's own change of mind says nothing about the line.
      if (failure.code !== 'aborted') answerWaiting((call) => postOutcome(call.id, refusal(failure)));
      throw error;
    }
  }

  function disconnect(): Promise<void> {
    if (line) postLine(false);
    line = undefined;
    return drop();
  }

  function drop(): Promise<void> {
    if (!hasConnected) return Promise.resolve();
    hasConnected = false;
    const done = (async () => {
      await connector.session.disconnect({}, { signal: AbortSignal.timeout(PATIENCE_MS) });
    })().catch(() => undefined);
    onDisconnect(done);
    return done;
  }
  ...
}
