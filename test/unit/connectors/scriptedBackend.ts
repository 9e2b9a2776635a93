import {
  createScriptedServer,
  createVirtualClock,
  type ConnectorBackend,
  type ScriptedServerOptions,
} from 'chatloom/testing';

/** The scripted server as the conformance suite wants a backend. */
export function scriptedBackend(options: ScriptedServerOptions = {}): ConnectorBackend {
  const clock = createVirtualClock();
  const server = createScriptedServer({ clock, ...options });
  return {
    accounts: ['ana', 'bo', 'cy'],
    createConnector: (userId) => server.client(userId).connector,
    advance: (ms) => clock.advance(ms),
    cleanup: () => undefined,
  };
}
