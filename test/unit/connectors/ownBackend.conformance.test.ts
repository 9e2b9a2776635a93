// @vitest-environment node
import type { AddressInfo } from 'node:net';
import { describeConnector } from 'chatloom/testing/vitest';
import { WebSocket } from 'ws';
import { createOwnConnector } from '../../../examples/own-backend/connector.ts';
import { startServer } from '../../../examples/own-backend/server.mjs';

// Node 20 has no WebSocket of its own; browsers do.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

describeConnector(
  'the example of an own backend',
  async () => {
    const server = startServer(0);
    await new Promise((resolve) => server.once('listening', resolve));
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
  { lacks: [] },
);
