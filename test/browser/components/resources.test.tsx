import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChatApp } from '../../../src/composites/ChatApp.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { makeUser } from '../../../src/testing/builders/makeUser.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import type { World } from '../../../src/testing/world/createWorld.js';
import { watchResources } from './watchResources.ts';
import '../../../src/theme/styles.css';

const MEBIBYTE = 1 << 20;

/** A room with texts, a picture and a file, and some more rooms in the list. */
function makeWorld(): World {
  const rooms = Array.from({ length: 12 }, (_, index) =>
    makeConversation({ id: `r${index}`, kind: 'group', title: `Room ${index}`, memberIds: ['ana', 'bo'] }),
  );
  const source = { url: 'blob:nothing', name: 'a.png', mimeType: 'image/png', size: 12 };
  const messages = Array.from({ length: 60 }, (_, index) =>
    makeMessage({
      id: `w${index}`,
      conversationId: 'r0',
      order: index + 1,
      ...(index === 58 ? { content: { type: 'image', source, width: 40, height: 30 } } : {}),
      ...(index === 59 ? { content: { type: 'file', source: { ...source, name: 'a.pdf' } } } : {}),
    }),
  );
  return {
    users: ['ana', 'bo'].map((id) => makeUser({ id })),
    conversations: rooms,
    messages: new Map(rooms.map(({ id }) => [id, id === 'r0' ? messages : []])),
  };
}

let host: HTMLElement | undefined;

afterEach(() => {
  host?.remove();
});

interface Mounted {
  readonly chat: Chat;
  close(): Promise<void>;
}

/** The whole messenger as a host mounts it, with its room drawn. */
async function mount({
  isStrict = false,
  storage = 'memory' as 'memory' | 'indexeddb',
  tabs = false,
} = {}): Promise<Mounted> {
  const server = createScriptedServer({ world: makeWorld() });
  const chat = createChat({ connector: server.client('ana').connector, storage, tabs });
  const box = document.createElement('div');
  host = box;
  box.style.cssText = 'inline-size: 900px; block-size: 600px';
  document.body.append(box);
  const root = createRoot(box);
  const app = <ChatApp chat={chat} defaultConversationId="r0" style={{ blockSize: '600px' }} />;
  root.render(isStrict ? <StrictMode>{app}</StrictMode> : app);
  await vi.waitFor(() => expect(box.querySelectorAll('.cl-Row').length).toBeGreaterThan(3), { timeout: 5_000 });
  return {
    chat,
    async close() {
      root.unmount();
      await chat.dispose();
      box.remove();
      // What was asked of the browser before the end comes to nothing within a frame or two.
      await new Promise((resolve) => setTimeout(resolve, 40));
    },
  };
}

async function collectGarbage(): Promise<{
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}> {
  const session = cdp() as unknown as { send(method: string): Promise<Record<string, number>> };
  await session.send('HeapProfiler.enable');
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize = 0 } = await session.send('Runtime.getHeapUsage');
  const { nodes = 0, jsEventListeners = 0 } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

describe('P55 after unmount and dispose nothing is left', () => {
  it.each([
    ['as it is', {}],
    ['twice, in StrictMode', { isStrict: true }],
    ['on the disk, with other tabs', { storage: 'indexeddb', tabs: true }],
  ] as const)('%s: no listener, observer, interval, timer, object url, channel or lock', async (_name, options) => {
    // What is loaded once and for all is loaded before.
    await (await mount(options)).close();
    const resources = watchResources();
    const mounted = await mount(options);
    expect(resources.counts().listeners).toBeGreaterThan(0);
    await mounted.close();
    await vi.waitFor(() =>
      expect(resources.counts()).toEqual({
        listeners: 0,
        observers: 0,
        intervals: 0,
        timers: 0,
        frames: 0,
        urls: 0,
        channels: 0,
      }),
    );
    resources.stop();
    const { held = [], pending = [] } = await navigator.locks.query();
    expect([...held, ...pending].filter(({ name }) => name?.startsWith('chatloom:'))).toEqual([]);
  });
});

describe('P56 mounted and unmounted a hundred times', () => {
  it('the heap grows by less than 1 MB, and no mount leaves a node or a listener', { timeout: 240_000 }, async () => {
    const turns = 100;
    for (let warm = 0; warm < 15; warm += 1) await (await mount()).close();
    const before = await collectGarbage();
    for (let turn = 0; turn < turns; turn += 1) await (await mount()).close();
    const after = await collectGarbage();
    // The process counts the page of the test runner too, which adds one or two of its own: what a mount leaves comes a hundred times.
    expect(after.nodes - before.nodes).toBeLessThan(turns / 10);
    expect(after.listeners - before.listeners).toBeLessThan(turns / 10);
    expect(after.heap - before.heap).toBeLessThan(MEBIBYTE);
  });
});

describe('P58 idle', () => {
  it('a page that nobody touches runs no timer and no frame but one heartbeat', async () => {
    const mounted = await mount({ storage: 'indexeddb', tabs: true });
    // Idle prefetch and the first look around are over by then.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const resources = watchResources();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(resources.fired().frames).toBeLessThanOrEqual(1);
    expect(resources.fired().timers).toBeLessThanOrEqual(1);
    expect(resources.fired().intervals).toBe(0);
    resources.stop();
    await mounted.close();
  });
});
