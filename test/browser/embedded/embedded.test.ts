import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Connector } from '../../../src/connector/connector.js';
import type { ConnectorEvent, ConnectorEventOf, ConnectorEventType } from '../../../src/connector/events.js';
import {
  createEmbeddedConnector,
  deleteEmbeddedWorld,
  type EmbeddedConnectorOptions,
} from '../../../src/connectors/embedded/index.js';
import { createId } from '../../../src/shared/ids.js';
import { createDemoWorld } from '../../../examples/demo/world/index.js';

/** Each connector has its own database connection and channel, as if it were in a tab of its own. */
interface Tab {
  readonly connector: Connector;
  readonly events: ConnectorEvent[];
  readonly cursors: string[];
  ofType<K extends ConnectorEventType>(type: K): ConnectorEventOf<K>[];
}

const calm = { signal: new AbortController().signal };
const conversationId = 'ana-bo';
let databaseName = '';
let tabs: Tab[] = [];

beforeEach(() => {
  databaseName = `embedded-test-${createId()}`;
  tabs = [];
});

afterEach(async () => {
  for (const tab of tabs) await tab.connector.session.disconnect({}, calm);
  await deleteEmbeddedWorld(databaseName);
});

function openTab(user: string, options: Partial<EmbeddedConnectorOptions> = {}): Tab {
  const connector = createEmbeddedConnector({ world: 'demo', databaseName, ...options, user });
  const events: ConnectorEvent[] = [];
  const cursors: string[] = [];
  connector.subscribe((batch) => {
    events.push(...batch.events);
    if (batch.cursor !== undefined) cursors.push(batch.cursor);
  });
  const tab: Tab = {
    connector,
    events,
    cursors,
    ofType: <K extends ConnectorEventType>(type: K) =>
      events.filter((event): event is ConnectorEventOf<K> => event.type === type),
  };
  tabs.push(tab);
  return tab;
}

async function connect(user: string, since?: string): Promise<Tab> {
  const tab = openTab(user);
  await tab.connector.session.connect({ since }, calm);
  return tab;
}

const say = (tab: Tab, text: string) =>
  tab.connector.messages.send({ conversationId, clientId: createId(), content: { type: 'text', text } }, calm);

const readAll = async (tab: Tab) =>
  (await tab.connector.messages.history({ conversationId, anchor: { at: 'latest' }, limit: 200 }, calm)).messages;

const receivedOrders = (tab: Tab) => tab.ofType('message.received').map(({ message }) => message.order);

