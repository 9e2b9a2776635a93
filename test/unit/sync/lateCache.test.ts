import { expect, it, vi } from 'vitest';
import { createChat } from '../../../src/sync/createChat.js';
import type { Diagnostic } from '../../../src/sync/diagnostics.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import { createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';

vi.mock('../../../src/sync/cache.js', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

it('P40 without the code that fills and reads the cache the chat works from its line, and says so', async () => {
  const server = createScriptedServer();
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const diagnostics: Diagnostic[] = [];
  const chat = createChat({
    connector: server.client('ana').connector,
    onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    storage: createMemoryStorage,
    tabs: false,
  });
  chat.start();
  await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
  await chat.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text: 'one' } }).sent;
  expect(server.messages('room')).toHaveLength(1);
  expect(diagnostics).toContainEqual({ type: 'storage.degraded', reason: 'not-loaded' });
  await chat.dispose();
});
