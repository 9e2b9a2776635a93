import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../../src/model/conversation.js';
import { type Actor, calm, readAll, say, settle, setStage } from './stage.js';

const list = (actor: Actor, limit = 50, cursor?: string) => actor.connector.conversations.list({ limit, cursor }, calm);
const get = (actor: Actor, conversationId = 'room') => actor.connector.conversations.get?.({ conversationId }, calm);
const last = (actor: Actor): Conversation | undefined => actor.ofType('conversation.changed').at(-1)?.conversation;

describe('conversations', () => {
  test('lists newest activity first, in pages, with the people on them', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    await stage.clock.advance(1_000);
    const direct = await ana.connector.conversations.ensure?.({ userId: 'zoe' }, calm);
    const first = await list(ana, 2);
    expect(first.conversations.map((one) => one.id)).toEqual([direct?.id, 'room']);
    expect(first.users?.map((user) => user.id).sort()).toEqual(['ana', 'bo', 'mai', 'zoe']);
    const second = await list(ana, 2, first.cursor);
    expect(second.conversations.map((one) => one.id)).toEqual(['old']);
    expect(second.cursor).toBeUndefined();
  });

  test('describes a conversation as its account has it', async () => {
    const bo = await setStage().enter('bo');
    expect(await get(bo)).toMatchObject({
      kind: 'group',
      title: 'Room',
      role: 'member',
      membership: 'joined',
      memberCount: 3,
      unread: { count: 2, mentions: 1, upToOrder: 4 },
      readUpTo: { order: 2, messageId: 'room.2' },
      lastMessage: { id: 'room.4' },
    });
    expect(await get(await setStage().enter('ana'), 'old')).toMatchObject({ membership: 'left' });
  });

  test('makes one direct conversation for two people, on the peer’s list with the first message', async () => {
    const stage = setStage();
    const [ana, zoe] = [await stage.enter('ana'), await stage.enter('zoe')];
    const mine = await ana.connector.conversations.ensure?.({ userId: 'zoe' }, calm);
    expect(mine).toMatchObject({ kind: 'direct', peerId: 'zoe' });
    expect((await list(zoe)).conversations).toEqual([]);
    await say(ana, 'Hello', mine?.id);
    await settle();
    expect(zoe.events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['conversation.changed', 'message.received']),
    );
    expect(last(zoe)).toMatchObject({ id: mine?.id, peerId: 'ana', unread: { count: 1 } });
    const theirs = await zoe.connector.conversations.ensure?.({ userId: 'ana' }, calm);
    expect(theirs?.id).toBe(mine?.id);
  });

  test('refuses a direct conversation with nobody or oneself', async () => {
    const ana = await setStage().enter('ana');
    const { ensure } = ana.connector.conversations;
    await expect(ensure?.({ userId: 'nobody' }, calm)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ensure?.({ userId: 'ana' }, calm)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('pins, mutes and marks unread for one account, on all its devices, with growing revisions', async () => {
    const stage = setStage();
    const [ana, laptop, bo] = [await stage.enter('ana'), await stage.enter('ana'), await stage.enter('bo')];
    const conversationId = 'room';
    await ana.connector.conversations.setPinned?.({ conversationId, pinned: true }, calm);
    await ana.connector.conversations.setNotifyLevel?.({ conversationId, level: 'mentions' }, calm);
    await ana.connector.conversations.setMarkedUnread?.({ conversationId, unread: true }, calm);
    await settle();
    expect(last(laptop)).toMatchObject({ pinnedAt: stage.clock.now(), notify: 'mentions', markedUnread: true });
    expect(bo.ofType('conversation.changed')).toEqual([]);
    await ana.connector.conversations.setPinned?.({ conversationId, pinned: false }, calm);
    await settle();
    expect(last(laptop)?.pinnedAt).toBeUndefined();
    const revisions = laptop.ofType('conversation.changed').map(({ conversation }) => conversation.revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  });

  test('refuses a 21st pin and an unknown level', async () => {
    const ana = await setStage().enter('ana');
    const { setPinned, setNotifyLevel } = ana.connector.conversations;
    for (let index = 0; index < 20; index += 1) {
      const input = { clientId: `g${index}`, title: `Group ${index}`, memberIds: ['zoe'] };
      const group = await ana.connector.groups?.create?.(input, calm);
      await setPinned?.({ conversationId: group?.id ?? '', pinned: true }, calm);
    }
    const conversationId = 'room';
    await expect(setPinned?.({ conversationId, pinned: true }, calm)).rejects.toMatchObject({ code: 'too-large' });
    const loud = setNotifyLevel?.({ conversationId, level: 'loud' as 'all' }, calm);
    await expect(loud).rejects.toMatchObject({ code: 'invalid' });
  });

  test('takes a conversation off the list until the next message', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    await ana.connector.conversations.setPinned?.({ conversationId: 'room', pinned: true }, calm);
    await ana.connector.conversations.remove?.({ conversationId: 'room' }, calm);
    await settle();
    expect(ana.events.at(-1)).toEqual({ type: 'conversation.removed', conversationId: 'room' });
    expect((await list(ana)).conversations.map((one) => one.id)).toEqual(['old']);
    ana.events.length = 0;
    await say(bo, 'Still here?');
    await settle();
    expect(ana.events.map((event) => event.type)).toEqual(['conversation.changed', 'message.received']);
    expect((await list(ana)).conversations[0]).toMatchObject({ id: 'room' });
    expect((await list(ana)).conversations[0]?.pinnedAt).toBeUndefined();
  });

  test('a list that is read after an event is never older than the event', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    await ana.connector.conversations.setPinned?.({ conversationId: 'room', pinned: true }, calm);
    await settle();
    const told = last(ana)?.revision ?? 0;
    await say(bo, 'News');
    const listed = (await list(ana)).conversations[0];
    expect(listed?.lastMessage?.content).toEqual({ type: 'text', text: 'News' });
    expect(listed?.revision).toBeGreaterThan(told);
  });
});

