import type { CallOptions, Connector } from '../../connector/connector.js';
import { ChatError, errorInfo, toChatError } from '../../model/errors.js';
import { linkSignals } from '../../shared/abort.js';
import { createLru } from '../../shared/lru.js';
import type { CallOutcome, ChannelMessageOf, MethodPath } from './channelMessages.js';
import { methodOf } from './connectorShape.js';
import { type Desk, type DeskOptions, PATIENCE_MS } from './desk.js';
import { createSharedLine } from './sharedLine.js';
import { createSharedWatch } from './sharedWatch.js';

export interface LeaderDeskOptions extends DeskOptions {
  /** The real one. */
  readonly connector: Connector;
  readonly lease: string;
  readonly lineIsFree: Promise<void>;
  readonly onLineWanted: () => void;
  /** The line is being let go of; the next lease waits for it. */
  readonly onLineDropped: (done: Promise<void>) => void;
}

/** A call that a follower posted twice is carried out once. */
const REMEMBERED_CALLS = 1_000;

/** Holds the real connector: carries out the calls of all tabs. */
export function createLeaderDesk(options: LeaderDeskOptions): Desk {
  const { connector, lease, tabId, clock, post, awake, onLineDropped } = options;
  const life = new AbortController();
  const watches = createSharedWatch(connector);
  const underWay = new Map<string, AbortController>();
  const seen = createLru<string, true>(REMEMBERED_CALLS);
  const cancelled = createLru<string, true>(REMEMBERED_CALLS);
  const line = createSharedLine({
    ...options,
    connectReal: (input, callOptions) => run(['session', 'connect'], input, callOptions, tabId),
    refuse: (id, error) => answer(id, { ok: false, error: errorInfo(error) }),
  });
  post({ type: 'lead', from: tabId, lease, isNew: true });

  /** Carries out a call on the real connector. It ends with the lease, whatever the connector does. */
  async function run(path: MethodPath, input: unknown, { signal }: CallOptions, forTab: string): Promise<unknown> {
    const operation = path.join('.');
    const method = methodOf(connector, path);
    if (!method) throw new ChatError('unsupported', operation);
    if (life.signal.aborted) throw new ChatError('network', operation);
    const linked = linkSignals(signal, life.signal);
    let onEnd: () => void = () => undefined;
    const leaseEnded = new Promise<never>((_, reject) => {
      onEnd = () => reject(new ChatError('network', operation));
      life.signal.addEventListener('abort', onEnd, { once: true });
    });
    try {
      const callOptions = { signal: linked.controller.signal };
      const isWatch = operation === 'presence.watch';
      const result = isWatch ? watches.watch(forTab, input, callOptions) : method(input, callOptions);
      return await Promise.race([result, leaseEnded]);
    } finally {
      life.signal.removeEventListener('abort', onEnd);
      linked.unlink();
    }
  }

  function answer(id: string, outcome: CallOutcome): void {
    if (life.signal.aborted) return;
    try {
      post({ type: 'result', from: tabId, lease, id, outcome });
    } catch (error) {
      const info = errorInfo(new ChatError('invalid', 'tabs.result', { cause: error }));
      post({ type: 'result', from: tabId, lease, id, outcome: { ok: false, error: info } });
    }
  }

  /** After the patience of the asking tab it has given up on this one; somebody else may lead by now. */
  async function whenAwake(at: number, work: () => void): Promise<void> {
    await awake();
    if (!life.signal.aborted && clock.now() - at <= PATIENCE_MS) work();
  }

  function serve(call: ChannelMessageOf<'call'>): void {
    const { id, path, input, from } = call;
    post({ type: 'lead', from: tabId, lease, gotCall: id });
    if (seen.get(id)) return;
    seen.set(id, true);
    if (cancelled.get(id)) return;
    if (path.join('.') === 'session.connect') return line.join(call);
    // One tab leaving does not end the line of the others.
    if (path.join('.') === 'session.disconnect') return answer(id, { ok: true, value: undefined });
    const controller = new AbortController();
    underWay.set(id, controller);
    run(path, input, { signal: controller.signal }, from)
      .then(
        (value) => answer(id, { ok: true, value }),
        (error: unknown) => answer(id, { ok: false, error: errorInfo(toChatError(error, path.join('.'))) }),
      )
      .finally(() => underWay.delete(id));
  }

  return {
    isLeader: true,
    call(path, input, callOptions) {
      if (path.join('.') === 'session.connect') return line.connect(input, callOptions);
      if (path.join('.') === 'session.disconnect') return line.disconnect();
      return run(path, input, callOptions, tabId);
    },
    receive(message) {
      switch (message.type) {
        case 'ask':
          void whenAwake(message.at, () => post({ type: 'lead', from: tabId, lease }));
          break;
        case 'call':
          void whenAwake(message.at, () => serve(message));
          break;
        case 'cancel':
          cancelled.set(message.id, true);
          underWay.get(message.id)?.abort();
          line.withdraw(message.id);
          break;
        case 'leave':
          line.leave(message.from);
          watches.leave(message.from);
          break;
        default:
      }
    },
    check: () => undefined,
    stop() {
      post({ type: 'bye', from: tabId, lease });
      life.abort();
      onLineDropped(line.stop());
    },
  };
}
