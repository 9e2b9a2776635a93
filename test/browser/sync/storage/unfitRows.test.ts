import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Chat, createChat } from '../../../../src/sync/createChat.js';
import { selectDraft, selectRowIds } from '../../../../src/store/selectors/selectors.js';
import { createScriptedServer } from '../../../../src/testing/scripted/createScriptedServer.js';
import { makeOwnProto } from '../../../property/arbitraries/hostileValue.js';

const NAME = 'chatloom:scripted:ana';

let chat: Chat | undefined;

afterEach(async () => {
  await chat?.dispose();
  chat = undefined;
  await deleteDB(NAME);
});

function open(): { readonly chat: Chat; readonly unfit: string[] } {
  const server = createScriptedServer();
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const unfit: string[] = [];
  const opened = createChat({
    connector: server.client('ana').connector,
    tabs: false,
    storage: 'indexeddb',
    onDiagnostic: ({ type }) => unfit.push(type),
  });
  chat = opened;
  opened.start();
  return { chat: opened, unfit };
}

const online = (opened: Chat): Promise<void> =>
  vi.waitFor(() => expect(opened.store.getState().connection.status).toBe('online'));

/** Rows as nobody should have written them, for the tables that do not pass the door. */
const base = { createdAt: 1, sequence: 1, conversationId: 'room' };
const OUTBOX: readonly object[] = [
  { id: 'a', sequence: 1, owner: 'gone', change: null },
  { id: 'b', sequence: 2, owner: 'gone', change: { kind: 'send', id: 'b', ...base } },
  {
    id: 'c',
    sequence: 3,
    owner: 'gone',
    change: {
      kind: 'send',
      id: 'c',
      ...base,
      blobIds: [],
      message: { senderId: 'ana', content: { type: 'text', text: { html: '<b>' } } },
    },
  },
  { id: 'd', sequence: 4, owner: 'gone', change: { kind: 'explode', id: 'd', ...base } },
  { id: 'e', sequence: 5, owner: 'gone', change: { kind: 'delete', id: 'e', ...base, messageIds: 'all' } },
  { id: 'f', sequence: Number.NaN, owner: 'gone', change: { kind: 'remove', id: 'f', ...base } },
  { id: 'g', sequence: 7, owner: 7, change: { kind: 'remove', id: 'g', ...base } },
];
const DRAFTS: readonly object[] = [
  { conversationId: 'room', text: null, updatedAt: 1 },
  { conversationId: 'room2', text: 'x', updatedAt: 1, attachments: [null] },
  { conversationId: 'room3', text: 'x', updatedAt: 1, replyTo: 'yes' },
];
const RECEIPTS: readonly object[] = [
  { conversationId: 'room', read: [['bo', null]], delivered: [] },
  { conversationId: 'room2', read: 7, delivered: [] },
];

describe('rows of our own disk that nobody can read (bad input 9)', () => {
  it('P22 P42 are counted and left where they are; the chat opens, sends and keeps a draft beside them', async () => {
    const first = open();
    await online(first.chat);
    await first.chat.dispose();

    const database = await openDB(NAME);
    for (const row of OUTBOX) await database.put('outbox', row);
    for (const row of DRAFTS) await database.put('drafts', row);
    for (const row of RECEIPTS) await database.put('receipts', row);
    await database.put('conversations', { id: 'strange', kind: 'direct', lastMessage: { id: 7 }, title: ['x'] });
    await database.put('conversations', { id: 'proto', ...makeOwnProto() });
    await database.put('users', { id: 'bo', name: { $$typeof: 'react.element' } });
    await database.put('messages', { id: 'm1', conversationId: 'room', order: 'first', content: 7 });
    await database.put('ranges', { conversationId: 'room', ranges: [{ low: 'a' }, null, { low: 5, high: 1 }] });
    await database.put('meta', { not: 'a cursor' }, 'cursor');
    await database.put('meta', 'seven', 'epoch');
    database.close();

    const { chat: again, unfit } = open();
    await online(again);
    await again.commands.openConversation('room');
    again.commands.saveDraft({ conversationId: 'room', text: 'still writing' });
    await again.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text: 'hello' } }).sent;
    const state = again.store.getState();
    await vi.waitFor(() => expect(selectRowIds(again.store.getState(), 'room')).toHaveLength(1));
    expect(selectDraft(state, 'room')?.text).toBe('still writing');
    expect([...again.store.getState().pending.changes.keys()]).toEqual([]);
    expect(unfit.filter((type) => type === 'cache.row.quarantined').length).toBeGreaterThanOrEqual(
      OUTBOX.length - 1 + DRAFTS.length + RECEIPTS.length,
    );
    await again.flush();
    const kept = await openDB(NAME);
    // A row without a place in the outbox is not even listed; the others are there still.
    expect((await kept.getAllKeys('outbox')).length).toBe(OUTBOX.length);
    kept.close();
  });
});
