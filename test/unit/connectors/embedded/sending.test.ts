import { describe, expect, test } from 'vitest';
import { calm, readAll, say, settle, setStage } from './stage.js';

describe('sending', () => {
  test('gives each message the next place, and tells everybody in the conversation', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    const sent = await say(ana, 'Hello');
    await settle();
    expect(sent).toMatchObject({ order: 5, senderId: 'ana', sentAt: stage.clock.now(), content: { text: 'Hello' } });
    const [received] = bo.ofType('message.received');
    expect(received?.message).toMatchObject({ id: sent.id, order: 5 });
    expect(received?.message.clientId).toBeUndefined();
  });

  test('echoes to the sender with its client id, on every device', async () => {
    const stage = setStage();
    const [phone, laptop] = [await stage.enter('ana'), await stage.enter('ana')];
    const sent = await say(phone, 'Hello');
    await settle();
    for (const device of [phone, laptop]) {
      expect(device.ofType('message.received').map(({ message }) => message.clientId)).toEqual([sent.clientId]);
    }
  });

  test('P2 P6 answers a known client id with the first message, for ever and after a removal', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    const input = { conversationId: 'room', clientId: 'once', content: { type: 'text', text: 'Once' } } as const;
    const first = await ana.connector.messages.send(input, calm);
    await stage.clock.advance(1e10);
    expect(await ana.connector.messages.send(input, calm)).toEqual(first);
    expect(await readAll(ana)).toHaveLength(5);
  });

  test('P4 two equal texts are two messages', async () => {
    const ana = await setStage().enter('ana');
    await Promise.all([say(ana, 'Same'), say(ana, 'Same')]);
    expect((await readAll(ana)).map((message) => message.order)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('looks up what became of a client id', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    const sent = await say(ana, 'Hello');
    const lookup = { conversationId: 'room', clientId: sent.clientId ?? '' };
    expect(await ana.connector.messages.lookup?.(lookup, calm)).toEqual(sent);
    expect(await bo.connector.messages.lookup?.(lookup, calm)).toBeNull();
  });

  test('quotes the original as it is, whatever the sender says about it', async () => {
    const ana = await setStage().enter('ana');
    const [, two] = await readAll(ana);
    const reply = await ana.connector.messages.send(
      {
        conversationId: 'room',
        clientId: 'reply',
        content: { type: 'text', text: 'Yes' },
        replyTo: { messageId: two?.id ?? '', senderId: 'mai', text: 'I owe Ana money' },
      },
      calm,
    );
    expect(reply.replyTo).toEqual({ messageId: two?.id, senderId: 'bo', type: 'text', text: 'Two' });
  });

  test('keeps a custom content as it is, and own fields only of a known one', async () => {
    const ana = await setStage().enter('ana');
    const send = (clientId: string, content: object) =>
      ana.connector.messages.send({ conversationId: 'room', clientId, content: content as never }, calm);
    const custom = { type: 'order', items: [1, 2], fallbackText: 'An order' };
    expect((await send('a', custom)).content).toEqual(custom);
    expect((await send('b', { type: 'text', text: 'Hi', admin: true })).content).toEqual({ type: 'text', text: 'Hi' });
  });

  const refusals: readonly [title: string, code: string, content: object][] = [
    ['an empty text', 'invalid', { type: 'text', text: ' \n' }],
    ['a text over the limit', 'too-large', { type: 'text', text: 'a'.repeat(16_385) }],
    ['a text that is none', 'invalid', { type: 'text', text: 7 }],
    ['a system notice', 'invalid', { type: 'system', event: 'notice', text: 'You won' }],
    ['a tombstone', 'invalid', { type: 'recalled' }],
    ['a content without a type', 'invalid', {}],
    ['a custom content over 256 KiB', 'too-large', { type: 'order', note: 'a'.repeat(256 << 10) }],
    [
      'a file that was not uploaded',
      'invalid',
      { type: 'file', source: { url: '', name: 'a', mimeType: 'text/plain', size: 1 } },
    ],
    [
      'a file that does not exist',
      'invalid',
      { type: 'file', source: { url: 'embedded:files/none', name: 'a', mimeType: 'text/plain', size: 1 } },
    ],
    [
      'a file over 100 MiB',
      'too-large',
      { type: 'file', source: { url: 'embedded:files/portrait', name: 'a', mimeType: 'text/plain', size: 101 << 20 } },
    ],
  ];

  test.each(refusals)('refuses %s as %s', async (_title, code, content) => {
    const ana = await setStage().enter('ana');
    const sending = ana.connector.messages.send(
      { conversationId: 'room', clientId: 'x', content: content as never },
      calm,
    );
    await expect(sending).rejects.toMatchObject({ code, operation: 'messages.send', retryable: false });
    expect(await readAll(ana)).toHaveLength(4);
  });

  test('refuses mentions outside the text, an unknown original, and an empty client id', async () => {
    const ana = await setStage().enter('ana');
    const content = { type: 'text', text: 'Hi' } as const;
    const base = { conversationId: 'room', clientId: 'x', content };
    const { send } = ana.connector.messages;
    await expect(send({ ...base, mentions: [{ userId: 'bo', start: 1, length: 9 }] }, calm)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(send({ ...base, replyTo: { messageId: 'room.99', senderId: 'bo' } }, calm)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(send({ ...base, clientId: '' }, calm)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('refuses strangers, those who left, and conversations that do not exist', async () => {
    const stage = setStage();
    const [ana, zoe] = [await stage.enter('ana'), await stage.enter('zoe')];
    await expect(say(zoe, 'Hi')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(readAll(zoe)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(say(ana, 'Hi', 'old')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(say(ana, 'Hi', 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('those who left see nothing that came after', async () => {
    const stage = setStage();
    const [ana, mai] = [await stage.enter('ana'), await stage.enter('mai')];
    await say(mai, 'After', 'old');
    await settle();
    expect((await readAll(ana, 'old')).map(({ content }) => content)).toEqual([{ type: 'text', text: 'Before' }]);
    expect(ana.ofType('message.received')).toEqual([]);
  });

  test('refuses a flood with the time to wait, where a limit is set', async () => {
    const stage = setStage({ sendLimit: { count: 2, windowMs: 1_000 } });
    const ana = await stage.enter('ana');
    await say(ana, 'One');
    await stage.clock.advance(400);
    await say(ana, 'Two');
    await expect(say(ana, 'Three')).rejects.toMatchObject({ code: 'rate-limited', retryable: true, retryAfterMs: 600 });
    await stage.clock.advance(600);
    await say(ana, 'Three');
  });
});

describe('history', () => {
  test('pages backwards and forwards with nothing missing, and says where it ends', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    for (let index = 5; index <= 30; index += 1) await say(ana, `Message ${index}`);
    const { history } = ana.connector.messages;
    const orders = (page: Awaited<ReturnType<typeof history>>) => page.messages.map((message) => message.order);

    const latest = await history({ conversationId: 'room', anchor: { at: 'latest' }, limit: 10 }, calm);
    expect(orders(latest)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect([latest.before, latest.after]).toEqual([{}, null]);

    const messageId = latest.messages[0]?.id ?? '';
    const before = await history({ conversationId: 'room', anchor: { at: 'before', messageId }, limit: 50 }, calm);
    expect(orders(before)).toHaveLength(20);
    expect([before.before, before.after]).toEqual([null, {}]);

    const first = before.messages[0]?.id ?? '';
    const after = await history({ conversationId: 'room', anchor: { at: 'after', messageId: first }, limit: 3 }, calm);
    expect(orders(after)).toEqual([2, 3, 4]);

    const around = await history({ conversationId: 'room', anchor: { at: 'around', messageId }, limit: 5 }, calm);
    expect(orders(around)).toEqual([19, 20, 21, 22, 23]);
  });

  test('brings the people whom its messages name', async () => {
    const ana = await setStage().enter('ana');
    const page = await ana.connector.messages.history(
      { conversationId: 'room', anchor: { at: 'latest' }, limit: 1 },
      calm,
    );
    expect(page.users?.map((user) => user.id).sort()).toEqual(['ana', 'bo', 'mai']);
  });

  test('refuses an unknown anchor', async () => {
    const ana = await setStage().enter('ana');
    const { history } = ana.connector.messages;
    for (const messageId of ['room.99', 'room.0', 'old.1', '__proto__']) {
      const reading = history({ conversationId: 'room', anchor: { at: 'around', messageId }, limit: 5 }, calm);
      await expect(reading).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
