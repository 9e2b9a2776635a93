import type { CallOptions, Method } from '../../../connector/connector.js';
import { ChatError, type ChatErrorCode, type ChatErrorOptions } from '../../../model/errors.js';
import { LOG_LENGTH } from '../limits.js';
import type { Transaction } from '../store/backendStore.js';
import type { LogEntry } from '../store/rows.js';

/** The account's own rate of sending; over it the server answers `rate-limited`. */
export interface SendLimit {
  readonly count: number;
  readonly windowMs: number;
}

/** Who looks: what a view of a message or a conversation depends on. */
export interface Viewer {
  readonly tx: Transaction;
  readonly userId: string;
}

/** One command of one account, inside its transaction. */
export interface ServerRequest extends Viewer {
  readonly now: number;
  readonly sendLimit?: SendLimit | undefined;
  /** Writes an event to these accounts' logs; they are rung when the transaction has committed. */
  tell(userIds: readonly string[], entry: LogEntry): Promise<void>;
  refuse(code: ChatErrorCode, options?: ChatErrorOptions): ChatError;
}

/** The server's side of a method of the contract. */
export type Handler<M> =
  M extends Method<infer Input, infer Result> ? (request: ServerRequest, input: Input) => Promise<Result> : never;

/** A method that only this connector calls. */
export type OwnMethod<Input, Result> = (input: Input, options: CallOptions) => Promise<Result>;

export interface ServerRequestOptions extends Viewer {
  readonly operation: string;
  readonly now: number;
  readonly sendLimit?: SendLimit | undefined;
}

export interface OpenRequest {
  readonly request: ServerRequest;
  /** The accounts that were told something. */
  readonly told: ReadonlySet<string>;
}

export function openRequest({ operation, ...viewer }: ServerRequestOptions): OpenRequest {
  const { tx } = viewer;
  const heads = new Map<string, number>();

  async function append(userId: string, entry: LogEntry): Promise<void> {
    const place = (heads.get(userId) ?? (await tx.get('logHeads', [userId]))?.place ?? 0) + 1;
    heads.set(userId, place);
    tx.put('logHeads', [userId], { place });
    tx.put('log', [userId, place], { place, entry });
    if (place % 100 === 0) tx.remove('log', { prefix: [userId], to: place - LOG_LENGTH });
  }

  const request: ServerRequest = {
    ...viewer,
    async tell(userIds, entry) {
      for (const userId of userIds) await append(userId, entry);
    },
    refuse: (code, options) => new ChatError(code, operation, options),
  };
  return {
    request,
    get told() {
      return new Set(heads.keys());
    },
  };
}
