import { afterEach } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import { createChat, type Chat, type ChatOptions } from '../../../src/sync/createChat.js';
import type { Diagnostic } from '../../../src/sync/diagnostics.js';
import {
  createMemoryDisk,
  createMemoryStorage,
  type MemoryDisk,
} from '../../../src/testing/storage/createMemoryStorage.js';
import { selectMessage, selectRowIds } from '../../../src/store/selectors/selectors.js';
import { createVirtualClock, type VirtualClock } from '../../../src/testing/clock/createVirtualClock.js';
import { createFaultConnector, type FaultConnector } from '../../../src/testing/faults/createFaultConnector.js';
import type { ScriptedClient } from '../../../src/testing/scripted/createScriptedClient.js';
import { createScriptedServer, type ScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import type { ScriptedServerOptions } from '../../../src/testing/scripted/scriptedOptions.js';

export const ROOM = 'room';
export const OTHER_ROOM = 'other';

/** Ana's chat on a scripted server, over virtual time: nothing happens until the clock is moved. */
export interface Room {
  readonly chat: Chat;
  readonly clock: VirtualClock;
  readonly server: ScriptedServer;
  readonly client: ScriptedClient;
  readonly connector: FaultConnector;
  readonly diagnostics: readonly Diagnostic[];
  readonly disk: MemoryDisk;
  /** What bo does, at once. */
  readonly bo: Connector;
}

export interface RoomOptions extends Omit<ScriptedServerOptions, 'clock'> {
  readonly clock?: VirtualClock | undefined;
  readonly chat?: Partial<ChatOptions> | undefined;
  readonly disk?: MemoryDisk | undefined;
  /** Goes around the connector, under the faults. */
  readonly wrap?: ((connector: Connector) => Connector) | undefined;
}

const opened: Room[] = [];

afterEach(async () => {
  for (const { chat, clock } of opened.splice(0)) {
    const closing = chat.dispose();
    await clock.advance(5_000);
    await closing;
  }
});

/** Opens two rooms of ana's and bo's and brings ana online, with the first room open. */
export async function openRoom({
  chat,
  disk = createMemoryDisk(),
  wrap,
  clock = createVirtualClock(),
  ...options
}: RoomOptions = {}): Promise<Room> {
  const server = createScriptedServer({ ...options, clock });
  for (const id of [ROOM, OTHER_ROOM]) server.addConversation({ id, kind: 'direct', memberIds: ['ana', 'bo'] });
  const bo = server.client('bo').connector;
  await bo.session.connect({}, call());
  const room = startChat(server, clock, { chat, disk, wrap }, bo);
  await clock.advance(100);
  await room.chat.commands.openConversation(ROOM);
  return room;
}

/** Another page of ana's on the same server: a reload, when it is given the same disk. */
export function startChat(
  server: ScriptedServer,
  clock: VirtualClock,
  { chat, disk = createMemoryDisk(), wrap = (inner) => inner }: Pick<RoomOptions, 'chat' | 'disk' | 'wrap'>,
  bo: Connector,
): Room {
  const client = server.client('ana');
  const connector = createFaultConnector(wrap(client.connector), {}, { clock });
  const diagnostics: Diagnostic[] = [];
  const made = createChat({
    connector,
    clock,
    random: () => 0.5,
    tabs: false,
    storage: (given) => createMemoryStorage({ ...given, disk }),
    onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    ...chat,
  });
  const room: Room = { chat: made, clock, server, client, connector, diagnostics, disk, bo };
  opened.push(room);
  made.start();
  return room;
}

type Send = Connector['messages']['send'];

/** For `wrap`: what stands in the way of a message. */
export const wrapSend =
  (around: (send: Send) => Send) =>
  (inner: Connector): Connector => ({
    ...inner,
    messages: { ...inner.messages, send: around((input, options) => inner.messages.send(input, options)) },
  });

export const call = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

export const text = (value: string): { readonly type: 'text'; readonly text: string } => ({
  type: 'text',
  text: value,
});

/** Ana sends; a refusal is looked at through the state. */
export function send({ chat }: Room, value: string, conversationId = ROOM): string {
  const { clientId, sent, stored } = chat.commands.sendMessage({ conversationId, content: text(value) });
  sent.catch(() => undefined);
  stored.catch(() => undefined);
  return clientId;
}

let sentByBo = 0;

export async function boSends({ bo }: Room, value: string, conversationId = ROOM): Promise<string> {
  sentByBo += 1;
  const input = { conversationId, clientId: `bo-${sentByBo}`, content: text(value) };
  return (await bo.messages.send(input, call())).id;
}

/** What stands in the rows of a room, oldest first. */
export function shown({ chat }: Room, conversationId = ROOM): readonly (string | undefined)[] {
  const state = chat.store.getState();
  return selectRowIds(state, conversationId).map((id) => {
    const content = selectMessage(state, id)?.content;
    return content?.type === 'text' ? content.text : content?.type;
  });
}

export const onServer = ({ server }: Room, conversationId = ROOM): readonly string[] =>
  server.messages(conversationId).map(({ content }) => (content.type === 'text' ? content.text : content.type));
