import type { Conversation } from '../../model/conversation.js';
import { assert, assertRefused, assertSame, declared } from './assert.js';
import type { CaseClient } from './caseContext.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

export const conversationCases: readonly CaseDefinition[] = [
  defineCase('the list holds the conversation with its last message, for both accounts', [], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const sent = await t.send(ana, conversationId, 'the last');
    for (const client of [ana, bo]) {
      const listed = (await listAll(client, 50)).find(({ id }) => id === conversationId);
      assert(listed !== undefined, `the list of ${client.userId} lacks the conversation`);
      if (listed.lastMessage) assertSame(listed.lastMessage.id, sent.id, `lastMessage for ${client.userId}`);
      if (listed.kind === 'direct' && t.backend.conversationId === undefined)
        assertSame(listed.peerId, client === ana ? bo.userId : ana.userId, `peerId for ${client.userId}`);
    }
  }),

  defineCase(
    'paging the list meets every conversation once, newest activity first',
    ['conversations.ensure'],
    async (t) => {
      const { ana, conversationId } = await t.pair();
      const ensure = declared(ana.connector.conversations.ensure);
      const other = await ensure({ userId: t.backend.accounts[2] }, ana.options);
      await t.send(ana, other.id, 'first');
      await t.send(ana, conversationId, 'second');
      const listed = await listAll(ana, 1);
      const ids = listed.map(({ id }) => id);
      assertSame(ids.length, new Set(ids).size, 'conversations met, as often as there are different ones');
      assert(ids.includes(other.id) && ids.includes(conversationId), 'a conversation is missing from the pages');
      const times = listed.map(({ activityAt }) => activityAt);
      assertSame(
        times,
        [...times].sort((a, b) => b - a),
        'activity times',
      );
    },
  ),

  defineCase('ensure finds the conversation that there is, from either side', ['conversations.ensure'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const again = await declared(ana.connector.conversations.ensure)({ userId: bo.userId }, ana.options);
    const theirs = await declared(bo.connector.conversations.ensure)({ userId: ana.userId }, bo.options);
    assertSame([again.id, theirs.id], [conversationId, conversationId], 'ids of the same conversation');
    assertSame([again.kind, again.peerId], ['direct', bo.userId], 'kind and peer');
    await assertRefused(
      declared(ana.connector.conversations.ensure)({ userId: 'nobody at all' }, ana.options),
      'a conversation with nobody',
    );
  }),

  defineCase('one conversation can be asked for', ['conversations.get'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const get = declared(ana.connector.conversations.get);
    assertSame((await get({ conversationId }, ana.options)).id, conversationId, 'id');
    await assertRefused(get({ conversationId: 'no such conversation' }, ana.options), 'an unknown conversation');
  }),

  defineCase(
    'pinning reaches every device of the account and nobody else',
    ['conversations.setPinned', 'limits.pinConversation'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const phone = await t.client(0);
      const setPinned = declared(ana.connector.conversations.setPinned);
      await setPinned({ conversationId, pinned: true }, ana.options);
      await changed(phone, conversationId, ({ pinnedAt }) => pinnedAt !== undefined);
      assert((await listed(ana, conversationId))?.pinnedAt !== undefined, 'the list does not know of the pin');
      assertSame((await listed(bo, conversationId))?.pinnedAt, undefined, 'the pin for the other account');
      await setPinned({ conversationId, pinned: false }, ana.options);
      assertSame((await listed(ana, conversationId))?.pinnedAt, undefined, 'the pin after it was taken away');
    },
  ),

  defineCase(
    'the notification level reaches every device of the account',
    ['conversations.setNotifyLevel', 'limits.notifyLevels'],
    async (t) => {
      const { ana, conversationId } = await t.pair();
      const phone = await t.client(0);
      for (const level of ana.connector.limits.notifyLevels ?? []) {
        await declared(ana.connector.conversations.setNotifyLevel)({ conversationId, level }, ana.options);
        assertSame((await listed(ana, conversationId))?.notify ?? 'all', level, 'the level in the list');
        if (level !== 'all') await changed(phone, conversationId, ({ notify }) => notify === level);
      }
    },
  ),

  defineCase(
    'marking as unread reaches every device, and reading ends it',
    ['conversations.setMarkedUnread', 'limits.markUnread'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const phone = await t.client(0);
      const { id, order } = await t.send(bo, conversationId, 'read me');
      await declared(ana.connector.conversations.setMarkedUnread)({ conversationId, unread: true }, ana.options);
      await changed(phone, conversationId, ({ markedUnread }) => markedUnread === true);
      assertSame((await listed(ana, conversationId))?.markedUnread, true, 'the mark in the list');
      const markRead = ana.connector.receipts?.markRead;
      if (!markRead) return;
      const upTo = { messageId: id, ...(order === undefined ? {} : { order }) };
      await markRead({ conversationId, upTo }, ana.options);
      assert(!(await listed(ana, conversationId))?.markedUnread, 'the mark is still there after reading');
    },
  ),

  defineCase(
    'a removed conversation leaves the list, and a new message brings it back',
    ['conversations.remove', 'limits.removeConversation'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const phone = await t.client(0);
      await t.send(bo, conversationId, 'before');
      await declared(ana.connector.conversations.remove)({ conversationId }, ana.options);
      await phone.waitFor('conversation.removed', (event) => event.conversationId === conversationId);
      assertSame(await listed(ana, conversationId), undefined, 'the conversation in the list');
      assert((await listed(bo, conversationId)) !== undefined, 'the other account lost the conversation');
      await t.fence(bo, conversationId, ana);
      assert((await listed(ana, conversationId)) !== undefined, 'the new message did not bring it back');
    },
  ),

  defineCase(
    'a group is made once for a client id, and its members hear of it',
    ['groups.create', 'limits.createGroup'],
    async (t) => {
      const { ana, bo } = await t.pair();
      const cy = await t.client(2);
      const create = declared(ana.connector.groups?.create);
      const input = { clientId: 'group-1', title: 'Hiking 周末', memberIds: [bo.userId, cy.userId] };
      const group = await create(input, ana.options);
      assertSame([group.kind, group.title], ['group', input.title], 'kind and title');
      assertSame((await create(input, ana.options)).id, group.id, 'the id for the same client id');
      for (const member of [bo, cy])
        assertSame((await changed(member, group.id)).title, input.title, `the title that ${member.userId} is told`);
      await t.fence(cy, group.id, ana, bo);
      const members = ana.connector.groups?.members;
      if (!members) return;
      const { users } = await members({ conversationId: group.id, limit: 10 }, ana.options);
      assertSame(users.map(({ id }) => id).sort(), [...t.backend.accounts].sort(), 'members');
    },
  ),
];

async function listAll(client: CaseClient, limit: number): Promise<readonly Conversation[]> {
  const all: Conversation[] = [];
  let cursor: string | undefined;
  for (let steps = 0; steps < 100; steps += 1) {
    const input = { limit, ...(cursor === undefined ? {} : { cursor }) };
    const page = await client.connector.conversations.list(input, client.options);
    assert(page.conversations.length <= limit, `a page of ${limit} holds ${page.conversations.length}`);
    all.push(...page.conversations);
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
  throw new Error('the list of conversations never ends');
}

async function listed(client: CaseClient, conversationId: string): Promise<Conversation | undefined> {
  return (await listAll(client, 50)).find(({ id }) => id === conversationId);
}

async function changed(
  client: CaseClient,
  conversationId: string,
  fits: (conversation: Conversation) => boolean = () => true,
): Promise<Conversation> {
  const event = await client.waitFor(
    'conversation.changed',
    ({ conversation }) => conversation.id === conversationId && fits(conversation),
  );
  return event.conversation;
}
