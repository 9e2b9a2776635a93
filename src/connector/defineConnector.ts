import type { Connector } from './connector.js';
import type { EventBatch } from './events.js';
import { createEmitter } from '../shared/emitter.js';

/** What `defineConnector` fills in when it is left out. */
type Defaulted = 'ordering' | 'idempotency' | 'enforces' | 'limits' | 'subscribe' | 'name';

/** The least that a backend must give, and anything of `Connector` beyond it. */
export type ConnectorDefinition = Omit<Connector, Defaulted> & Partial<Pick<Connector, Defaulted>>;

/** Hands events to the kit. */
export type EmitEvents = (...events: EventBatch['events']) => void;

/**
 * Makes a connector of the few methods that a small backend has. `define` gets `emit`, which sends events to the kit.
 * Left out, `ordering` is `'sequence'`, `idempotency` says that the server does not know client ids, `enforces` trusts
 * nothing, and `limits` allows text only.
 *
 * @example
 * const connector = defineConnector((emit) => ({
 *   userId: 'ana',
 *   session: {
 *     connect: async () => {
 *       server.listen((message) => emit({ type: 'message.received', message }));
 *       return { user: { id: 'ana', name: 'Ana' }, resumed: false };
 *     },
 *     disconnect: () => server.close(),
 *   },
 *   conversations: { list: ({ cursor, limit }) => server.conversations(cursor, limit) },
 *   messages: { history: (input) => server.history(input), send: (input) => server.send(input) },
 * }));
 */
export function defineConnector(define: (emit: EmitEvents) => ConnectorDefinition): Connector {
  const batches = createEmitter<EventBatch>();
  const definition = define((...events) => batches.emit({ events }));
  return {
    name: 'custom',
    ordering: 'sequence',
    idempotency: { windowMs: 0 },
    enforces: { authorship: false, timestamps: false },
    limits: { text: { maxLength: 16_384 } },
    subscribe: batches.subscribe,
    ...definition,
  };
}
