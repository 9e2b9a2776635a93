import type { Connector, SendInput, SessionInfo } from '../../../../src/connector/connector.js';
import type { ConnectorEvent, EventBatch } from '../../../../src/connector/events.js';
import type { Message } from '../../../../src/model/message.js';
import { createDeferred, type Deferred } from '../../../../src/shared/deferred.js';
import { createEmitter } from '../../../../src/shared/emitter.js';

/** A backend that counts lines and sends. All connectors of one server share its counts. */
export interface LineServer {
  connect(): LineConnector;
  /** Lines that are open now, and the most that ever were. */
  readonly lines: { open: number; most: number };
  readonly sent: SendInput[];
}

export interface LineConnector {
  readonly connector: Connector;
  emit(batch: EventBatch): void;
  /** What the next connect answers; the default is a new session. */
  answer: Partial<SessionInfo>;
  readonly connects: { readonly since: string | undefined; readonly signal: AbortSignal }[];
  readonly watched: (readonly string[])[];
  /** While set, sends wait for it. */
  hold: Deferred<void> | undefined;
  /** While set, connects wait for it. */
  holdConnect: Deferred<void> | undefined;
  readonly signals: AbortSignal[];
}

export function createLineServer(): LineServer {
  const lines = { open: 0, most: 0 };
  const sent: SendInput[] = [];

  function connect(): LineConnector {
    const batches = createEmitter<EventBatch>();
    let isOpen = false;
    const own: LineConnector = {
      emit: (batch) => batches.emit(batch),
      answer: {},
      connects: [],
      watched: [],
      hold: undefined,
      holdConnect: undefined,
      signals: [],
      connector: {
        name: 'line',
        userId: 'ana',
        ordering: 'sequence',
        contiguous: true,
        idempotency: { windowMs: 60_000 },
        enforces: { authorship: true, timestamps: true },
        limits: { text: { maxLength: 100 } },
        subscribe: (listener) => batches.subscribe(listener),
        session: {
          async connect({ since }, { signal }) {
            own.connects.push({ since, signal });
            await own.holdConnect?.promise;
            if (!isOpen) lines.open += 1;
            isOpen = true;
            lines.most = Math.max(lines.most, lines.open);
            return { user: { id: 'ana', name: 'Ana' }, resumed: false, ...own.answer };
          },
          async disconnect() {
            if (isOpen) lines.open -= 1;
            isOpen = false;
          },
        },
        conversations: { list: async () => ({ conversations: [] }) },
        messages: {
          history: async () => ({ messages: [], before: null, after: null }),
          async send(input, { signal }) {
            own.signals.push(signal);
            await own.hold?.promise;
            sent.push(input);
            return messageOf(input, sent.length);
          },
        },
        presence: {
          async watch({ userIds }) {
            own.watched.push(userIds);
            return userIds.map((userId) => ({ userId, presence: { state: 'online' } }));
          },
        },
      },
    };
    return own;
  }

  return { connect, lines, sent };
}

export function holdSends(line: LineConnector): Deferred<void> {
  line.hold = createDeferred<void>();
  return line.hold;
}

export function noticeBatch(userId: string, cursor?: string): EventBatch {
  const event: ConnectorEvent = { type: 'notice.received', noticeId: userId, text: userId };
  return { events: [event], cursor };
}

function messageOf({ conversationId, clientId, content }: SendInput, order: number): Message {
  return { id: `m${order}`, clientId, conversationId, senderId: 'ana', sentAt: 1, order, content };
}
