import { createWorld, makeConversation, makeEvent, makeMessage, makeMessages } from 'chatloom/testing';
import { expect, test } from 'vitest';
import type { ConnectorEventType } from '../../../src/connector/events.js';
import { createDoor } from '../../../src/connector/validate.js';
import { builtInKinds } from '../../../src/message-kinds/contents.js';

const door = createDoor({ ordering: 'sequence', kinds: new Map(builtInKinds.map((kind) => [kind.type, kind])) });

test('one seed makes one world, another seed another', () => {
  expect(createWorld(7)).toEqual(createWorld(7));
  expect(createWorld(7)).not.toEqual(createWorld(8));
});

test('a world has the size asked for, in order, and everything in it passes the door', () => {
  const world = createWorld(3, { people: 4, conversations: 6, messages: 25 });
  expect([world.users.length, world.conversations.length]).toEqual([5, 6]);
  for (const conversation of world.conversations) {
    expect(door.conversation(conversation)).toMatchObject({ ok: true });
    const messages = world.messages.get(conversation.id) ?? [];
    expect(messages.map(({ order }) => order)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(messages.map(({ sentAt }) => sentAt)).toEqual(messages.map(({ sentAt }) => sentAt).sort((a, b) => a - b));
    expect(conversation.lastMessage).toEqual(messages.at(-1));
    for (const message of messages) expect(door.message(message)).toMatchObject({ ok: true });
  }
});

const EVENT_TYPES: readonly ConnectorEventType[] = [
  'connection.changed',
  'sync.progressed',
  'conversation.changed',
  'conversation.removed',
  'message.received',
  'message.edited',
  'message.recalled',
  'message.deleted',
  'message.reacted',
  'receipt.advanced',
  'typing.changed',
  'presence.changed',
  'profile.changed',
  'file.progressed',
  'capabilities.changed',
  'notice.received',
];

test.each(EVENT_TYPES)('the built %s passes the door', (type) => {
  expect(door.event(makeEvent(type))).toMatchObject({ ok: true, value: { type } });
});

test('builders fill in what a test does not care about', () => {
  expect(makeMessage({ order: 5, text: 'hello' })).toMatchObject({
    id: 'm5',
    content: { type: 'text', text: 'hello' },
  });
  expect(makeMessages(3, 5).map(({ id }) => id)).toEqual(['m3', 'm4', 'm5']);
  expect(makeConversation({ kind: 'group', title: 'Choir' })).toMatchObject({ kind: 'group', title: 'Choir' });
  expect(makeEvent('message.recalled', { messageId: 'm9' })).toMatchObject({ messageId: 'm9', recalledBy: 'bo' });
});