describe('groups', () => {
  test('are made once for a client id, with a notice to all', async () => {
    const stage = setStage();
    const [ana, zoe] = [await stage.enter('ana'), await stage.enter('zoe')];
    const input = { clientId: 'g', title: ' Lake ', memberIds: ['zoe', 'bo', 'zoe', 'ana'] };
    const made = await ana.connector.groups?.create?.(input, calm);
    const again = await ana.connector.groups?.create?.(input, calm);
    await settle();
    expect(again).toEqual(made);
    expect(made).toMatchObject({ kind: 'group', title: 'Lake', role: 'owner', memberCount: 3 });
    expect(last(zoe)).toMatchObject({ id: made?.id, role: 'member', unread: { count: 0 } });
    expect((await readAll(zoe, made?.id))[0]?.content).toEqual({
      type: 'system',
      event: 'group.created',
      actorId: 'ana',
      targetIds: ['zoe', 'bo'],
      text: 'Lake',
    });
  });

  test.each([
    ['without a title', { title: ' ', memberIds: ['bo'] }, 'invalid'],
    ['of one', { title: 'Me', memberIds: ['ana'] }, 'invalid'],
    ['with an endless title', { title: 'a'.repeat(101), memberIds: ['bo'] }, 'too-large'],
    ['of too many', { title: 'All', memberIds: Array.from({ length: 200 }, (_, index) => `p${index}`) }, 'too-large'],
    ['with nobody', { title: 'Who', memberIds: ['nobody'] }, 'not-found'],
  ])('are refused %s', async (_title, input, code) => {
    const ana = await setStage().enter('ana');
    const making = ana.connector.groups?.create?.({ clientId: 'g', ...input }, calm);
    await expect(making).rejects.toMatchObject({ code, operation: 'groups.create' });
    expect((await list(ana)).conversations).toHaveLength(2);
  });

  test('list their members in pages', async () => {
    const ana = await setStage().enter('ana');
    const members = ana.connector.groups?.members;
    const first = await members?.({ conversationId: 'room', limit: 2 }, calm);
    const second = await members?.({ conversationId: 'room', limit: 2, cursor: first?.cursor }, calm);
    expect([...(first?.users ?? []), ...(second?.users ?? [])].map((user) => user.id)).toEqual(['ana', 'bo', 'mai']);
    expect(second?.cursor).toBeUndefined();
  });
});

describe('people', () => {
  test('are found by name or id, whatever the accents, best first', async () => {
    const ana = await setStage().enter('ana');
    const find = async (query: string) =>
      (await ana.connector.contacts?.find?.({ query, limit: 10 }, calm))?.map((user) => user.id);
    expect(await find('zoe ang')).toEqual(['zoe']);
    expect(await find('lind')).toEqual(['bo']);
    expect(await find('BO')).toEqual(['bo']);
    expect(await find('')).toEqual(['bo', 'mai', 'zoe']);
    expect(await find('marsh')).toEqual([]);
  });

  test('give their profiles, unknown ids left out', async () => {
    const ana = await setStage().enter('ana');
    expect(await ana.connector.contacts?.profiles?.({ userIds: ['bo', 'nobody', '__proto__'] }, calm)).toEqual([
      { id: 'bo', name: 'Bo Lindgren', revision: 1 },
    ]);
  });
});
