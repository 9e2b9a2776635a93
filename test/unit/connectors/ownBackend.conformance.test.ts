// @vitest-environment node
import type { AddressInfo } from 'node:net';
import { describeConnector } from 'chatloom/testing/vitest';
import { vi } from 'vitest';
import { createOwnConnector } from '../../../examples/own-backend/connector.ts';

// Node 20 has no WebSocket of its own; browsers do.
const { WebSocket } = (await import('ws' as string)) as Pick<typeof globalThis, 'WebSocket'>;
globalThis.WebSocket ??= WebSocket;

describeConnector(
  'the example of an own backend',
  async () => {
    // A server of its own for each case, on any port that is free.
    vi.stubEnv('PORT', '0');
    vi.resetModules();
    const { server } = await import('../../../examples/own-backend/server.mjs');
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    return {
      accounts: ['ana', 'bo', 'cy'],
      createConnector: (user) => createOwnConnector({ url, user }),
      cleanup() {
        server.closeAllConnections();
        server.close();
      },
    };
  },
  {
    lacks: [
      'backend.advance',
      'conversations.remove',
      'conversations.setMarkedUnread',
      'conversations.setNotifyLevel',
      'conversations.setPinned',
      'files.download',
      'files.upload',
      'groups.create',
      'limits.createGroup',
      'limits.deleteForMe',
      'limits.edit',
      'limits.files',
      'limits.findPeople',
      'limits.markUnread',
      'limits.mentions',
      'limits.notifyLevels',
      'limits.pinConversation',
      'limits.presence',
      'limits.reactions',
      'limits.recall',
      'limits.removeConversation',
      'limits.reply',
      'limits.typing',
      'messages.deleteForMe',
      'messages.edit',
      'messages.listReactors',
      'messages.lookup',
      'messages.react',
      'messages.recall',
      'contacts.find',
      'contacts.profiles',
      'presence.sendTyping',
      'presence.watch',
    ],
  },
);
