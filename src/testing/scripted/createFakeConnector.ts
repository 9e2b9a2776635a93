import type { Connector } from '../../connector/connector.js';
import { createScriptedServer, type ScriptedServer } from './createScriptedServer.js';
import type { ScriptedClient } from './createScriptedClient.js';
import type { ScriptedServerOptions } from './scriptedOptions.js';

/** A connector over a server of its own, both within reach of the test. */
export type FakeConnector = Connector & { readonly server: ScriptedServer; readonly client: ScriptedClient };

/**
 * One account on a scripted server of its own.
 *
 * @example
 * const connector = createFakeConnector({ world: createWorld(1) });
 * const peer = connector.server.client('person-1').connector;
 */
export function createFakeConnector(
  options: ScriptedServerOptions & { readonly userId?: string | undefined } = {},
): FakeConnector {
  const server = createScriptedServer(options);
  const client = server.client(options.userId ?? options.world?.users[0]?.id ?? options.users?.[0]?.id ?? 'ana');
  return Object.assign(Object.create(null) as object, client.connector, { server, client }) as FakeConnector;
}
