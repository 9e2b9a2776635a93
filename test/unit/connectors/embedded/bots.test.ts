import { describe, expect, test } from 'vitest';
import type { WorldSeed } from '../../../../src/connectors/embedded/index.js';
import { calm, NOON, readAll, say, settle, setStage } from './stage.js';

const world: WorldSeed = {
  users: [
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
    {
      id: 'bot',
      name: 'Bot',
      bot: { answers: [{ words: ['help'], text: 'Ask away.' }], otherwise: ['You said {text}', 'Noted.'] },
    },
  ],
  conversations: [
    {
      id: 'chat',
      kind: 'direct',
      members: [{ userId: 'ana' }, { userId: 'bot' }],
      messages: [{ from: 'ana', sentAt: NOON, content: { type: 'text', text: 'help, from before' } }],
    },
    {
      id: 'room',
      kind: 'group',
      title: 'Room',
      members: [{ userId: 'ana' }, { userId: 'bo' }, { userId: 'bot' }],
      messages: [],
    },
  ],
};

const texts = (messages: Awaited<ReturnType<typeof readAll>>) =>
  messages.map(({ content }) => (content.type === 'text' ? content.text : content.type));

describe('bots', () => {
  test('read, type and answer once, however many tabs there are', async () => {
    const stage = setStage({ world });
    const [ana, tab] = [await stage.enter('ana'), await stage.enter('ana')];
    await say(ana, 'I need HELP!', 'chat');
    await stage.clock.advance(600);
    expect(tab.ofType('typing.changed')).not.toEqual([]);
    expect(ana.ofType('receipt.advanced').some(({ userId, kind }) => userId === 'bot' && kind === 'read')).toBe(true);
    await stage.clock.advance(5_000);
    expect(texts(await readAll(ana, 'chat'))).toEqual(['help, from before', 'I need HELP!', 'Ask away.']);
    expect((await ana.connector.contacts?.profiles?.({ userIds: ['bot'] }, calm))?.[0]?.isBot).toBe(true);
  });

  test('answer in groups only where they are mentioned, and nobody else ever answers', async () => {
    const stage = setStage({ world });
    const ana = await stage.enter('ana');
    await say(ana, 'help', 'room');
    await stage.clock.advance(5_000);
    expect(await readAll(ana, 'room')).toHaveLength(1);
    await ana.connector.messages.send(
      {
        conversationId: 'room',
        clientId: 'm',
        content: { type: 'text', text: '@Bot help' },
        mentions: [{ userId: 'bot', start: 0, length: 4 }],
      },
      calm,
    );
    await stage.clock.advance(5_000);
    expect(texts(await readAll(ana, 'room'))).toEqual(['help', '@Bot help', 'Ask away.']);
  });

  test('go on where they were when the tab was closed', async () => {
    const stage = setStage({ world });
    const ana = await stage.enter('ana');
    await say(ana, 'Are you there?', 'chat');
    await ana.connector.session.disconnect({}, calm);
    await stage.clock.advance(5_000);
    const later = await stage.enter('ana');
    await stage.clock.advance(5_000);
    await settle();
    const answers = texts(await readAll(later, 'chat')).slice(2);
    expect(answers).toEqual(['You said Are you there?']);
  });
});
