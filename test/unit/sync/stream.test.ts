import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChatError } from '../../../src/model/errors.js';
import {
  selectMessage,
  selectMessageStatus,
  selectTimeline,
  selectUnread,
} from '../../../src/store/selectors/selectors.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { boSends, call, onServer, openRoom, ROOM, type Room, send, shown, text, wrapSend } from './openRoom.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const typesOf = ({ diagnostics }: Room) => diagnostics.map(({ type }) => type);

describe('P22 one bad event', () => {
  it('never blocks the stream: it is kept as it came and counted, and its neighbours show', async () => {
    const room = await openRoom();
    const hostile: unknown[] = [
      null,
      7,
      { type: 'message.received' },
      { type: 'message.received', message: { ...makeMessage(), sentAt: 'yesterday' } },
      { type: 'message.exploded', bomb: true },
      { type: 'message.received', message: { ...makeMessage({ order: 2 ** 53 }) } },
    ];
    await boSends(room, 'before');
    await room.clock.advance(60);
    const neighbour = { ...makeMessage({ id: 'n1', conversationId: ROOM, order: 2, text: 'between' }) };
    room.client.injectBatch({ events: [...hostile, { type: 'message.received', message: neighbour }] as never });
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['before', 'between']);
    expect(typesOf(room).filter((type) => type === 'event.quarantined')).toHaveLength(hostile.length);
    expect(room.chat.quarantine.count).toBe(hostile.length);
    expect(room.chat.quarantine.newest.map(({ raw }) => raw)).toEqual(hostile);
  });

  it('keeps only the newest of a flood, and the count of all', async () => {
    const room = await openRoom();
    room.client.injectBatch({ events: Array.from({ length: 5_000 }, (_, index) => index) as never });
    expect(room.chat.quarantine.count).toBe(5_000);
    expect(room.chat.quarantine.newest.map(({ raw }) => raw)).toEqual(
      Array.from({ length: 20 }, (_, index) => 4_980 + index),
    );
  });

  it('a batch that is none costs nothing', async () => {
    const room = await openRoom();
    for (const batch of [undefined, null, 7, 'events', {}, { events: 'all' }, { events: { length: 3 } }, { cursor: 5 }])
      room.client.injectBatch(batch as never);
    await boSends(room, 'still there');
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['still there']);
  });

  it('bad rows of a page are counted, and the page shows; a bad cached row costs itself too', async () => {
    const room = await openRoom({
      wrap: (inner) => ({
        ...inner,
        messages: {
          ...inner.messages,
          async history(input, options) {
            const page = await inner.messages.history(input, options);
            return {
              ...page,
              messages: [{ id: 7 }, ...page.messages, { ...page.messages[0], content: null }] as never,
            };
          },
        },
      }),
    });
    expect(typesOf(room)).toContain('page.row.quarantined');
    expect(room.chat.quarantine.newest.map(({ raw }) => raw)).toContainEqual({ id: 7 });
  });

  it('a plugin that throws costs itself only', async () => {
    const room = await openRoom({
      chat: {
        plugins: [
          {
            name: 'broken',
            onEvent: () => {
              throw new Error('of the host');
            },
          },
        ],
      },
    });
    await boSends(room, 'shown all the same');
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['shown all the same']);
    expect(typesOf(room)).toContain('listener.failed');
  });
});

describe('bad input 10 at the store', () => {
  const received = (message: Parameters<typeof makeMessage>[0]) =>
    ({ type: 'message.received', message: makeMessage({ conversationId: ROOM, ...message }) }) as const;

  it('a thousand duplicates are one message, and count once', async () => {
    const room = await openRoom();
    for (let copy = 0; copy < 1_000; copy += 1) room.client.inject(received({ order: 1, text: 'once' }));
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['once']);
    expect(selectUnread(room.chat.store.getState(), ROOM).count).toBe(1);
  });

  it('the same id from another sender is not believed: the first one stands', async () => {
    const room = await openRoom();
    room.client.inject(received({ order: 1, text: 'of bo' }));
    room.client.inject(received({ order: 1, senderId: 'cy', text: 'a forgery', edit: { revision: 9, editedAt: 1 } }));
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['of bo']);
  });

  it('a reply to itself and a chain of 5 000 replies are messages like others', async () => {
    const room = await openRoom();
    room.client.inject(received({ order: 1, replyTo: { messageId: 'm1', senderId: 'bo', text: 'myself' } }));
    const chain = Array.from({ length: 5_000 }, (_, index) =>
      received({ order: index + 2, replyTo: { messageId: `m${index + 1}`, senderId: 'bo' } }),
    );
    room.client.injectBatch({ events: chain });
    await room.clock.advance(60);
    expect(shown(room).length).toBeGreaterThan(0);
    expect(room.chat.quarantine.count).toBe(0);
  });

  it('edits and recalls of what nobody has wait for it, and do nothing to others', async () => {
    const room = await openRoom();
    const target = { conversationId: ROOM, messageId: 'm1' };
    room.client.inject({
      type: 'message.edited',
      ...target,
      editorId: 'bo',
      revision: 2,
      editedAt: 5,
      content: text('second'),
    });
    room.client.inject({
      type: 'message.edited',
      ...target,
      editorId: 'bo',
      revision: 1,
      editedAt: 9,
      content: text('first'),
    });
    room.client.inject({
      type: 'message.recalled',
      conversationId: ROOM,
      messageId: 'nobody',
      recalledBy: 'bo',
      recalledAt: 5,
    });
    room.client.inject(received({ order: 1, text: 'original' }));
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['second']);
  });
});

