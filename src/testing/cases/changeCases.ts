import type { Message } from '../../model/message.js';
import { assert, assertRefused, assertSame, declared } from './assert.js';
import type { CaseClient } from './caseContext.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

const text = (value: string): Message['content'] => ({ type: 'text', text: value });

export const changeCases: readonly CaseDefinition[] = [
  defineCase(
    'P25 an edit is told to everybody, kept in the history, and revisions ascend',
    ['messages.edit', 'limits.edit'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const edit = declared(ana.connector.messages.edit);
      const { id } = await t.send(ana, conversationId, 'frist');
      const revisions: number[] = [];
      for (const value of ['first', 'First']) {
        const edited = await edit({ conversationId, messageId: id, content: text(value) }, ana.options);
        assertSame(edited.content, text(value), 'content of the answer');
        const event = await bo.waitFor(
          'message.edited',
          (told) => told.messageId === id && told.content.type === 'text' && told.content.text === value,
        );
        assertSame(
          [event.conversationId, event.editorId],
          [conversationId, ana.userId],
          'target and editor of the event',
        );
        assertSame(edited.edit?.revision, event.revision, 'revision of the answer and of the event');
        revisions.push(event.revision);
      }
      assert((revisions[1] ?? 0) > (revisions[0] ?? 0), `revisions do not ascend: ${revisions.join(', ')}`);
      const stored = await find(bo, conversationId, id);
      assertSame(
        [stored?.content, stored?.edit?.revision],
        [text('First'), revisions[1]],
        'the message in the history',
      );
    },
  ),

  defineCase('P27 only the author edits', ['messages.edit', 'limits.edit', 'enforces.authorship'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const { id } = await t.send(ana, conversationId, 'mine');
    const edit = declared(bo.connector.messages.edit);
    await assertRefused(
      edit({ conversationId, messageId: id, content: text('theirs') }, bo.options),
      'a foreign edit',
      ['not-allowed'],
    );
    await assertRefused(
      edit({ conversationId, messageId: 'no such message', content: text('what') }, bo.options),
      'an edit of nothing',
      ['not-found', 'not-allowed', 'invalid'],
    );
    assertSame((await find(bo, conversationId, id))?.content, text('mine'), 'the message after the refusal');
  }),

  defineCase('an edit after the window is refused', ['messages.edit', 'limits.edit', 'backend.advance'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const windowMs = ana.connector.limits.edit?.windowMs;
    if (windowMs === undefined) return;
    const { id } = await t.send(ana, conversationId, 'old');
    await t.backend.advance?.(windowMs + 60_000);
    const edit = declared(ana.connector.messages.edit);
    await assertRefused(edit({ conversationId, messageId: id, content: text('new') }, ana.options), 'a late edit', [
      'expired',
    ]);
  }),

  defineCase(
    'P26 a recall is told to everybody, takes the content away, and stays',
    ['messages.recall', 'limits.recall'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const { id } = await t.send(ana, conversationId, 'a secret');
      const recalled = await declared(ana.connector.messages.recall)({ conversationId, messageId: id }, ana.options);
      assertSame([recalled.content.type, recalled.recall?.recalledBy], ['recalled', ana.userId], 'the answer');
      const event = await bo.waitFor('message.recalled', (told) => told.messageId === id);
      assertSame([event.conversationId, event.recalledBy], [conversationId, ana.userId], 'the event');
      if (ana.connector.messages.edit && ana.connector.limits.edit)
        await assertRefused(
          ana.connector.messages.edit({ conversationId, messageId: id, content: text('back again') }, ana.options),
          'an edit of a recalled message',
        );
      const stored = await find(bo, conversationId, id);
      assert(
        stored === undefined || stored.recall !== undefined,
        'the history holds the message as if it was never recalled',
      );
      assert(!JSON.stringify(stored ?? '').includes('a secret'), 'the history still holds the recalled text');
    },
  ),

  defineCase(
    'P27 only those who may recall',
    ['messages.recall', 'limits.recall', 'enforces.authorship', 'conversations.ensure'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const { id } = await t.send(ana, conversationId, 'stays');
      await assertRefused(
        declared(bo.connector.messages.recall)({ conversationId, messageId: id }, bo.options),
        'a foreign recall',
        ['not-allowed'],
      );
      assertSame((await find(ana, conversationId, id))?.recall, undefined, 'the recall after the refusal');
    },
  ),

  defineCase(
    'a recall after the window is refused',
    ['messages.recall', 'limits.recall', 'backend.advance'],
    async (t) => {
      const { ana, conversationId } = await t.pair();
      const windowMs = ana.connector.limits.recall?.windowMs;
      if (windowMs === undefined) return;
      const { id } = await t.send(ana, conversationId, 'old');
      await t.backend.advance?.(windowMs + 60_000);
      const recall = declared(ana.connector.messages.recall);
      await assertRefused(recall({ conversationId, messageId: id }, ana.options), 'a late recall', ['expired']);
    },
  ),

  defineCase(
    'deleting for me is for every device of mine and nobody else',
    ['messages.deleteForMe', 'limits.deleteForMe'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const phone = await t.client(1);
      const { id } = await t.send(ana, conversationId, 'not for bo');
      const remove = declared(bo.connector.messages.deleteForMe);
      await remove({ conversationId, messageIds: [id] }, bo.options);
      await phone.waitFor('message.deleted', (event) => event.messageIds.includes(id));
      const mine = await find(bo, conversationId, id);
      assert(mine === undefined || mine.deletedForMe === true, 'the history of the deleting account still has it');
      const theirs = await find(ana, conversationId, id);
      assert(theirs !== undefined && !theirs.deletedForMe, 'the other account lost the message');
      await t.fence(bo, conversationId, ana);
      assert(!ana.events.some(({ type }) => type === 'message.deleted'), 'the other account was told');
    },
  ),

  defineCase(
    'P28 a reaction is a set of people: double adds count once, removing takes one away',
    ['messages.react', 'limits.reactions'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const { id } = await t.send(ana, conversationId, 'react to this');
      const key = ana.connector.limits.reactions?.keys?.[0] ?? '👍';
      const react = (client: CaseClient, added: boolean): Promise<void> =>
        declared(client.connector.messages.react)({ conversationId, messageId: id, key, added }, client.options);
      await react(bo, true);
      const first = await ana.waitFor(
        'message.reacted',
        (event) => event.messageId === id && event.userId === bo.userId,
      );
      assertSame([first.key, first.added], [key, true], 'the event');
      await react(bo, true);
      await react(ana, true);
      await ana.waitFor('message.reacted', (event) => event.messageId === id && event.userId === ana.userId);
      const both = await find(ana, conversationId, id);
      assertSame(both?.reactions?.find((held) => held.key === key)?.count, 2, 'the count with both');
      await react(bo, false);
      const last = await ana.waitFor('message.reacted', (event) => event.messageId === id && !event.added);
      assert(last.order > first.order, 'the order of reactions does not ascend');
      const stored = await find(ana, conversationId, id);
      assertSame(
        stored?.reactions?.find((held) => held.key === key)?.userIds,
        [ana.userId],
        'who holds the key at last',
      );
      assert((stored?.reactionsOrder ?? 0) >= last.order, 'reactionsOrder is behind the last reaction');
    },
  ),

  defineCase('a reaction that is not allowed is refused', ['messages.react', 'limits.reactions'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const { keys, maxPerMessage } = ana.connector.limits.reactions ?? {};
    const { id } = await t.send(ana, conversationId, 'react to this');
    const react = (messageId: string, key: string): Promise<void> =>
      declared(ana.connector.messages.react)({ conversationId, messageId, key, added: true }, ana.options);
    await assertRefused(react('no such message', keys?.[0] ?? '👍'), 'a reaction to nothing', ['not-found', 'invalid']);
    if (keys) await assertRefused(react(id, 'not one of the keys'), 'a key outside limits.reactions.keys');
    if (keys || maxPerMessage === undefined || maxPerMessage > 40) return;
    for (let index = 0; index < maxPerMessage; index += 1) await react(id, `key-${index}`);
    await assertRefused(react(id, 'one more'), 'one key more than limits.reactions.maxPerMessage');
  }),

  defineCase('everybody who reacted can be listed', ['messages.listReactors', 'messages.react'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const { id } = await t.send(ana, conversationId, 'react to this');
    const key = ana.connector.limits.reactions?.keys?.[0] ?? '👍';
    const target = { conversationId, messageId: id, key };
    for (const client of [ana, bo])
      await declared(client.connector.messages.react)({ ...target, added: true }, client.options);
    const { userIds } = await declared(ana.connector.messages.listReactors)(target, ana.options);
    assertSame([...userIds].sort(), [ana.userId, bo.userId].sort(), 'who reacted');
  }),
];

async function find(client: CaseClient, conversationId: string, messageId: string): Promise<Message | undefined> {
  const input = { conversationId, anchor: { at: 'latest' as const }, limit: 50 };
  const page = await client.connector.messages.history(input, client.options);
  return page.messages.find(({ id }) => id === messageId);
}
