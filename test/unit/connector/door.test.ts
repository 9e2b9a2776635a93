import { makeConversation, makeEvent, makeMessage, makeUser } from 'chatloom/testing';
import { describe, expect, test } from 'vitest';
import { createDoor } from '../../../src/connector/validate.js';
import { builtInKinds } from '../../../src/message-kinds/contents.js';
import type { Message } from '../../../src/model/message.js';

const kinds = new Map(builtInKinds.map((kind) => [kind.type, kind]));
const door = createDoor({ kinds, ordering: 'sequence' });
const adjacency = createDoor({ kinds, ordering: 'adjacency' });

const contentOf = (content: unknown): Message['content'] => {
  const checked = door.message({ ...makeMessage(), content });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.value.content;
};

describe('ids (bad input 7)', () => {
  test.each(['__proto__', 'constructor', 'toString', '..', ' ', '👍', '9007199254740993'])(
    '%j is an id like any other',
    (id) => {
      expect(door.message(makeMessage({ id }))).toMatchObject({ ok: true, value: { id } });
    },
  );
  test.each(['', 'x'.repeat(513), 'x'.repeat(5_000), 'a\u0000b', 'a\nb', 7, {}, null, undefined])(
    '%j is none',
    (id) => {
      expect(door.message({ ...makeMessage(), id })).toMatchObject({ ok: false });
    },
  );
});

describe('dates (bad input 8)', () => {
  test.each([
    [0, 0],
    [-1, 0],
    [1e300, 8.64e15],
    [1_700_000_000.9, 1_700_000_000],
  ])('%d is shown as %d', (sentAt, shown) => {
    expect(door.message(makeMessage({ sentAt }))).toMatchObject({ ok: true, value: { sentAt: shown } });
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY, '2025-03-03', new Date(), new Date(Number.NaN), null])(
    '%s is no date',
    (sentAt) => {
      expect(door.message({ ...makeMessage(), sentAt }).ok).toBe(false);
    },
  );
});

describe('orders (bad input 8)', () => {
  test.each([2 ** 53, -1, 0.5, Number.NaN, '5', null])('%s is no order', (order) => {
    expect(door.message({ ...makeMessage(), order }).ok).toBe(false);
  });
  test('P17 a sequence message needs its order, an adjacency one has none', () => {
    const { order: _order, ...without } = makeMessage();
    expect(door.message(without)).toEqual({ ok: false, reason: 'order: missing' });
    expect(adjacency.message(makeMessage({ order: 5 }))).toMatchObject({ ok: true, value: { order: undefined } });
    expect(adjacency.message(without).ok).toBe(true);
  });
  test('the cache has fractions and negative order keys', () => {
    const cached = createDoor({ kinds, ordering: 'cached' });
    for (const order of [-1.5, 0.25])
      expect(cached.message(makeMessage({ order }))).toMatchObject({ value: { order } });
  });
});

describe('counts (bad input 11)', () => {
  test.each([
    [-1, 0],
    [1e308, 1e9],
    [2.7, 2],
  ])('%d counts as %d', (count, counted) => {
    const conversation = makeConversation({ unread: { count, mentions: 0 } });
    expect(door.conversation(conversation)).toMatchObject({ value: { unread: { count: counted } } });
  });
  test('NaN is no count', () => {
    expect(door.conversation(makeConversation({ unread: { count: Number.NaN, mentions: 0 } })).ok).toBe(false);
  });
});

describe('contents', () => {
  test('an unknown type is kept whole and shown by its fallback text', () => {
    const poll = { type: 'poll', question: 'When?', fallbackText: 'A poll: When?' };
    expect(contentOf(poll)).toEqual({
      type: 'unsupported',
      originalType: 'poll',
      fallbackText: 'A poll: When?',
      original: JSON.stringify(poll),
    });
  });
  test.each([
    undefined,
    null,
    'text',
    [],
    {},
    { type: 5 },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'text' },
    { type: 'text', text: { children: 'x' } },
    { type: 'image', source: {} },
    { type: 'system', event: 'you.won' },
  ])('%j is unsupported, not lost', (content) => {
    expect(contentOf(content).type).toBe('unsupported');
  });
  test('a text of 1 MiB passes, a longer one keeps its first 64 KiB (bad input 5)', () => {
    expect(contentOf({ type: 'text', text: 'x'.repeat(1 << 20) }).type).toBe('text');
    const cut = contentOf({ type: 'text', text: 'x'.repeat((1 << 20) + 1) });
    expect(cut).toMatchObject({ type: 'unsupported', originalType: 'text' });
    expect(cut).not.toHaveProperty('original');
    expect(cut.type === 'unsupported' && cut.fallbackText?.length).toBe(64 << 10);
  });
  test.each([
    '<script>alert(1)</script>',
    '\u202e\u2066 turned',
    `a${'\u0301'.repeat(1_000)}`,
    '\u0000\ud800',
    '[x](javascript:alert(1))',
  ])('the text %j passes as it is: what is shown of it is the view’s to decide', (text) => {
    expect(contentOf({ type: 'text', text })).toEqual({ type: 'text', text });
  });
  test('what a kind does not name is dropped', () => {
    expect(contentOf({ type: 'text', text: 'a', dangerouslySetInnerHTML: { __html: '<b>' } })).toEqual({
      type: 'text',
      text: 'a',
    });
  });
  test('an element look-alike is refused: a symbol is no data', () => {
    const element = { $$typeof: Symbol.for('react.transitional.element'), type: 'img', props: {}, key: null };
    expect(door.message({ ...makeMessage(), content: element }).ok).toBe(false);
    expect(contentOf({ type: 'text', text: { $$typeof: 'react.element', type: 'img' } }).type).toBe('unsupported');
  });
});

