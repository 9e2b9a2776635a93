import { describe, expect, test } from 'vitest';
import { type Actor, calm, readAll, say, settle, setStage } from './stage.js';

const unread = async (actor: Actor) =>
  (await actor.connector.conversations.get?.({ conversationId: 'room' }, calm))?.unread;
const read = (actor: Actor, order: number) =>
  actor.connector.receipts?.markRead?.({ conversationId: 'room', upTo: { order } }, calm);

describe('receipts', () => {
  test('P31 a read marker moves forward only, and is told to the others and to own devices', async () => {
    const stage = setStage();
    const [ana, bo, phone] = [await stage.enter('ana'), await stage.enter('bo'), await stage.enter('bo')];
    await read(bo, 4);
    await read(bo, 3);
    await settle();
    const told = (actor: Actor) =>
      actor.ofType('receipt.advanced').filter(({ kind, userId }) => kind === 'read' && userId === 'bo');
    expect(told(ana).map(({ upTo }) => upTo)).toEqual([{ order: 4, messageId: 'room.4' }]);
    expect(told(phone)).toHaveLength(1);
    expect(phone.ofType('conversation.changed').at(-1)?.conversation).toMatchObject({
      unread: { count: 0, mentions: 0, upToOrder: 4 },
      readUpTo: { order: 4 },
    });
  });

  test('a marker may name the message, never goes beyond the end, and clears a mark as unread', async () => {
    const bo = await setStage().enter('bo');
    const mark = bo.connector.receipts?.markRead;
    await mark?.({ conversationId: 'room', upTo: { messageId: 'room.3' } }, calm);
    expect(await unread(bo)).toEqual({ count: 1, mentions: 0, upToOrder: 4 });
    await bo.connector.conversations.setMarkedUnread?.({ conversationId: 'room', unread: true }, calm);
    await read(bo, 1_000);
    await say(bo, 'Mine');
    expect(await bo.connector.conversations.get?.({ conversationId: 'room' }, calm)).toMatchObject({
      markedUnread: false,
      readUpTo: { order: 4 },
      unread: { count: 0 },
    });
    await expect(mark?.({ conversationId: 'room', upTo: {} }, calm)).rejects.toMatchObject({ code: 'invalid' });
    await expect(mark?.({ conversationId: 'room', upTo: { messageId: 'x' } }, calm)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('P32 unread follows recalls, edits that add a mention, deletions, and nothing else', async () => {
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo')];
    await read(bo, 4);
    const first = await say(ana, 'First');
    await say(ana, 'Second');
    await say(bo, 'Own');
    await ana.connector.messages.react?.({ conversationId: 'room', messageId: first.id, key: '👍', added: true }, calm);
    expect(await unread(bo)).toEqual({ count: 2, mentions: 0, upToOrder: 7 });
    await ana.connector.messages.edit?.(
      {
        conversationId: 'room',
        messageId: first.id,
        content: { type: 'text', text: '@Bo first' },
        mentions: [{ userId: 'bo', start: 0, length: 3 }],
      },
      calm,
    );
    expect(await unread(bo)).toMatchObject({ count: 2, mentions: 1 });
    await ana.connector.messages.recall?.({ conversationId: 'room', messageId: first.id }, calm);
    expect(await unread(bo)).toMatchObject({ count: 1, mentions: 0 });
    await bo.connector.messages.deleteForMe?.({ conversationId: 'room', messageIds: ['room.6'] }, calm);
    expect(await unread(bo)).toMatchObject({ count: 0, mentions: 0 });
  });

  test('a message is delivered when a device of the other has it', async () => {
    const stage = setStage();
    const ana = await stage.enter('ana');
    await say(ana, 'Are you there?');
    await settle();
    const delivered = () =>
      ana.ofType('receipt.advanced').filter(({ kind, userId }) => kind === 'delivered' && userId === 'bo');
    expect(delivered()).toEqual([]);
    const bo = await stage.enter('bo');
    expect(delivered().map(({ upTo }) => upTo.order)).toEqual([5]);
    await say(ana, 'Good');
    await settle();
    expect(delivered().map(({ upTo }) => upTo.order)).toEqual([5, 6]);
    expect(bo.ofType('receipt.advanced').filter(({ userId }) => userId === 'bo')).toEqual([]);
  });

  test('tells where the others stand when a conversation is opened first, once', async () => {
    const ana = await setStage().enter('ana');
    await readAll(ana);
    await readAll(ana);
    await settle();
    expect(ana.ofType('receipt.advanced').map(({ userId, kind, upTo }) => [userId, kind, upTo.order])).toEqual([
      ['bo', 'delivered', 4],
      ['bo', 'read', 2],
      ['mai', 'delivered', 4],
      ['mai', 'read', 4],
    ]);
  });
});
