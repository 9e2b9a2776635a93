import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../src/shared/clock.js';
import {
  selectConversation,
  selectDraft,
  selectMessage,
  selectRowIds,
} from '../../../../src/store/selectors/selectors.js';
import { type Chat, createChat } from '../../../../src/sync/createChat.js';
import { DATABASE_VERSION } from '../../../../src/sync/storage/database.js';
import { createScriptedServer, type ScriptedServer } from '../../../../src/testing/scripted/createScriptedServer.js';
import type { ScriptedClient } from '../../../../src/testing/scripted/createScriptedClient.js';
import { type DatabaseDump, dumpDatabase, loadDump } from './databaseDump.js';

/**
 * Databases as earlier code left them, one for each version of the schema: an account that has read, answered, reacted and
 * pinned, then lost its line, and wrote a message, one with a file, an edit, a reaction and a draft with a reply and a
 * file. `v1` was written by the code of 23 November 2026, the first that kept a chat in a database.
 */
const dumps = import.meta.glob<DatabaseDump>('./dumps/v*.json', { eager: true, import: 'default' });

const NAME = 'chatloom:scripted:ana';
const { signal } = new AbortController();

/** When the dumps were made, by the times in them: what waits there has not been given up yet. */
const MADE_AT = 1_795_880_330_000;
const behind = systemClock.now() - MADE_AT;
const clock = { ...systemClock, now: () => systemClock.now() - behind };

let chat: Chat | undefined;

beforeEach(() => deleteDB(NAME));

afterEach(async () => {
  await chat?.dispose();
  chat = undefined;
  await deleteDB(NAME);
});

/** The server as it was when the line was lost; it has forgotten the stream since. */
async function makeServer(): Promise<{ readonly server: ScriptedServer; readonly device: ScriptedClient }> {
  const server = createScriptedServer({ clock });
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  server.addConversation({ id: 'group', kind: 'group', title: 'The four', memberIds: ['ana', 'bo', 'cy', 'dara'] });
  const [bo, ana] = [server.client('bo').connector, server.client('ana').connector];
  for (const { session } of [bo, ana]) await session.connect({}, { signal });
  const say = (connector: typeof bo, clientId: string, text: string) =>
    connector.messages.send({ conversationId: 'room', clientId, content: { type: 'text', text } }, { signal });
  for (let number = 1; number <= 30; number += 1) await say(bo, `bo-${number}`, `Message ${number}`);
  await say(ana, 'b40ac2e2-ecb5-4f36-9e4d-5b1c547507ea', 'An answer');
  server.forgetStreams();
  return { server, device: server.client('ana') };
}

function open(device: ScriptedClient, diagnostics: string[]): Chat {
  const opened = createChat({
    connector: device.connector,
    tabs: false,
    storage: 'indexeddb',
    clock,
    onDiagnostic: ({ type }) => diagnostics.push(type),
  });
  chat = opened;
  opened.start();
  return opened;
}

function textsOf({ store }: Chat): readonly string[] {
  const state = store.getState();
  return selectRowIds(state, 'room').map((id) => {
    const content = selectMessage(state, id)?.content;
    if (content?.type === 'file') return `${content.source.name}: ${content.caption}`;
    return content?.type === 'text' ? content.text : `(${content?.type})`;
  });
}

const received = Array.from({ length: 30 }, (_, index) => `Message ${index + 1}`)
  .with(5, 'Message 6, better')
  .with(6, '(recalled)');

describe('a database of earlier code', () => {
  it('P42 is there for every version of the schema', () => {
    const versions = Array.from({ length: DATABASE_VERSION }, (_, index) => `./dumps/v${index + 1}.json`);
    expect(Object.keys(dumps).toSorted()).toEqual(versions.toSorted());
    for (const [path, { version }] of Object.entries(dumps)) expect(path).toBe(`./dumps/v${version}.json`);
  });

  it('P42 has the tables that this code makes: a change of them is a new version, with its step and its dump', async () => {
    const { device } = await makeServer();
    const opened = open(device, []);
    await vi.waitFor(() => expect(opened.store.getState().connection.status).toBe('online'));
    await opened.flush();
    const tablesOf = ({ stores }: DatabaseDump): unknown => stores.map(({ rows: _rows, ...table }) => table);
    expect(tablesOf(await dumpDatabase(NAME))).toEqual(tablesOf(dumps[`./dumps/v${DATABASE_VERSION}.json`] as never));
  });

  it.each(Object.entries(dumps))(
    'P42 %s opens with all that was in it, and what waited is done',
    async (_path, dump) => {
      const { server, device } = await makeServer();
      await loadDump(NAME, dump);
      const diagnostics: string[] = [];
      device.refuse('network');
      const opened = open(device, diagnostics);

      // Without a line: the history, what waits, and the composer.
      await opened.commands.openConversation('room').catch(() => undefined);
      const waiting = ['A better answer', 'Written without a line', 'notes.txt: With a file'];
      await vi.waitFor(() => expect(textsOf(opened)).toEqual([...received, ...waiting]));
      const state = opened.store.getState();
      expect(state.pending.changes.size).toBe(4);
      expect(selectMessage(state, 'm5')?.reactions).toMatchObject([{ key: '👍', userIds: ['ana'] }]);
      expect(selectMessage(state, 'm8')?.reactions).toMatchObject([{ key: '❤️', userIds: ['ana'] }]);
      expect(selectConversation(state, 'group')?.pinnedAt).toBeDefined();
      const draft = selectDraft(state, 'group');
      expect(draft).toMatchObject({ text: 'Half a thought', replyTo: { messageId: 'm5' } });
      const attached = await opened.readLocalBlob(draft?.attachments?.[0]?.localId ?? '');
      expect(await attached?.text()).toBe('bytes of a draft');

      // With a line: each is done, once, and nothing was unreadable.
      device.refuse(undefined);
      opened.commands.reconnect();
      await vi.waitFor(() => expect(opened.store.getState().pending.changes.size).toBe(0));
      const [answer, written, withFile, ...more] = server.messages('room').slice(30);
      expect(answer?.content).toEqual({ type: 'text', text: 'A better answer' });
      expect(written?.content).toEqual({ type: 'text', text: 'Written without a line' });
      expect(withFile?.content).toMatchObject({ type: 'file', caption: 'With a file' });
      expect(more).toEqual([]);
      const url = withFile?.content.type === 'file' ? withFile.content.source.url : '';
      const file = await device.connector.files?.download?.({ url }, { signal });
      expect(await file?.text()).toBe('the bytes of a file');
      expect(server.messages('room')[7]?.reactions).toMatchObject([{ key: '❤️' }]);
      expect(diagnostics.filter((type) => type !== 'connection.failed')).toEqual([]);
    },
  );
});
