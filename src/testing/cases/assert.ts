import { CHAT_ERROR_CODES, type ChatErrorCode } from '../../model/errors.js';

/** Thrown by a case that does not hold. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new ConformanceError(message);
}

export function assertSame(actual: unknown, expected: unknown, what: string): void {
  assert(isSameData(actual, expected), `${what}: expected ${print(expected)}, got ${print(actual)}`);
}

/** A method that the case's `needs` have vouched for. */
export function declared<T>(method: T | undefined): T {
  assert(method !== undefined, 'a needed method is missing');
  return method;
}

/** The call must be refused with a `ChatError`, by one of these codes if any are given. */
export async function assertRefused(
  call: Promise<unknown>,
  what: string,
  codes: readonly ChatErrorCode[] = CHAT_ERROR_CODES,
): Promise<void> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error as Partial<Record<string, unknown>>,
  );
  assert(outcome !== undefined, `${what}: was not refused`);
  assert(outcome['name'] === 'ChatError', `${what}: rejected with ${print(outcome)}, which is no ChatError`);
  assert(
    codes.some((code) => code === outcome['code']),
    `${what}: refused with '${String(outcome['code'])}', not with ${codes.join(' or ')}`,
  );
  if (outcome['code'] !== 'aborted') assert(typeof outcome['operation'] === 'string', `${what}: names no operation`);
}

/** Equal as data: a missing key and `undefined` are the same, blobs are told apart by size and type. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Blob || b instanceof Blob)
    return a instanceof Blob && b instanceof Blob && a.size === b.size && a.type === b.type;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameData((a as Keyed)[key], (b as Keyed)[key]));
}

type Keyed = Readonly<Record<string, unknown>>;

function print(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return JSON.stringify(value)?.slice(0, 600) ?? String(value);
}
