import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDeferred } from '../../../src/shared/deferred.js';
import { selectDraft, selectMessageStatus } from '../../../src/store/selectors/selectors.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import type { Diagnostic } from '../../../src/sync/diagnostics.js';
import { createLateStorage } from '../../../src/sync/storage/createLateStorage.js';
import { createLateTabs } from '../../../src/sync/tabs/createLateTabs.js';
import { createSoloTabs } from '../../../src/sync/tabs/createSoloTabs.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import { createMemoryDisk, createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';

const chats: Chat[] = [];

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

/** Ana's browser. The code of storage and tabs comes when it is let through. */
function openBrowser() {
  const server = createScriptedServer();
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const disk = createMemoryDisk();
  const diagnostics: Diagnostic[] = [];
  const open = (code: { readonly storage: Promise<void>; readonly tabs: Promise<void> }): Chat => {
    const chat = createChat({
      connector: server.client('ana').connector,
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
      storage: (options) =>
        createLateStorage(options, async () => {
          await code.storage;
          return (late) => createMemoryStorage({ ...late, disk });
        }),
      tabs: (connector) =>
        createLateTabs({
          name: 'ana',
          connector,
          load: async () => {
            await code.tabs;
            return (late) => createSoloTabs(late.connector, late.id);
          },
          onMissing: () => diagnostics.push({ type: 'tabs.degraded' }),
        }),
    });
    chats.push(chat);
    chat.start();
    return chat;
  };
  return { server, disk, diagnostics, open };
}

const here = Promise.resolve();

const online = (chat: Chat): Promise<void> =>
  vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));

const say = (text: string) => ({ conversationId: 'room', content: { type: 'text', text } }) as const;

/** A page that was there before: the cache knows the room. */
async function visit({ open }: ReturnType<typeof openBrowser>): Promise<void> {
  const chat = open({ storage: here, tabs: here });
  await online(chat);
  await chat.dispose();
}

describe('before the code of tabs is there', () => {
  it('shows the cache, keeps what is sent, and sends it in order once it is there (P1, P2, P7)', async () => {
    const browser = openBrowser();
    await visit(browser);
    const tabs = createDeferred<void>();
    const chat = browser.open({ storage: here, tabs: tabs.promise });
    await vi.waitFor(() => expect(chat.store.getState().conversationIds).toEqual(['room']));
    const sent = ['one', 'two', 'three'].map((text) => chat.commands.sendMessage(say(text)));
    await Promise.all(sent.map(({ stored }) => stored));
    expect(sent.map(({ clientId }) => selectMessageStatus(chat.store.getState(), clientId))).toEqual([
      'queued',
      'queued',
      'queued',
    ]);
    tabs.resolve();
    await Promise.all(sent.map((message) => message.sent));
    expect(sent.map(({ clientId }) => browser.server.countByClientId(clientId))).toEqual([1, 1, 1]);
    expect(browser.server.messages('room').map(({ content }) => content)).toEqual([
      say('one').content,
      say('two').content,
      say('three').content,
    ]);
  });

  it('P1 keeps what was sent when the page goes in between, and the next page sends it', async () => {
    const browser = openBrowser();
    await visit(browser);
    const tabs = createDeferred<void>();
    const chat = browser.open({ storage: here, tabs: tabs.promise });
    await vi.waitFor(() => expect(chat.store.getState().conversationIds).toEqual(['room']));
    const sent = chat.commands.sendMessage(say('one'));
    sent.sent.catch(() => undefined);
    await sent.stored;
    await chat.dispose();
    tabs.resolve();
    await here;
    expect(browser.server.countByClientId(sent.clientId)).toBe(0);

    const next = browser.open({ storage: here, tabs: here });
    await vi.waitFor(() => expect(browser.server.countByClientId(sent.clientId)).toBe(1));
    expect(next.store.getState().notices).toEqual([]);
  });
});

describe('before the code of the storage is there', () => {
  it('P62 keeps a draft that is typed meanwhile, also over the one that was stored', async () => {
    const browser = openBrowser();
    await visit(browser);
    const before = browser.open({ storage: here, tabs: here });
    await online(before);
    before.commands.saveDraft({ conversationId: 'room', text: 'old' });
    await before.dispose();

    const storage = createDeferred<void>();
    const chat = browser.open({ storage: storage.promise, tabs: here });
    chat.commands.saveDraft({ conversationId: 'room', text: 'new' });
    storage.resolve();
    await online(chat);
    expect(selectDraft(chat.store.getState(), 'room')?.text).toBe('new');
    await chat.dispose();
    const next = browser.open({ storage: here, tabs: here });
    await online(next);
    expect(selectDraft(next.store.getState(), 'room')?.text).toBe('new');
  });

  it('P24 a chat that is disposed in between never connects', async () => {
    const browser = openBrowser();
    const storage = createDeferred<void>();
    const tabs = createDeferred<void>();
    const chat = browser.open({ storage: storage.promise, tabs: tabs.promise });
    await chat.dispose();
    storage.resolve();
    tabs.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(chat.store.getState().connection.status).toBe('idle');
    expect(browser.diagnostics).toEqual([]);
  });
});

describe('without the code', () => {
  it('P2 P40 goes on in this page alone, and says so', async () => {
    const browser = openBrowser();
    const gone = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    gone.catch(() => undefined);
    const chat = browser.open({ storage: gone, tabs: gone });
    await online(chat);
    await chat.commands.openConversation('room');
    const { clientId, sent } = chat.commands.sendMessage(say('one'));
    await sent;
    expect(browser.server.countByClientId(clientId)).toBe(1);
    expect(chat.store.getState().notices).toMatchObject([{ kind: 'storage' }]);
    expect(browser.diagnostics).toContainEqual({ type: 'storage.degraded', reason: 'not-loaded' });
    expect(browser.diagnostics).toContainEqual({ type: 'tabs.degraded' });
  });

  it('P1 P5 connects without what an earlier page has not sent, which is kept for the next try', async () => {
    const browser = openBrowser();
    await visit(browser);
    const tabs = createDeferred<void>();
    const before = browser.open({ storage: here, tabs: tabs.promise });
    await vi.waitFor(() => expect(before.store.getState().conversationIds).toEqual(['room']));
    const waiting = before.commands.sendMessage(say('one'));
    waiting.sent.catch(() => undefined);
    await waiting.stored;
    await before.dispose();

    // Fails the first time it is asked for.
    vi.doMock('../../../src/sync/otherTabs.js', () => ({
      adoptRows: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    }));
    const chat = browser.open({ storage: here, tabs: here });
    await online(chat);
    expect(browser.diagnostics).toContainEqual({ type: 'outbox.degraded' });
    await chat.commands.sendMessage(say('two')).sent;
    await chat.dispose();

    vi.doUnmock('../../../src/sync/otherTabs.js');
    browser.open({ storage: here, tabs: here });
    await vi.waitFor(() => expect(browser.server.countByClientId(waiting.clientId)).toBe(1));
  });
});
