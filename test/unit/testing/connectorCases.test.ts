// @vitest-environment node
import { connectorCases, type ConnectorBackend } from 'chatloom/testing';
import { expect, test } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { wrapMethods, type AnyMethod, type MethodName } from '../../../src/testing/contract/contractMethods.js';
import { scriptedBackend } from '../connectors/scriptedBackend.ts';

type Breaking = (connector: Connector) => Connector;

/** Changes what one method answers. */
const answering =
  (name: MethodName, change: (result: never, input: never) => unknown): Breaking =>
  (inner) =>
    wrapMethods(
      inner,
      (each, method): AnyMethod =>
        each === name
          ? async (input, options) => change((await method(input, options)) as never, input as never)
          : method,
    );

/** Changes what one method is asked. */
const asking =
  (name: MethodName, change: (input: never) => unknown): Breaking =>
  (inner) =>
    wrapMethods(
      inner,
      (each, method): AnyMethod =>
        each === name ? (input, options) => method(change(structuredClone(input) as never), options) : method,
    );

const telling =
  (change: (event: never) => unknown): Breaking =>
  (inner) => ({
    ...wrapMethods(inner, (_, method) => method),
    subscribe: (listener) =>
      inner.subscribe((batch) =>
        listener({ ...batch, events: batch.events.flatMap((event) => change(event as never)) as never }),
      ),
  });

let sends = 0;

const BROKEN: readonly (readonly [string, Breaking, RegExp])[] = [
  [
    'no dedupe of client ids',
    asking('messages.send', (input: { clientId: string }) => ({
      ...input,
      clientId: `${input.clientId}-${(sends += 1)}`,
    })),
    /P3|P2/,
  ],
  [
    'an echo that never comes',
    telling((event: { type: string }) => (event.type === 'message.received' ? [] : [event])),
    /P3/,
  ],
  [
    'an answer without its order',
    answering('messages.send', (message: object) => ({ ...message, order: undefined })),
    /P17/,
  ],
  [
    'a page newest first',
    answering('messages.history', (page: { messages: unknown[] }) => ({
      ...page,
      messages: page.messages.toReversed(),
    })),
    /P16/,
  ],
  [
    'a page that lies about the start',
    answering('messages.history', (page: object) => ({ ...page, before: null })),
    /P21|P16/,
  ],
  ['a page without ends', answering('messages.history', (page: object) => ({ ...page, after: undefined })), /P16/],
  [
    'a page that is too long',
    asking('messages.history', (input: { limit: number }) => ({ ...input, limit: input.limit + 1 })),
    /never holds more/,
  ],
  [
    'an edit without its revision',
    telling((event: { type: string }) => [event.type === 'message.edited' ? { ...event, revision: 1 } : event]),
    /P25/,
  ],
  [
    'a recall that keeps the text',
    answering('messages.recall', (message: object) => ({
      ...message,
      content: { type: 'text', text: 'a secret' },
      recall: undefined,
    })),
    /P26/,
  ],
  [
    'a reaction order that stands still',
    telling((event: { type: string }) => [event.type === 'message.reacted' ? { ...event, order: 1 } : event]),
    /P28/,
  ],
  ['a lookup that invents', answering('messages.lookup', (found) => found ?? {}), /uncertain/],
  [
    'a result that is no data',
    answering('conversations.get', (conversation: object) => ({ ...conversation, refresh: () => undefined })),
    /asked for/,
  ],
  [
    'a class instance as result',
    answering('conversations.get', (conversation: object) =>
      Object.assign(Object.create({ own: false }) as object, conversation),
    ),
    /asked for/,
  ],
  [
    'an input that is changed',
    (inner) =>
      wrapMethods(
        inner,
        (each, method): AnyMethod =>
          each === 'messages.send'
            ? (input, options) => {
                (input as { clientId: string }).clientId += 'x';
                return method(input, options);
              }
            : method,
      ),
    /P3/,
  ],
  [
    'an error that is no ChatError',
    (inner) =>
      wrapMethods(
        inner,
        (_, method): AnyMethod =>
          (input, options) =>
            method(input, options).catch(() => Promise.reject(new Error('no'))),
      ),
    /unknown conversation/,
  ],
  [
    'a signal that is not looked at',
    (inner) =>
      wrapMethods(
        inner,
        (_, method): AnyMethod =>
          (input) =>
            method(input, { signal: new AbortController().signal }),
      ),
    /aborted/,
  ],
  [
    'resumed without the events',
    answering('session.connect', (info: object) => ({ ...info, resumed: true })),
    /session\.connect|cursor/,
  ],
  [
    'a method that is null',
    (inner) => ({ ...inner, messages: { ...inner.messages, edit: null as never } }),
    /left out|P25/,
  ],
  [
    'a limit without its method',
    (inner) => ({ ...inner, messages: { ...inner.messages, recall: undefined } }),
    /every limit/,
  ],
  [
    'a marker that moves back',
    asking('receipts.markRead', (input: { upTo: object }) => ({ ...input, upTo: { order: 0 } })),
    /P31/,
  ],
];

test.each(BROKEN)(
  'the suite finds %s',
  async (_fault, breaking, expected) => {
    const cases = connectorCases(() => broken(breaking));
    const outcomes = await Promise.allSettled(cases.map((one) => one.run()));
    const failed = cases.filter((_, index) => outcomes[index]?.status === 'rejected').map(({ name }) => name);
    expect(failed.join('\n')).toMatch(expected);
  },
  20_000,
);

test('a case whose method is missing does not apply, and says what is missing', async () => {
  const cases = connectorCases(() => scriptedBackend({ without: ['messages.edit'], limits: { edit: undefined } }));
  const outcomes = await Promise.all(cases.map(async (one) => [one.name, await one.run()] as const));
  const inapplicable = outcomes.flatMap(([name, outcome]) => (outcome.applicable ? [] : [[name, outcome.missing]]));
  expect(inapplicable).toContainEqual(['P27 only the author edits', ['messages.edit', 'limits.edit']]);
});

function broken(breaking: Breaking): ConnectorBackend {
  const backend = scriptedBackend();
  return { ...backend, createConnector: async (userId) => breaking(await backend.createConnector(userId)) };
}
