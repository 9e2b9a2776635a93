/** The closed list of what can go wrong at run time. Texts for people are chosen by code. */
export const CHAT_ERROR_CODES = [
  'network',
  'timeout',
  'aborted',
  'unauthorized',
  'not-allowed',
  'blocked',
  'not-found',
  'invalid',
  'conflict',
  'expired',
  'rate-limited',
  'too-large',
  'unsupported',
  'not-sent',
  'storage',
  'unknown',
] as const;

/** One of `CHAT_ERROR_CODES`. */
export type ChatErrorCode = (typeof CHAT_ERROR_CODES)[number];

/** What of an error is kept in the state and crosses a port: no cause, no text of the server's. */
export interface ChatErrorInfo {
  readonly code: ChatErrorCode;
  /** The method that failed, as `noun.verb`: `messages.send`. */
  readonly operation: string;
  readonly retryable: boolean;
  /** Milliseconds to wait before another try, when the server said so. */
  readonly retryAfterMs?: number | undefined;
}

/** What else is known of an error. */
export interface ChatErrorOptions {
  /** @default whether the code is one that passes by itself: network, timeout, rate-limited, unknown */
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** The one error that connectors reject with and commands pass on. */
export class ChatError extends Error implements ChatErrorInfo {
  override readonly name = 'ChatError';
  readonly code: ChatErrorCode;
  readonly operation: string;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(code: ChatErrorCode, operation: string, options: ChatErrorOptions = {}) {
    super(`${operation}: ${code}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.operation = operation;
    this.retryable = options.retryable ?? PASSING.has(code);
    this.retryAfterMs = options.retryAfterMs;
  }
}

const PASSING: ReadonlySet<ChatErrorCode> = new Set(['network', 'timeout', 'rate-limited', 'unknown']);

/**
 * Any thrown value as a `ChatError`: errors that are none, and look-alikes that came through structured cloning, too.
 * The original stays reachable as `cause` for the host; nothing of it is shown or logged (P63).
 */
export function toChatError(thrown: unknown, operation: string): ChatError {
  if (thrown instanceof ChatError) return thrown;
  const shape = readShape(thrown);
  if (shape['name'] === 'AbortError') return new ChatError('aborted', operation, { retryable: false, cause: thrown });
  if (shape['name'] === 'TimeoutError') return new ChatError('timeout', operation, { cause: thrown });
  const code = CHAT_ERROR_CODES.find((known) => known === shape['code']);
  if (!code) return new ChatError('unknown', operation, { cause: thrown });
  const retryAfterMs = shape['retryAfterMs'];
  return new ChatError(code, operation, {
    cause: thrown,
    ...(typeof shape['retryable'] === 'boolean' ? { retryable: shape['retryable'] } : {}),
    ...(typeof retryAfterMs === 'number' && Number.isFinite(retryAfterMs)
      ? { retryAfterMs: Math.max(0, retryAfterMs) }
      : {}),
  });
}

/** What is looked at of a thrown value, read once: a field of it may throw itself. */
function readShape(thrown: unknown): Partial<Record<string, unknown>> {
  if (typeof thrown !== 'object' || thrown === null) return {};
  try {
    const { name, code, retryable, retryAfterMs } = thrown as Partial<Record<string, unknown>>;
    return { name, code, retryable, retryAfterMs };
  } catch {
    return {};
  }
}

export function errorInfo(error: ChatError): ChatErrorInfo {
  const { code, operation, retryable, retryAfterMs } = error;
  return { code, operation, retryable, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
