import { afterEach, describe, expect, it } from 'vitest';
import { createChat, type Chat } from '../../../src/sync/createChat.js';
import { createMemoryDisk, createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';
import {
  selectLastMessage,
  selectMessage,
  selectMessageStatus,
  selectRowIds,
  selectUnread,
} from '../../../src/store/selectors/selectors.js';
import type { StorageOptions } from '../../../src/sync/storage/storage.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';

const chats: Chat[] = [];

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

function open(client: { connector: Parameters<typeof createChat>[0]['connector'] }, disk = createMemoryDisk()): Chat {
  const chat = createChat({
    connector: client.connector,
    tabs: false,
    storage: (options) => createMemoryStorage({ ...options, disk }),
  });
  chats.push(chat);
  chat.start();
  return chat;
}

const settle = async (chat: Chat): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 8));
    await chat.flush();
  }
};

const texts = (chat: Chat, id: string) => {
  const state = chat.store.getState();
  return selectRowIds(state, id).map((row) => {
    const { content } = selectMessage(state, row) ?? {};
    return content?.type === 'text' ? content.text : content?.type;
  });
};

function twoPeople(options = {}) {
  const server = createScriptedServer(options);
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  return { server, ana: server.client('ana'), bo: server.client('bo') };
}

const text = (value: string) => ({ type: 'text', text: value }) as const;

describe('two people', () => {
  it('P3 shows a sent message once, in both chats, and as read after the other read it', async () => {
    const { ana, bo, server } = twoPeople();
    const a = open(ana);
    const b = open(bo);
    await settle(a);
    await a.commands.openConversation('room');
    await b.commands.openConversation('room');
    const { clientId } = a.commands.sendMessage({ conversationId: 'room', content: text('hello') });
    expect(texts(a, 'room')).toEqual(['hello']);
    expect(selectMessageStatus(a.store.getState(), clientId)).toBe('queued');
    await settle(a);
    await settle(b);
    expect(texts(a, 'room')).toEqual(['hello']);
    expect(texts(b, 'room')).toEqual(['hello']);
    expect(server.countByClientId(clientId)).toBe(1);
    expect(selectUnread(b.store.getState(), 'room').count).toBe(1);
    const id = selectRowIds(b.store.getState(), 'room')[0] as string;
    b.commands.markRead('room', id);
    expect(selectUnread(b.store.getState(), 'room').count).toBe(0);
    await settle(b);
    await settle(a);
    expect(selectMessageStatus(a.store.getState(), id)).toBe('read');
    expect(a.store.getState().pending.changes.size).toBe(0);
  });

  it('P1 keeps what was written offline over a reload and sends it once, in order', async () => {
    const { ana, server } = twoPeople();
    const disk = createMemoryDisk();
    const first = open(ana, disk);
    await settle(first);
    await first.commands.openConversation('room');
    ana.refuse('network');
    ana.cut();
    await settle(first);
    const one = first.commands.sendMessage({ conversationId: 'room', content: text('one') });
    const two = first.commands.sendMessage({ conversationId: 'room', content: text('two') });
    one.sent.catch(() => undefined);
    two.sent.catch(() => undefined);
    await Promise.all([one.stored, two.stored]);
    await first.dispose();

    ana.refuse(undefined);
    const again = open(server.client('ana'), disk);
    await settle(again);
    await again.commands.openConversation('room');
    await settle(again);
    expect(texts(again, 'room')).toEqual(['one', 'two']);
    expect(server.countByClientId(one.clientId)).toBe(1);
    expect(server.countByClientId(two.clientId)).toBe(1);
    expect(again.store.getState().pending.changes.size).toBe(0);
    expect(selectLastMessage(again.store.getState(), 'room')?.content).toEqual(text('two'));
  });

  it('P36 edits, reacts and recalls, seen by the other', async () => {
    const { ana, bo } = twoPeople();
    const a = open(ana);
    const b = open(bo);
    await settle(a);
    await a.commands.openConversation('room');
    await b.commands.openConversation('room');
    a.commands.sendMessage({ conversationId: 'room', content: text('hello') });
    await settle(a);
    const id = selectRowIds(a.store.getState(), 'room')[0] as string;
    await a.commands.editMessage({ messageId: id, content: text('hello, Bo') });
    await settle(b);
    expect(texts(b, 'room')).toEqual(['hello, Bo']);
    await b.commands.reactToMessage({ messageId: id, key: '👍', added: true });
    await settle(a);
    expect(selectMessage(a.store.getState(), id)?.reactions).toEqual([{ key: '👍', count: 1, userIds: ['bo'] }]);
    await a.commands.recallMessage(id);
    await settle(b);
    expect(texts(b, 'room')).toEqual(['recalled']);
    expect(selectMessage(b.store.getState(), id)?.reactions).toBeUndefined();
  });
});

describe('what two tabs store of one message', () => {
  it('P18 P28 has the newer reactions, whichever of them writes last', () => {
    let merge: StorageOptions['mergeMessages'] | undefined;
    createChat({
      connector: createScriptedServer().client('ana').connector,
      tabs: false,
      storage: (options) => {
        merge = options.mergeMessages;
        return createMemoryStorage(options);
      },
    });
    const stored = (keys: readonly string[], reactionsOrder: number) =>
      makeMessage({ reactions: keys.map((key) => ({ key, count: 1, userIds: ['bo'] })), reactionsOrder });
    const older = stored(['❤️'], 1);
    const newer = stored(['❤️', '👍'], 2);
    expect(merge?.(newer, older)).toEqual(newer);
    expect(merge?.(older, newer)).toEqual(newer);
  });
});
