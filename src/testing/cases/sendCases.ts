import type { SendInput } from '../../connector/connector.js';
import { assert, assertRefused, assertSame, declared } from './assert.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

const text = (value: string): SendInput['content'] => ({ type: 'text', text: value });

export const sendCases: readonly CaseDefinition[] = [
  defineCase(
    'P3 a sent message is answered, and told to the other account and to every device of the sender',
    [],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const phone = await t.client(0);
      const clientId = 'client-1';
      const content = text('Hello,\nعالم 世界 👍🏽 constructor');
      const sent = await ana.connector.messages.send({ conversationId, clientId, content }, ana.options);
      assertSame(sent.senderId, ana.userId, 'senderId of the answer');
      assertSame(sent.conversationId, conversationId, 'conversationId of the answer');
      assertSame(sent.clientId, clientId, 'clientId of the answer');
      assertSame(sent.content, content, 'content of the answer');
      for (const [who, client] of Object.entries({ sender: ana, 'second device': phone, 'other account': bo })) {
        const { message } = await client.waitFor('message.received', (event) => event.message.id === sent.id);
        assertSame(message.content, content, `content that the ${who} is told`);
        assertSame(message.senderId, ana.userId, `senderId that the ${who} is told`);
        assertSame(message.order, sent.order, `order that the ${who} is told`);
        if (client !== bo) assertSame(message.clientId, clientId, `clientId in the echo to the ${who}`);
      }
    },
  ),

  defineCase(
    'P2 P6 a repeated client id is answered with the first message and makes no second one',
    ['idempotency'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const input: SendInput = { conversationId, clientId: 'again', content: text('once') };
      const first = await ana.connector.messages.send(input, ana.options);
      const [second, third] = await Promise.all([
        ana.connector.messages.send(input, ana.options),
        (await t.client(0)).connector.messages.send(input, ana.options),
      ]);
      assertSame([second.id, third.id], [first.id, first.id], 'ids of the repeated sends');
      await t.fence(ana, conversationId, bo);
      const told = bo.events.filter((event) => event.type === 'message.received' && event.message.clientId === 'again');
      assert(told.length <= 1, `the other account was told ${told.length} times`);
      const page = await bo.connector.messages.history(
        { conversationId, anchor: { at: 'latest' }, limit: 20 },
        bo.options,
      );
      assertSame(page.messages.filter(({ id }) => id === first.id).length, 1, 'copies in the history');
    },
  ),

  defineCase('P4 two equal texts are two messages', [], async (t) => {
    const { ana, conversationId } = await t.pair();
    const [first, second] = await Promise.all([t.send(ana, conversationId, 'ok'), t.send(ana, conversationId, 'ok')]);
    assert(first.id !== second.id, 'equal texts under different client ids became one message');
  }),

  defineCase('P17 orders ascend in the order of the answers, and never repeat', ['ordering.sequence'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const orders: number[] = [];
    for (const value of ['a', 'b', 'c']) orders.push((await t.send(ana, conversationId, value)).order ?? Number.NaN);
    const many = await Promise.all([ana, bo, ana, bo].map((client) => t.send(client, conversationId, 'at once')));
    const all = [...orders, ...many.map(({ order }) => order ?? Number.NaN).sort((a, b) => a - b)];
    assert(
      all.every((order, index) => index === 0 || order > (all[index - 1] ?? 0)),
      `orders do not ascend: ${all.join(', ')}`,
    );
  }),

  defineCase('P23 orders of a contiguous connector have no holes', ['contiguous'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    await Promise.all([ana, bo, ana].map((client) => t.send(client, conversationId, 'at once')));
    const page = await ana.connector.messages.history(
      { conversationId, anchor: { at: 'latest' }, limit: 50 },
      ana.options,
    );
    const orders = page.messages.map(({ order }) => order ?? Number.NaN);
    assert(
      orders.every((order, index) => index === 0 || order === (orders[index - 1] ?? 0) + 1),
      `orders have holes: ${orders.join(', ')}`,
    );
  }),

  defineCase('an uncertain send is found by its client id', ['messages.lookup'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const lookup = declared(ana.connector.messages.lookup);
    const input: SendInput = { conversationId, clientId: 'uncertain', content: text('there?') };
    const sent = await ana.connector.messages.send(input, ana.options);
    assertSame(
      (await lookup({ conversationId, clientId: 'uncertain' }, ana.options))?.id,
      sent.id,
      'the message found',
    );
    assertSame(
      await lookup({ conversationId, clientId: 'never sent' }, ana.options),
      null,
      'the answer for an unknown id',
    );
  }),

  defineCase('a reply keeps its quote', ['limits.reply'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const original = await t.send(ana, conversationId, 'the original');
    const replyTo = { messageId: original.id, senderId: ana.userId, text: 'the original', type: 'text' };
    const reply = await bo.connector.messages.send(
      { conversationId, clientId: 'reply', content: text('an answer'), replyTo },
      bo.options,
    );
    const { message } = await ana.waitFor('message.received', (event) => event.message.id === reply.id);
    assertSame(message.replyTo?.messageId, original.id, 'the original that the reply names');
  }),

  defineCase('a mention names its person', ['limits.mentions'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const mentions = [{ userId: bo.userId, start: 0, length: 3 }];
    const sent = await ana.connector.messages.send(
      { conversationId, clientId: 'mention', content: text('@bo look'), mentions },
      ana.options,
    );
    const { message } = await bo.waitFor('message.received', (event) => event.message.id === sent.id);
    assertSame(message.mentions, mentions, 'mentions that the other account is told');
  }),

  defineCase('a text of the greatest length goes through, a longer one is refused', ['limits.text'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const most = ana.connector.limits.text?.maxLength ?? 0;
    assert(most > 0, 'limits.text.maxLength is not a length');
    const sent = await t.send(ana, conversationId, 'x'.repeat(Math.min(most, 1 << 20)));
    assert(sent.content.type === 'text' && sent.content.text.length === Math.min(most, 1 << 20), 'the text was cut');
    if (most < 1 << 20)
      await assertRefused(t.send(ana, conversationId, 'x'.repeat(most + 1)), 'a text over the limit', [
        'too-large',
        'invalid',
      ]);
  }),

  defineCase('what only the server says cannot be sent', ['enforces.authorship'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const forged = [{ type: 'recalled' }, { type: 'system', event: 'notice', text: 'Your account was closed.' }];
    for (const content of forged) {
      const input: SendInput = { conversationId, clientId: content.type, content: content as SendInput['content'] };
      await assertRefused(ana.connector.messages.send(input, ana.options), `sending '${content.type}'`);
    }
  }),

  defineCase(
    'P53 a person outside a conversation can neither write nor read there',
    ['conversations.ensure'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const cy = await t.client(2);
      await t.send(ana, conversationId, 'between us');
      await assertRefused(t.send(cy, conversationId, 'let me in'), 'a stranger writing');
      await assertRefused(
        cy.connector.messages.history({ conversationId, anchor: { at: 'latest' }, limit: 10 }, cy.options),
        'a stranger reading',
      );
      await t.fence(ana, conversationId, bo);
      const told = cy.events.filter((event) => event.type === 'message.received');
      assertSame(told.length, 0, 'messages that the stranger was told');
    },
  ),
];
