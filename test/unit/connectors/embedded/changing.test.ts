import { describe, expect, test } from 'vitest';
import { type Actor, calm, readAll, say, settle, setStage } from './stage.js';

const HOUR_MS = 3_600_000;

describe('edit', () => {
  const edit = (actor: Actor, messageId: string, text: string) =>
    actor.connector.messages.edit?.({ conversationId: 'room', messageId, content: { type: 'text', text } }, calm);

  test('changes the text for everybody, with ascending revisions', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    const { id } = await say(ana, 'Helo');
    await settle();
    await edit(ana, id, 'Hello');
    await settle();
    const answered = await edit(ana, id, 'Hello!');
    await settle();
    expect(answered).toMatchObject({ content: { text: 'Hello!' }, edit: { revision: 2 } });
    expect(bo.ofType('message.edited').map(({ revision, editorId }) => [revision, editorId])).toEqual([
      [1, 'ana'],
      [2, 'ana'],
    ]);
  });

  test('is refused to others, after 24 hours, for other kinds and unknown messages', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    const { id } = await say(ana, 'Mine');
    await expect(edit(bo, id, 'Yours')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(edit(ana, 'room.99', 'None')).rejects.toMatchObject({ code: 'not-found' });
    await expect(edit(ana, id, '')).rejects.toMatchObject({ code: 'invalid' });
    await stage.clock.advance(24 * HOUR_MS + 1);
    await expect(edit(ana, id, 'Late')).rejects.toMatchObject({ code: 'expired' });
  });

  test('is refused once the message is recalled', async () => {
    const ana = await setStage().enter('ana');
    const { id } = await say(ana, 'Oops');
    await ana.connector.messages.recall?.({ conversationId: 'room', messageId: id }, calm);
    await expect(edit(ana, id, 'Fine')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('shows in later quotes', async () => {
    const ana = await setStage().enter('ana');
    const original = await say(ana, 'Helo');
    await ana.connector.messages.send(
      {
        conversationId: 'room',
        clientId: 'reply',
        content: { type: 'text', text: 'Spelling' },
        replyTo: { messageId: original.id, senderId: 'ana' },
      },
      calm,
    );
    await edit(ana, original.id, 'Hello');
    expect((await readAll(ana)).at(-1)?.replyTo?.text).toBe('Hello');
  });
});

describe('recall', () => {
  const recall = (actor: Actor, messageId: string) =>
    actor.connector.messages.recall?.({ conversationId: 'room', messageId }, calm);

  test('P26 leaves nothing of the message: no text, quote, mention, reaction, or late event', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    const bo = await stage.enter('bo');
    const since = bo.cursors.at(-1) ?? '';
    await bo.connector.session.disconnect({}, calm);

    const secret = await say(ana, 'A secret for @Bo');
    await ana.connector.messages.react?.(
      { conversationId: 'room', messageId: secret.id, key: '🤫', added: true },
      calm,
    );
    await ana.connector.messages.edit?.(
      { conversationId: 'room', messageId: secret.id, content: { type: 'text', text: 'A secret, edited' } },
      calm,
    );
    await ana.connector.messages.send(
      {
        conversationId: 'room',
        clientId: 'reply',
        content: { type: 'text', text: 'See above' },
        replyTo: { messageId: secret.id, senderId: 'ana' },
      },
      calm,
    );
    const answered = await recall(ana, secret.id);
    expect(answered).toMatchObject({ content: { type: 'recalled' }, recall: { recalledBy: 'ana' } });

    const later = await stage.enter('bo', { since });
    const seen = JSON.stringify([later.events, await readAll(later), await readAll(ana)]);
    expect(seen).not.toContain('secret');
    const [shell] = (await readAll(later)).slice(-2);
    expect(shell?.reactions).toBeUndefined();
    expect(later.ofType('message.recalled')).toHaveLength(1);
  });

  test('is refused to others, after two minutes, and answers again when repeated', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    const first = await say(ana, 'First');
    const second = await say(ana, 'Second');
    await expect(recall(bo, first.id)).rejects.toMatchObject({ code: 'not-allowed' });
    const once = await recall(ana, first.id);
    await stage.clock.advance(120_001);
    expect(await recall(ana, first.id)).toEqual(once);
    await expect(recall(ana, second.id)).rejects.toMatchObject({ code: 'expired' });
    await expect(recall(ana, 'room.99')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('reactions', () => {
  const react = (actor: Actor, key: string, added = true, messageId = 'room.1') =>
    actor.connector.messages.react?.({ conversationId: 'room', messageId, key, added }, calm);

  test('P28 counts each person once, in one order for the whole message', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    await react(ana, '👍');
    await react(ana, '👍');
    await react(bo, '👍');
    await react(ana, '🎉');
    await react(ana, '👍', false);
    await settle();
    expect(
      bo.ofType('message.reacted').map(({ userId, key, added, order, count }) => [userId, key, added, order, count]),
    ).toEqual([
      ['ana', '👍', true, 1, 1],
      ['bo', '👍', true, 2, 2],
      ['ana', '🎉', true, 3, 1],
      ['ana', '👍', false, 4, 1],
    ]);
    expect((await readAll(bo))[0]).toMatchObject({
      reactionsOrder: 4,
      reactions: [
        { key: '👍', count: 1, userIds: ['bo'] },
        { key: '🎉', count: 1, userIds: ['ana'] },
      ],
    });
  });

  test('lists who reacted', async () => {
    const ana = await setStage().enter('ana');
    const page = await ana.connector.messages.listReactors?.(
      { conversationId: 'room', messageId: 'room.4', key: '👍' },
      calm,
    );
    expect(page).toEqual({ userIds: ['ana', 'bo'] });
  });

  test('refuses a 21st key, an empty or endless key, strangers, and recalled messages', async () => {
    const stage = setStage();
    const [ana, zoe] = [await stage.enter('ana'), await stage.enter('zoe')];
    for (let index = 0; index < 20; index += 1) await react(ana, `key-${index}`);
    await expect(react(ana, 'one more')).rejects.toMatchObject({ code: 'too-large' });
    await react(ana, 'key-0', false);
    await react(ana, 'one more');
    await expect(react(ana, '')).rejects.toMatchObject({ code: 'invalid' });
    await expect(react(ana, 'a'.repeat(65))).rejects.toMatchObject({ code: 'invalid' });
    await expect(react(zoe, '👍')).rejects.toMatchObject({ code: 'not-allowed' });
    const { id } = await say(ana, 'Oops');
    await ana.connector.messages.recall?.({ conversationId: 'room', messageId: id }, calm);
    await expect(react(ana, '👍', true, id)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('delete for me', () => {
  test('leaves a tombstone on all devices of one account and the message with the others', async () => {
    const stage = setStage();
    const [ana, laptop, bo] = [await stage.enter('ana'), await stage.enter('ana'), await stage.enter('bo')];
    await ana.connector.messages.deleteForMe?.({ conversationId: 'room', messageIds: ['room.4', 'room.2'] }, calm);
    await settle();
    expect(laptop.ofType('message.deleted')).toHaveLength(1);
    expect(bo.ofType('message.deleted')).toHaveLength(0);
    const mine = await readAll(ana);
    expect(mine.map((message) => message.deletedForMe ?? false)).toEqual([false, true, false, true]);
    expect(mine[3]).toMatchObject({ content: { type: 'recalled' } });
    expect((await readAll(bo))[3]?.content).toEqual({ type: 'text', text: 'Four' });
    const room = await ana.connector.conversations.get?.({ conversationId: 'room' }, calm);
    expect(room?.lastMessage?.id).toBe('room.3');
  });

  test('is all or nothing when a message is unknown', async () => {
    const ana = await setStage().enter('ana');
    const deleting = ana.connector.messages.deleteForMe?.(
      { conversationId: 'room', messageIds: ['room.1', 'room.99'] },
      calm,
    );
    await expect(deleting).rejects.toMatchObject({ code: 'not-found' });
    expect((await readAll(ana)).some((message) => message.deletedForMe)).toBe(false);
  });
});
