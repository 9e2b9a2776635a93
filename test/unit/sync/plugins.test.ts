import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConnectorEvent } from '../../../src/connector/events.js';
import type { Message } from '../../../src/model/message.js';
import { selectMessage, selectRowIds } from '../../../src/store/selectors/selectors.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import type { ChatPlugin } from '../../../src/sync/plugin.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';

const chats: Chat[] = [];

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

async function twoPeople(plugins: readonly ChatPlugin[]) {
  const server = createScriptedServer();
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const open = async (userId: string, options: { plugins?: readonly ChatPlugin[] } = {}): Promise<Chat> => {
    const chat = createChat({ connector: server.client(userId).connector, tabs: false, storage: 'memory', ...options });
    chats.push(chat);
    chat.start();
    await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
    await chat.commands.openConversation('room');
    return chat;
  };
  return { ana: await open('ana', { plugins }), bo: await open('bo') };
}

const say = (text: string) => ({ conversationId: 'room', content: { type: 'text', text } }) as const;

const messagesOf = (chat: Chat): readonly Message[] =>
  selectRowIds(chat.store.getState(), 'room').flatMap((id) => selectMessage(chat.store.getState(), id) ?? []);

const textOf = ({ content }: Message): string => (content.type === 'text' ? content.text : content.type);

const muffle = (text: string): string => text.replaceAll('darn', '****');

describe('plugins', () => {
  it('change a message before it is kept and sent, in the order of registration', async () => {
    const { ana, bo } = await twoPeople([
      {
        name: 'signature',
        beforeSend: (message) => ({ ...message, content: { type: 'text', text: `${said(message)} darn` } }),
      },
      {
        name: 'words',
        beforeSend: (message) => ({ ...message, content: { type: 'text', text: muffle(said(message)) } }),
      },
    ]);
    await ana.commands.sendMessage(say('oh')).sent;
    expect(messagesOf(ana).map(textOf)).toEqual(['oh ****']);
    await vi.waitFor(() => expect(messagesOf(bo).map(textOf)).toEqual(['oh ****']));
  });

  it('refuse a message with a code, and nothing is left of it', async () => {
    const { ana } = await twoPeople([{ name: 'guard', beforeSend: () => ({ refused: 'blocked' }) }]);
    expect(() => ana.commands.sendMessage(say('secret'))).toThrow(expect.objectContaining({ code: 'blocked' }));
    expect(messagesOf(ana)).toEqual([]);
  });

  it('change what is shown of a message, once a version, and leave the message itself alone', async () => {
    const beforeShow = vi.fn(
      (message: Message): Message => ({ ...message, content: { type: 'text', text: muffle(textOf(message)) } }),
    );
    const { ana } = await twoPeople([{ name: 'words', beforeShow }]);
    await ana.commands.sendMessage(say('darn it')).sent;
    const [message] = messagesOf(ana);
    expect(textOf(ana.present(message!))).toBe('**** it');
    expect(ana.present(message!)).toBe(ana.present(message!));
    expect(beforeShow).toHaveBeenCalledOnce();
    expect(textOf(message!)).toBe('darn it');
  });

  it('hear every event that came in and passed the door', async () => {
    const heard: ConnectorEvent['type'][] = [];
    const { bo } = await twoPeople([{ name: 'audit', onEvent: ({ type }) => heard.push(type) }]);
    await bo.commands.sendMessage(say('hello')).sent;
    await vi.waitFor(() => expect(heard).toContain('message.received'));
  });
});

function said({ content }: Parameters<NonNullable<ChatPlugin['beforeSend']>>[0]): string {
  return content.type === 'text' ? content.text : '';
}
