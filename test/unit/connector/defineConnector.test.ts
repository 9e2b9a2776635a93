import { makeEvent } from 'chatloom/testing';
import { expect, test } from 'vitest';
import type { EventBatch } from '../../../src/connector/events.js';
import { defineConnector, type EmitEvents } from '../../../src/connector/defineConnector.js';

const methods = {
  userId: 'ana',
  session: {
    connect: () => Promise.resolve({ user: { id: 'ana', name: 'Ana' }, resumed: false }),
    disconnect: () => Promise.resolve(),
  },
  conversations: { list: () => Promise.resolve({ conversations: [] }) },
  messages: {
    history: () => Promise.resolve({ messages: [], before: null, after: null }),
    send: () => Promise.reject(new Error('not needed')),
  },
};

test('what is left out trusts nothing and allows text only', () => {
  expect(defineConnector(() => methods)).toMatchObject({
    name: 'custom',
    ordering: 'sequence',
    idempotency: { windowMs: 0 },
    enforces: { authorship: false, timestamps: false },
    limits: { text: { maxLength: 16_384 } },
  });
});

test('what is given wins', () => {
  const given = { ...methods, name: 'mine', ordering: 'adjacency' as const, limits: {} };
  expect(defineConnector(() => given)).toMatchObject({ name: 'mine', ordering: 'adjacency', limits: {} });
});

test('emit reaches every subscriber as one batch, until its undo', () => {
  let emit: EmitEvents = () => undefined;
  const connector = defineConnector((given) => {
    emit = given;
    return methods;
  });
  const heard: EventBatch[] = [];
  const undo = connector.subscribe((batch) => heard.push(batch));
  const events = [makeEvent('sync.progressed'), makeEvent('typing.changed')];
  emit(...events);
  undo();
  emit(makeEvent('sync.progressed'));
  expect(heard).toEqual([{ events }]);
});
