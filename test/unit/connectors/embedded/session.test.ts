import { describe, expect, test } from 'vitest';
import { deleteEmbeddedWorld } from '../../../../src/connectors/embedded/index.js';
import { calm, readAll, say, settle, setStage } from './stage.js';

describe('session', () => {
  test('a first connection starts at the present', async () => {
    const stage = setStage();
    await say(await stage.enter('ana'), 'Before');
    const bo = stage.cast('bo');
    const info = await bo.connector.session.connect({}, calm);
    await settle();
    expect(info).toEqual({ user: { id: 'bo', name: 'Bo Lindgren', revision: 1 }, resumed: false });
    expect(bo.events).toEqual([{ type: 'sync.progressed', done: true }]);
    expect(bo.cursors).toHaveLength(1);
  });

  test('P16 resumes by its cursor: everything missed comes once and in order', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    await say(ana, 'One');
    await settle();
    const since = bo.cursors.at(-1) ?? '';
    await bo.connector.session.disconnect({}, calm);
    const missed = await say(ana, 'Two');
    await ana.connector.messages.recall?.({ conversationId: 'room', messageId: missed.id }, calm);
    await say(ana, 'Three');

    const later = stage.cast('bo');
    const info = await later.connector.session.connect({ since }, calm);
    await settle();
    expect(info.resumed).toBe(true);
    expect(later.ofType('message.received').map(({ message }) => message.order)).toEqual([6, 7]);
    expect(later.events.at(-1)).toEqual({ type: 'sync.progressed', done: true });
    expect(bo.ofType('message.received')).toHaveLength(1);
  });

  test('does not resume by a foreign, future or outgrown cursor', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    const [first] = ana.cursors;
    for (let index = 0; index < 1_050; index += 1) {
      await ana.connector.conversations.setMarkedUnread?.({ conversationId: 'room', unread: index % 2 === 0 }, calm);
      await ana.connector.conversations.setNotifyLevel?.({ conversationId: 'room', level: 'all' }, calm);
    }
    await settle();
    const epoch = first?.split(':')[0];
    for (const since of ['', 'nonsense', 'other:1', `${epoch}:999999`, first ?? '']) {
      const info = await stage.cast('ana').connector.session.connect({ since }, calm);
      expect(info.resumed).toBe(false);
    }
    const kept = ana.cursors.at(-2) ?? '';
    expect((await stage.cast('ana').connector.session.connect({ since: kept }, calm)).resumed).toBe(true);
  });

  test('P24 nothing arrives after disconnect', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    await bo.connector.session.disconnect({}, calm);
    bo.events.length = 0;
    await say(ana, 'Hello?');
    await settle();
    expect(bo.events).toEqual([]);
  });

  test('P50 the later of two connects wins, and a disconnect ends one that is under way', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), stage.cast('bo')];
    const { connect, disconnect } = bo.connector.session;
    const first = expect(connect({}, calm)).rejects.toMatchObject({ code: 'aborted' });
    await connect({}, calm);
    await first;
    await say(ana, 'Once');
    await settle();
    expect(bo.ofType('message.received')).toHaveLength(1);
    const third = expect(connect({}, calm)).rejects.toMatchObject({ code: 'aborted' });
    await disconnect({}, calm);
    await third;
    await say(ana, 'Gone');
    await settle();
    expect(bo.ofType('message.received')).toHaveLength(1);
  });

  test('an unknown id is a new account', async () => {
    const stage = setStage();
    const newcomer = await stage.enter('noor');
    expect((await newcomer.connector.conversations.list({ limit: 10 }, calm)).conversations).toEqual([]);
    const ana = await stage.enter('ana');
    expect(await ana.connector.contacts?.profiles?.({ userIds: ['noor'] }, calm)).toMatchObject([{ name: 'noor' }]);
  });

  test('a deleted world is gone, and the next connector gets a new one', async () => {
    const databaseName = 'deleted-world';
    const ana = await setStage({ databaseName }).enter('ana');
    await say(ana, 'Gone soon');
    await deleteEmbeddedWorld(databaseName);
    const later = setStage({ databaseName }).cast('ana');
    const info = await later.connector.session.connect({ since: ana.cursors.at(-1) }, calm);
    expect(info.resumed).toBe(false);
    expect(await readAll(later)).toHaveLength(4);
  });

  test('nothing is shared with the caller: what goes in and out is cloned', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    const content = { type: 'text' as const, text: 'Mine' };
    const sent = await ana.connector.messages.send({ conversationId: 'room', clientId: 'c', content }, calm);
    content.text = 'Changed';
    Object.assign(sent.content, { text: 'Changed' });
    expect((await readAll(ana)).at(-1)?.content).toEqual({ type: 'text', text: 'Mine' });
  });

  test('the world is made once, when the database is empty', async () => {
    let made = 0;
    const world = () => {
      made += 1;
      return { users: [{ id: 'ana', name: 'Ana' }] };
    };
    const stage = setStage({ world });
    await stage.enter('ana');
    await stage.enter('ana');
    expect(made).toBe(1);
  });

  test('the tiny demo world is whole', async () => {
    const stage = setStage({ world: 'demo' });
    const ana = await stage.enter('ana');
    const { conversations, users } = await ana.connector.conversations.list({ limit: 10 }, calm);
    expect(conversations.map((one) => one.id)).toEqual(['weekend', 'ana-bo', 'ana-loom-bot']);
    expect(users?.find((user) => user.id === 'loom-bot')?.isBot).toBe(true);
  });
});