describe('P26 a recalled message', () => {
  test('has no content, mentions, reactions or quote, whatever comes with it', () => {
    const checked = door.message(
      makeMessage({
        text: 'a secret',
        recall: { recalledBy: 'bo', recalledAt: 5 },
        replyTo: { messageId: 'm0', senderId: 'ana', text: 'a secret' },
        reactions: [{ key: 'a secret', count: 1, userIds: ['bo'] }],
        mentions: [{ userId: 'a secret', start: 0, length: 1 }],
      }),
    );
    expect(checked).toMatchObject({ ok: true, value: { content: { type: 'recalled' } } });
    expect(JSON.stringify(checked)).not.toContain('a secret');
  });
});

describe('events', () => {
  test('an unknown type is refused', () => {
    for (const type of ['message.exploded', '__proto__', 'constructor', '', 7, undefined])
      expect(door.event({ type })).toMatchObject({ ok: false });
  });
  test('an own __proto__ key reaches nothing', () => {
    const raw: unknown = JSON.parse(`{"__proto__":{"type":"message.received"},"type":"sync.progressed","done":true}`);
    expect(door.event(raw)).toEqual({ ok: true, value: { type: 'sync.progressed', done: true } });
  });
  test('a reaction key is 1 to 64 units, so 2 000 keys cannot be a novel (P28)', () => {
    for (const key of ['', 'x'.repeat(65), 5])
      expect(door.event(makeEvent('message.reacted', { key: key as string })).ok).toBe(false);
  });
  test('a message of another conversation is no last message', () => {
    const lastMessage = makeMessage({ conversationId: 'c2' });
    const checked = door.conversation(makeConversation({ lastMessage }));
    expect(checked).toMatchObject({ ok: true });
    expect(checked.ok && checked.value.lastMessage).toBeUndefined();
  });
  test('an unfit last message does not cost the conversation', () => {
    const checked = door.conversation({ ...makeConversation(), lastMessage: { id: 7 } });
    expect(checked.ok && checked.value.lastMessage).toBeUndefined();
  });
});

describe('pages (bad input 12)', () => {
  const page = { messages: [makeMessage()], before: null, after: null };
  test('a page needs both of its ends', () => {
    for (const broken of [
      { ...page, before: undefined },
      { ...page, after: 'end' },
      { ...page, before: { cursor: 5 } },
    ])
      expect(door.historyPage(broken, () => undefined).ok).toBe(false);
  });
  test('50 000 rows are no page', () => {
    const messages = new Array<Message>(50_000).fill(makeMessage());
    expect(door.historyPage({ ...page, messages }, () => undefined).ok).toBe(false);
  });
  test('a getter that throws, a proxy and what is no object are no page and no answer', () => {
    const trap = {
      get messages(): never {
        throw new Error('no');
      },
      get user(): never {
        throw new Error('no');
      },
    };
    for (const raw of [
      trap,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
      null,
      7,
      'page',
      [],
    ]) {
      expect(door.historyPage(raw, () => undefined).ok).toBe(false);
      expect(door.conversationPage(raw, () => undefined).ok).toBe(false);
      expect(door.sessionInfo(raw).ok).toBe(false);
      expect(door.presences(raw)).toEqual([]);
    }
  });
  test('one bad row costs itself', () => {
    const unfit: string[] = [];
    const checked = door.historyPage(
      { ...page, messages: [makeMessage(), { id: 7 }, makeMessage({ order: 2 })] },
      (reason) => unfit.push(reason),
    );
    expect(checked.ok && checked.value.messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(unfit).toHaveLength(1);
  });
});

test('P19 a session answer is resumed only when it says so in so many words', () => {
  for (const resumed of [undefined, 'yes', 1, {}])
    expect(door.sessionInfo({ user: makeUser(), resumed })).toMatchObject({ ok: true, value: { resumed: false } });
});