describe('P23 a hole in the numbers', () => {
  it('waits up to a second for stragglers before it asks', async () => {
    const room = await openRoom();
    await boSends(room, 'one');
    await room.clock.advance(60);
    room.connector.faults.nextEvent({ fault: 'hold', events: 10 });
    await boSends(room, 'two');
    await boSends(room, 'three');
    const calls = () => room.connector.faults.calls.filter(({ operation }) => operation === 'messages.history').length;
    const before = calls();
    await room.clock.advance(900);
    expect(shown(room)).toEqual(['one']);
    room.connector.faults.releaseHeld();
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['one', 'two', 'three']);
    await room.clock.advance(10_000);
    expect(calls()).toBe(before);
  });

  it('asks when none comes, and shows all of it in the order of the server', async () => {
    const room = await openRoom();
    await boSends(room, 'one');
    await room.clock.advance(60);
    room.connector.faults.nextEvent({ fault: 'drop' });
    await boSends(room, 'lost');
    await boSends(room, 'three');
    await room.clock.advance(1_200);
    expect(shown(room)).toEqual(['one', 'lost', 'three']);
    expect(typesOf(room)).toEqual(expect.arrayContaining(['gap.found', 'gap.repaired']));
  });

  it('a hole that is too long resets its conversation only: outbox, drafts and the others stay', async () => {
    const room = await openRoom();
    await boSends(room, 'in the other', 'other');
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    room.chat.commands.saveDraft({ conversationId: ROOM, text: 'half a thought' });
    send(room, 'waiting');
    for (let number = 0; number < 700; number += 1) await boSends(room, `${number}`);
    room.server.forgetStreams();
    room.client.refuse(undefined);
    await room.clock.advance(60_000);
    expect(onServer(room)).toHaveLength(701);
    expect(shown(room).at(-1)).toBe('waiting');
    expect(shown(room).slice(0, -1)).toEqual(onServer(room).slice(-shown(room).length, -1));
    // Where ids are missing there is a mark, exactly there (P16).
    const { segments } = selectTimeline(room.chat.store.getState(), ROOM);
    expect(segments[0]?.before).not.toBeNull();
    expect(segments.at(-1)?.after).toBeNull();
    expect(room.chat.store.getState().drafts).toBeDefined();
    expect(shown(room, 'other')).toEqual(['in the other']);
    await room.chat.flush();
    const again = room.disk.database('scripted:ana').rows;
    expect([...again.drafts.values()]).toMatchObject([{ text: 'half a thought' }]);
  });
});

describe('P29 facts that wait for their message', () => {
  const reaction = (messageId: string, order: number, key = '👍') => ({
    type: 'message.reacted',
    conversationId: ROOM,
    messageId,
    userId: 'bo',
    key,
    added: true,
    order,
  });

  it('a flood of them stays within 1 000 a kind, says so, and has the conversation read anew', async () => {
    const room = await openRoom();
    await boSends(room, 'first');
    await room.clock.advance(60);
    room.connector.faults.nextEvent({ fault: 'drop' });
    await boSends(room, 'overtaken');
    const id = room.server.messages(ROOM)[1]?.id ?? '';
    // The edit comes before its message, and is then washed away by the flood.
    room.connector.faults.nextEvent({ fault: 'pass' });
    await room.bo.messages.edit?.({ conversationId: ROOM, messageId: id, content: text('edited') }, call());
    await room.clock.advance(60);
    const edits = Array.from({ length: 3_000 }, (_, index) => ({
      type: 'message.edited',
      conversationId: ROOM,
      messageId: `unknown-${index}`,
      editorId: 'bo',
      revision: 1,
      editedAt: 1,
      content: text('never'),
    }));
    room.client.injectBatch({ events: edits as never });
    await room.clock.advance(60);
    expect(typesOf(room).filter((type) => type === 'waiting.dropped')).toHaveLength(2_001);
    // What was lost with the buffer is on the server: the newest page is asked for again.
    await room.clock.advance(1_200);
    expect(shown(room)).toEqual(['first', 'edited']);
    // The straggler itself changes nothing any more.
    room.client.inject({
      type: 'message.received',
      message: { ...makeMessage({ id, conversationId: ROOM, order: 2, text: 'overtaken' }) },
    });
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['first', 'edited']);
  });

  it('kinds do not push each other out, and nothing waits longer than ten minutes', async () => {
    const room = await openRoom();
    const received = (id: string, order: number) => ({
      type: 'message.received',
      message: makeMessage({ id, conversationId: ROOM, order, text: id }),
    });
    room.client.inject({
      type: 'message.recalled',
      conversationId: ROOM,
      messageId: 'a',
      recalledBy: 'bo',
      recalledAt: 5,
    });
    room.client.injectBatch({
      events: Array.from({ length: 1_500 }, (_, index) => reaction(`x${index}`, index)) as never,
    });
    await room.clock.advance(60);
    room.client.inject(received('a', 1));
    await room.clock.advance(60);
    expect(shown(room)).toEqual(['recalled']);

    room.client.inject(reaction('b', 9_000));
    await room.clock.advance(11 * 60_000);
    room.client.inject(reaction('c', 9_001));
    room.client.inject(received('b', 2));
    room.client.inject(received('c', 3));
    await room.clock.advance(60);
    const state = room.chat.store.getState();
    expect(selectMessage(state, 'b')?.reactions ?? []).toEqual([]);
    expect(selectMessage(state, 'c')?.reactions).toMatchObject([{ key: '👍', count: 1 }]);
  });
});