describe('presence and typing', () => {
  test('says who is here, who has left, and what the world says of the others', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    const watch = ana.connector.presence?.watch;
    const userIds = ['bo', 'mai', 'nobody'];
    expect(await watch?.({ userIds }, calm)).toEqual([
      { userId: 'bo', presence: { state: 'away', lastSeenAt: stage.clock.now() - 60_000 } },
      { userId: 'mai', presence: { state: 'online' } },
      { userId: 'nobody', presence: { state: 'unknown' } },
    ]);
    const [phone, laptop] = [await stage.enter('bo'), await stage.enter('bo')];
    const states = () => ana.ofType('presence.changed').map(({ userId, presence }) => [userId, presence.state]);
    expect(states()).toEqual([['bo', 'online']]);
    await phone.connector.session.disconnect({}, calm);
    await settle();
    expect(states()).toHaveLength(1);
    await stage.clock.advance(5_000);
    await laptop.connector.session.disconnect({}, calm);
    await settle();
    expect(ana.ofType('presence.changed').at(-1)).toEqual({
      type: 'presence.changed',
      userId: 'bo',
      presence: { state: 'offline', lastSeenAt: stage.clock.now() },
    });
  });

  test('a new watch replaces the former', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    await ana.connector.presence?.watch?.({ userIds: ['bo'] }, calm);
    await ana.connector.presence?.watch?.({ userIds: ['mai'] }, calm);
    await stage.enter('bo');
    expect(ana.ofType('presence.changed')).toEqual([]);
  });

  test('P71 typing goes to the others in the conversation and is never stored', async () => {
    const stage = setStage();
    const [ana, bo, zoe] = [await stage.enter('ana'), await stage.enter('bo'), await stage.enter('zoe')];
    const since = bo.cursors.at(-1);
    await ana.connector.presence?.sendTyping?.({ conversationId: 'room', typing: true }, calm);
    await settle();
    expect(bo.ofType('typing.changed')).toEqual([
      { type: 'typing.changed', conversationId: 'room', userId: 'ana', typing: true },
    ]);
    expect([...ana.ofType('typing.changed'), ...zoe.ofType('typing.changed')]).toEqual([]);
    const later = await stage.enter('bo', { since: since ?? '' });
    expect(later.ofType('typing.changed')).toEqual([]);
    const stranger = zoe.connector.presence?.sendTyping?.({ conversationId: 'room', typing: true }, calm);
    await expect(stranger).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
