import { makeConversation, makeEvent, makeMessage, makeUser } from 'chatloom/testing';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { ConnectorEventType } from '../../src/connector/events.js';
import { simpleEventSchemas } from '../../src/connector/contractSchemas.js';
import { createDoor, type Checked, type Door } from '../../src/connector/validate.js';
import { builtInKinds } from '../../src/message-kinds/contents.js';
import { brokenCopy } from './arbitraries/brokenCopy.ts';
import { hostileValue } from './arbitraries/hostileValue.ts';
import { runs } from './runs.ts';

const kinds = new Map(builtInKinds.map((kind) => [kind.type, kind]));
const doors = {
  sequence: createDoor({ kinds, ordering: 'sequence' }),
  adjacency: createDoor({ kinds, ordering: 'adjacency' }),
  cached: createDoor({ kinds, ordering: 'cached' }),
};
const anyDoor = fc.constantFrom(...Object.values(doors));

const ways = ['event', 'message', 'content', 'conversation', 'user'] as const;

const EVENT_TYPES = [
  ...Object.keys(simpleEventSchemas),
  'message.received',
  'message.edited',
  'conversation.changed',
] as ConnectorEventType[];

const page = {
  messages: [makeMessage(), makeMessage({ order: 2 })],
  users: [makeUser()],
  before: { cursor: 'a' },
  after: null,
};

afterEach(() => {
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('P22 whatever comes to the door', () => {
  test('nothing throws, and what passes is clean data', () => {
    fc.assert(
      fc.property(anyDoor, fc.constantFrom(...ways), hostileValue, (door, way, raw) => {
        expectClean(door[way](raw));
      }),
      runs(4_000),
    );
  });

  test.each(EVENT_TYPES)(
    'a broken %s is refused or made clean, and what passed once passes again unchanged',
    (type) => {
      fc.assert(
        fc.property(anyDoor, brokenCopy(makeEvent(type)), (door, raw) => {
          const checked = door.event(raw);
          expectClean(checked);
          if (checked.ok) expect(door.event(checked.value)).toEqual(checked);
        }),
        runs(500),
      );
    },
  );

  test('a broken message is refused or made clean, and what passed once passes again unchanged', () => {
    const rich = makeMessage({
      clientId: 'client',
      replyTo: { messageId: 'm0', senderId: 'ana', text: 'before', type: 'text' },
      mentions: [{ userId: 'ana', start: 0, length: 4 }],
      edit: { revision: 2, editedAt: 5 },
      reactions: [{ key: '👍', count: 1, userIds: ['bo'] }],
      reactionsOrder: 1,
    });
    fc.assert(
      fc.property(anyDoor, fc.oneof(brokenCopy(rich), brokenCopy(image)), (door, raw) => {
        const checked = door.message(raw);
        expectClean(checked);
        if (checked.ok) expect(door.message(checked.value)).toEqual(checked);
      }),
      runs(2_000),
    );
  });

  test('a broken conversation is refused or made clean, and what passed once passes again unchanged', () => {
    const rich = makeConversation({
      kind: 'group',
      lastMessage: makeMessage(),
      unread: { count: 3, mentions: 1, upToOrder: 4 },
      readUpTo: { messageId: 'm1', order: 1 },
      limits: { recall: null, text: { maxLength: 10 } },
    });
    fc.assert(
      fc.property(anyDoor, brokenCopy(rich), (door, raw) => {
        const checked = door.conversation(raw);
        expectClean(checked);
        if (checked.ok) expect(door.conversation(checked.value)).toEqual(checked);
      }),
      runs(2_000),
    );
  });

  test('a whole page, its ends and its cursor are as hostile as the rest', () => {
    fc.assert(
      fc.property(anyDoor, fc.oneof(hostileValue, brokenCopy(page)), (door, raw) => {
        expectClean(door.historyPage(raw, () => undefined));
      }),
      runs(2_000),
    );
    fc.assert(
      fc.property(
        anyDoor,
        fc.oneof(hostileValue, brokenCopy({ conversations: [makeConversation()], users: [makeUser()], cursor: 'a' })),
        (door, raw) => {
          expectClean(door.conversationPage(raw, () => undefined));
        },
      ),
      runs(1_000),
    );
  });

  test('session answers and presences are as hostile as the rest', () => {
    fc.assert(
      fc.property(anyDoor, fc.oneof(hostileValue, brokenCopy({ user: makeUser(), resumed: true })), (door, raw) => {
        expectClean(door.sessionInfo(raw));
        expectClean({ ok: true, value: door.presences(raw) });
        expectClean({ ok: true, value: door.presences([raw, { userId: 'bo', presence: { state: 'online' } }]) });
      }),
      runs(1_000),
    );
  });

  test('unfit rows of a page are reported, and their neighbours stay, in order', () => {
    const row = fc.oneof({ weight: 1, arbitrary: hostileValue }, { weight: 2, arbitrary: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const messages = rows.map((value) =>
          typeof value === 'number' ? makeMessage({ order: Math.abs(value) }) : value,
        );
        const isFit = messages.map((message) => doors.sequence.message(message).ok);
        let unfit = 0;
        const checked = doors.sequence.historyPage({ messages, before: null, after: null }, () => {
          unfit += 1;
        });
        expect(checked.ok).toBe(true);
        if (!checked.ok) return;
        expect(unfit).toBe(isFit.filter((fit) => !fit).length);
        expect(checked.value.messages.map(({ id }) => id)).toEqual(
          messages.filter((_, index) => isFit[index]).map((message) => (message as { id: string }).id),
        );
      }),
      runs(1_000),
    );
  });
});

const image = makeMessage({
  content: {
    type: 'image',
    source: { url: 'a:1', name: 'a.png', mimeType: 'image/png', size: 12 },
    width: 10,
    height: 20,
    tint: '#aabbcc',
  },
});

function expectClean(checked: Checked<unknown>): void {
  expect(typeof checked.ok).toBe('boolean');
  if (!checked.ok) expect(typeof checked.reason).toBe('string');
  else expect(faultIn(checked.value, 0)).toBeUndefined();
}

/** What must not be in anything that passed. */
function faultIn(value: unknown, depth: number): string | undefined {
  if (depth > 12) return 'too deep';
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `the number ${value}`;
  if (typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return 'a foreign prototype';
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol' || key === '__proto__') return `an own ${String(key)}`;
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    if (descriptor?.get) return `a getter ${key}`;
    const fault = faultIn(descriptor?.value, depth + 1);
    if (fault) return `${fault} in ${key}`;
  }
  return undefined;
}

// Named here, so that a way added to the door is added to this test too.
type Covered = (typeof ways)[number] | 'sessionInfo' | 'historyPage' | 'conversationPage' | 'presences';
type Uncovered = Exclude<keyof Door, Covered>;
const noneUncovered: Uncovered[] = [];
test('every way through the door is covered', () => {
  expect(noneUncovered).toEqual([]);
});