describe('P35 a marker that comes before its message', () => {
  it('is applied when the message arrives', async () => {
    const room = await openRoom();
    room.connector.faults.nextEvent({ fault: 'hold', events: 3 });
    room.connector.faults.nextEvent({ fault: 'pass' });
    send(room, 'hello');
    await room.clock.advance(100);
    const [{ id } = { id: '' }] = room.server.messages(ROOM);
    room.client.inject({
      type: 'receipt.advanced',
      conversationId: ROOM,
      userId: 'bo',
      kind: 'read',
      upTo: { messageId: 'later' },
    });
    await room.clock.advance(60);
    expect(selectMessageStatus(room.chat.store.getState(), id)).toBe('sent');
    room.client.inject({
      type: 'message.received',
      message: makeMessage({ id: 'later', senderId: 'ana', conversationId: ROOM, order: 2, text: 'from my phone' }),
    });
    await room.clock.advance(60);
    expect(selectMessageStatus(room.chat.store.getState(), id)).toBe('read');
    expect(selectMessageStatus(room.chat.store.getState(), 'later')).toBe('read');
  });
});

describe('what is told to the outside', () => {
  it('P63 holds no text, name, token or id of a person, on the console or in diagnostics, whatever goes wrong', async () => {
    const said: unknown[][] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(words));
    const secret = new ChatError('unknown', 'messages.send', {
      retryable: false,
      cause: Object.assign(new Error('POST https://chat.example/?token=SECRET-token'), {
        config: { headers: { authorization: 'SECRET-token' } },
      }),
    });
    let fails = true;
    const room = await openRoom({
      wrap: wrapSend((sendOn) => async (input, options) => {
        if (fails) throw secret;
        return sendOn(input, options);
      }),
    });
    send(room, 'SECRET-text');
    room.client.injectBatch({
      events: [
        { type: 'SECRET-type' },
        { type: 'message.received', message: { ...makeMessage({ text: 'SECRET-text' }), senderId: 7 } },
        { type: 'profile.changed', user: { id: 'SECRET-person', name: ['SECRET-name'] } },
      ] as never,
    });
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.history');
    await room.chat.commands.loadOlder(ROOM);
    room.client.cut();
    fails = false;
    await room.clock.advance(120_000);
    expect(room.diagnostics.length).toBeGreaterThan(3);
    expect(JSON.stringify(room.diagnostics)).not.toMatch(/SECRET|bo"|ana"/);
    expect(said).toEqual([]);
  });

  it('P63 the error that a host gets says code and operation; the cause is not part of what is printed or cloned', async () => {
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.send');
    const { sent } = room.chat.commands.sendMessage({ conversationId: ROOM, content: text('SECRET-text') });
    const failure = sent.catch((error: unknown) => error);
    await room.clock.advance(1_000);
    const error = await failure;
    expect(error).toBeInstanceOf(ChatError);
    expect(JSON.stringify(error)).not.toContain('SECRET');
    expect(String(error)).toBe('ChatError: messages.send: not-allowed');
  });

  it('P64 every give-up, quarantine, gap, degraded store and dropped buffer can be counted', async () => {
    // Each type of diagnostic is raised by one of these tests, or by those of storage and tabs.
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.send');
    send(room, 'refused');
    await boSends(room, 'one');
    await room.clock.advance(100);
    const [{ id } = { id: '' }] = room.server.messages(ROOM);
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.react');
    room.chat.commands.reactToMessage({ messageId: id, key: '👍', added: true }).catch(() => undefined);
    room.client.inject({ type: 'nonsense' });
    room.client.cut();
    room.client.inject({ type: 'typing.changed' });
    await room.clock.advance(10_000);
    expect(new Set(typesOf(room))).toEqual(
      new Set(['send.failed', 'change.refused', 'event.quarantined', 'connection.failed', 'batch.ignored']),
    );
  });
});
