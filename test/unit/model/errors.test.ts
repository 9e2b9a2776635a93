import { expect, test } from 'vitest';
import { CHAT_ERROR_CODES, ChatError, errorInfo, toChatError } from '../../../src/model/errors.js';

test('a ChatError stays itself', () => {
  const error = new ChatError('expired', 'messages.recall');
  expect(toChatError(error, 'messages.send')).toBe(error);
});

test.each(['network', 'timeout', 'rate-limited', 'unknown'] as const)(
  'P10 %s passes by itself, so it is retried',
  (code) => {
    expect(new ChatError(code, 'messages.send').retryable).toBe(true);
  },
);

test('P10 every other code is final unless it says otherwise', () => {
  const final = CHAT_ERROR_CODES.filter((code) => !new ChatError(code, 'messages.send').retryable);
  expect(final).toHaveLength(CHAT_ERROR_CODES.length - 4);
  expect(new ChatError('storage', 'messages.send', { retryable: true }).retryable).toBe(true);
});

test('a look-alike that came through structured cloning keeps its code, and what it said about trying again', () => {
  const look = { name: 'ChatError', code: 'rate-limited', retryable: false, retryAfterMs: 500 };
  expect(toChatError(look, 'messages.send')).toMatchObject({
    code: 'rate-limited',
    operation: 'messages.send',
    retryable: false,
    retryAfterMs: 500,
  });
});

test.each([
  [new DOMException('stopped', 'AbortError'), 'aborted', false],
  [new DOMException('too late', 'TimeoutError'), 'timeout', true],
  [new Error('token=secret'), 'unknown', true],
  ['a string', 'unknown', true],
  [null, 'unknown', true],
  [undefined, 'unknown', true],
  [{ code: '__proto__' }, 'unknown', true],
  [{ code: 'no such code' }, 'unknown', true],
])('%s is %s (bad input 16)', (thrown, code, retryable) => {
  expect(toChatError(thrown, 'messages.send')).toMatchObject({ code, retryable });
});

test.each([
  [-5, 0],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  ['5', undefined],
])('a retryAfterMs of %s counts as %s', (retryAfterMs, expected) => {
  expect(toChatError({ code: 'rate-limited', retryAfterMs }, 'messages.send').retryAfterMs).toBe(expected);
});

test('P63 neither the message nor the info says anything of the cause', () => {
  const error = toChatError(new Error('token=secret'), 'messages.send');
  expect(error.message).toBe('messages.send: unknown');
  expect(errorInfo(error)).toEqual({ code: 'unknown', operation: 'messages.send', retryable: true });
  expect(error.cause).toBeInstanceOf(Error);
});

test('an error whose fields throw is unknown, like any other', () => {
  const hostile = {
    get code(): never {
      throw new Error('no');
    },
  };
  expect(toChatError(hostile, 'messages.send').code).toBe('unknown');
});
