import { afterEach, expect, it, vi } from 'vitest';
import { selectDraft, selectRowIds } from '../../../src/store/selectors/selectors.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import { createMemoryDisk, createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';

const chats: Chat[] = [];

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

/** Ana's device: opened again it finds what it kept. */
function openDevice(): () => Promise<Chat> {
  const server = createScriptedServer();
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const disk = createMemoryDisk();
  return async () => {
    const chat = createChat({
      connector: server.client('ana').connector,
      tabs: false,
      storage: (options) => createMemoryStorage({ ...options, disk }),
    });
    chats.push(chat);
    chat.start();
    await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
    return chat;
  };
}

it('P62 a draft comes back after a reload, with the message it answers and the bytes of its files', async () => {
  const open = openDevice();
  const before = await open();
  await before.commands.openConversation('room');
  await before.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text: 'where?' } }).sent;
  const [question = ''] = selectRowIds(before.store.getState(), 'room');
  before.commands.startReply(question);
  const reply = selectDraft(before.store.getState(), 'room');
  await before.commands.keepDraftBlob('map', new Blob(['the way']));
  const source = { url: '', localId: 'map', name: 'map.txt', mimeType: 'text/plain', size: 7 };
  before.commands.saveDraft({
    ...reply,
    conversationId: 'room',
    text: 'here',
    attachments: [{ localId: 'map', source }],
  });
  await before.flush();
  await before.dispose();

  const after = await open();
  const kept = await vi.waitFor(() => {
    const draft = selectDraft(after.store.getState(), 'room');
    expect(draft).toBeDefined();
    return draft;
  });
  expect(kept).toMatchObject({
    text: 'here',
    replyTo: { messageId: question, text: 'where?' },
    attachments: [{ source }],
  });
  expect(await (await after.readLocalBlob('map'))?.text()).toBe('the way');
});

it('P62 an edit gives back the text, the reply and the files that stood there before it', async () => {
  const chat = await openDevice()();
  await chat.commands.openConversation('room');
  await chat.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text: 'where?' } }).sent;
  const [question = ''] = selectRowIds(chat.store.getState(), 'room');
  chat.commands.startReply(question);
  const source = { url: '', localId: 'map', name: 'map.txt', mimeType: 'text/plain', size: 7 };
  const reply = selectDraft(chat.store.getState(), 'room');
  const attachments = [{ localId: 'map', source }];
  chat.commands.saveDraft({ ...reply, conversationId: 'room', text: 'here', attachments });
  const { updatedAt: _before, ...written } = selectDraft(chat.store.getState(), 'room') ?? { updatedAt: 0 };

  chat.commands.startEdit(question);
  expect(selectDraft(chat.store.getState(), 'room')).toMatchObject({ text: 'where?', editing: question });
  expect(selectDraft(chat.store.getState(), 'room')?.attachments).toBeUndefined();
  chat.commands.startEdit(question);
  chat.commands.leaveMode('room');
  expect(selectDraft(chat.store.getState(), 'room')).toMatchObject(written);
});