describe('the embedded connector over IndexedDB and BroadcastChannel', () => {
  test('two people talk: each message reaches the other and every tab of its sender', async () => {
    const [ana, second, bo] = [await connect('ana'), await connect('ana'), await connect('bo')];
    const sent = await say(ana, 'Hello');
    await vi.waitFor(() => {
      for (const tab of [ana, second, bo]) expect(receivedOrders(tab)).toEqual([sent.order]);
    });
    expect(second.ofType('message.received')[0]?.message.clientId).toBe(sent.clientId);
    expect(bo.ofType('message.received')[0]?.message.clientId).toBeUndefined();
    await vi.waitFor(() =>
      expect(
        ana.ofType('receipt.advanced').some(({ kind, upTo }) => kind === 'delivered' && upTo.order === sent.order),
      ).toBe(true),
    );
  });

  test('P2 P16 many tabs that send at once keep one order without holes', async () => {
    const all = await Promise.all(['ana', 'ana', 'bo', 'bo'].map((user) => connect(user)));
    const before = (await readAll(all[0]!)).length;
    await Promise.all(Array.from({ length: 60 }, (_, index) => say(all[index % all.length]!, `Message ${index}`)));
    const expected = Array.from({ length: 60 }, (_, index) => before + index + 1);
    await vi.waitFor(() => {
      for (const tab of all) expect(receivedOrders(tab)).toEqual(expected);
    });
    expect((await readAll(all[2]!)).map((message) => message.order)).toEqual(
      Array.from({ length: before + 60 }, (_, index) => index + 1),
    );
  });

  test('P2 the same client id sent from two tabs at once is one message', async () => {
    const [first, second] = [await connect('ana'), await connect('ana')];
    const input = { conversationId, clientId: 'once', content: { type: 'text', text: 'Once' } } as const;
    const answers = await Promise.all([first, second].map((tab) => tab.connector.messages.send(input, calm)));
    expect(answers[0]).toEqual(answers[1]);
  });

  test('the world is seeded once, though several tabs open it at once', async () => {
    const all = await Promise.all(['ana', 'ana', 'bo'].map((user) => connect(user)));
    for (const tab of all) expect(await readAll(tab)).toHaveLength(4);
  });

  test('resumes by cursor after a reload', async () => {
    const [ana, bo] = [await connect('ana'), await connect('bo')];
    await say(ana, 'Seen');
    await vi.waitFor(() => expect(bo.ofType('message.received')).toHaveLength(1));
    const since = bo.cursors.at(-1);
    await bo.connector.session.disconnect({}, calm);
    const missed = [await say(ana, 'Missed'), await say(ana, 'Missed too')];
    const later = openTab('bo');
    const info = await later.connector.session.connect({ since }, calm);
    expect(info.resumed).toBe(true);
    await vi.waitFor(() => expect(later.events.at(-1)).toEqual({ type: 'sync.progressed', done: true }));
    expect(receivedOrders(later)).toEqual(missed.map((message) => message.order));
  });

  test('a file goes up, stays, and comes down with the same bytes', async () => {
    const [ana, bo] = [await connect('ana'), await connect('bo')];
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const blob = new Blob([bytes], { type: 'application/octet-stream' });
    const stored = await ana.connector.files?.upload?.(
      { conversationId, uploadId: 'u', blob, name: 'noise.bin', mimeType: blob.type },
      calm,
    );
    expect(ana.ofType('file.progressed').at(-1)).toMatchObject({ sentBytes: 60_000, totalBytes: 60_000 });
    await ana.connector.session.disconnect({}, calm);
    const received = await bo.connector.files?.download?.({ url: stored?.url ?? '' }, calm);
    expect(new Uint8Array((await received?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
  });

  test('a refused command changes nothing', async () => {
    const ana = await connect('ana');
    const deleting = ana.connector.messages.deleteForMe?.(
      { conversationId, messageIds: [`${conversationId}.1`, 'unknown'] },
      calm,
    );
    await expect(deleting).rejects.toMatchObject({ code: 'not-found' });
    expect((await readAll(ana)).some((message) => message.deletedForMe)).toBe(false);
  });

  test('presence and typing cross tabs', async () => {
    const ana = await connect('ana');
    const presences = await ana.connector.presence?.watch?.({ userIds: ['bo'] }, calm);
    expect(presences).toEqual([{ userId: 'bo', presence: { state: 'offline' } }]);
    const bo = await connect('bo');
    await vi.waitFor(() => expect(ana.ofType('presence.changed').at(-1)?.presence.state).toBe('online'));
    await bo.connector.presence?.sendTyping?.({ conversationId, typing: true }, calm);
    await vi.waitFor(() => expect(ana.ofType('typing.changed')).toHaveLength(1));
    await bo.connector.session.disconnect({}, calm);
    await vi.waitFor(() => expect(ana.ofType('presence.changed').at(-1)?.presence.state).toBe('offline'));
    expect(ana.ofType('presence.changed').at(-1)?.presence.lastSeenAt).toBeGreaterThan(0);
  });

  test('the bot answers once, though several tabs could', async () => {
    const [ana] = [await connect('ana'), await connect('ana'), await connect('bo')];
    await ana.connector.messages.send(
      { conversationId: 'ana-loom-bot', clientId: 'hi', content: { type: 'text', text: 'Hello' } },
      calm,
    );
    const answers = () => ana.ofType('message.received').filter(({ message }) => message.senderId === 'loom-bot');
    await vi.waitFor(() => expect(answers()).toHaveLength(1), { timeout: 10_000 });
  });

  test('a deleted world takes its connectors offline, and the next connection begins anew', async () => {
    const ana = await connect('ana');
    await say(ana, 'Gone soon');
    await deleteEmbeddedWorld(databaseName);
    await vi.waitFor(() =>
      expect(ana.ofType('connection.changed')).toMatchObject([{ state: 'offline', error: { code: 'storage' } }]),
    );
    const info = await ana.connector.session.connect({ since: ana.cursors.at(-1) }, calm);
    expect(info.resumed).toBe(false);
    expect(await readAll(ana)).toHaveLength(4);
  });

  test('P41 an open that another tab blocks settles with a storage error', async () => {
    const blocker = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(databaseName, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('open failed'));
    });
    const deletion = indexedDB.deleteDatabase(databaseName);
    const deleted = new Promise<void>((resolve) => (deletion.onsuccess = () => resolve()));
    const ana = openTab('ana');
    await expect(ana.connector.session.connect({}, calm)).rejects.toMatchObject({ code: 'storage', retryable: true });
    blocker.close();
    await deleted;
    await ana.connector.session.connect({}, calm);
    expect(await readAll(ana)).toHaveLength(4);
  });

  test('the world of the demo opens, and its pictures come from the same origin', async () => {
    const ana = openTab('ana', { world: createDemoWorld });
    const started = performance.now();
    await ana.connector.session.connect({}, calm);
    const { conversations } = await ana.connector.conversations.list({ limit: 30 }, calm);
    // The aim is one second; asserted at five times the figure.
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(conversations[0]?.id).toBe('picos');
    const picture = await ana.connector.files?.download?.({ url: 'embedded:files/path' }, calm);
    expect([picture?.type, picture?.size]).toEqual(['image/webp', 167_500]);
  });

  test('10 000 seeded messages open within a second and page at any place', async () => {
    const long = function* () {
      for (let index = 0; index < 10_000; index += 1) {
        yield { from: 'ana', sentAt: index * 1_000, content: { type: 'text' as const, text: `Message ${index}` } };
      }
    };
    const ana = openTab('ana', {
      world: (now) => ({
        users: [{ id: 'ana', name: `Ana ${now}` }],
        conversations: [{ id: 'long', kind: 'group', members: [{ userId: 'ana', unread: 3 }], messages: long() }],
      }),
    });
    const started = performance.now();
    await ana.connector.session.connect({}, calm);
    // The aim is one second; asserted at five times the figure.
    expect(performance.now() - started).toBeLessThan(5_000);
    const page = await ana.connector.messages.history(
      { conversationId: 'long', anchor: { at: 'around', messageId: 'long.5000' }, limit: 50 },
      calm,
    );
    expect(page.messages.map((message) => message.order)).toEqual(Array.from({ length: 50 }, (_, i) => 4_975 + i));
  });
});
