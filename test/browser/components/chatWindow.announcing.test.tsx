import { describe, expect, it, vi } from 'vitest';
import { openChatWindow, roomHistory, rows, SIGNAL } from './openChatWindow.js';

/** Everything that a screen reader was given to say, in order. */
function listen(): { readonly said: string[]; stop(): void } {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) said.push(node.textContent ?? '');
  });
  for (const region of document.querySelectorAll('[data-announcer]')) observer.observe(region, { childList: true });
  return { said, stop: () => observer.disconnect() };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what a reader of the open conversation is told', () => {
  it('of many messages at once the first, and how many came after it', async () => {
    const { peer } = await openChatWindow({ history: roomHistory(20) });
    const bo = await peer();
    await pause(2_500);
    const ear = listen();
    await Promise.all(Array.from({ length: 120 }, (_, number) => bo.say(`News ${number}`)));
    await vi.waitFor(() => expect(ear.said).toEqual(['Bo: News 0', '119 new messages in Hiking']), { timeout: 5_000 });
    ear.stop();
  });

  it('P72 after hours in the background nothing old is announced, what comes then is', async () => {
    const { chat, server, client, peer } = await openChatWindow({ history: roomHistory(20) });
    const bo = await peer();
    client.refuse('network');
    client.cut();
    for (let number = 0; number < 60; number += 1) await bo.say(`old ${number}`);
    server.forgetStreams();
    const ear = listen();
    client.refuse(undefined);
    chat.commands.reconnect();
    await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'), { timeout: 5_000 });
    await vi.waitFor(() => expect(document.body.textContent).toContain('old 59'));
    await pause(2_500);
    expect(ear.said).toEqual([]);
    await bo.say('this is new');
    await vi.waitFor(() => expect(ear.said.join()).toContain('this is new'));
    ear.stop();
  });

  it('P72 a stream that is taken up again is no news either', async () => {
    const { chat, client, peer } = await openChatWindow({ history: roomHistory(20) });
    const bo = await peer();
    client.refuse('network');
    client.cut();
    for (let number = 0; number < 30; number += 1) await bo.say(`old ${number}`);
    const ear = listen();
    client.refuse(undefined);
    chat.commands.reconnect();
    await vi.waitFor(() => expect(document.body.textContent).toContain('old 29'), { timeout: 5_000 });
    await pause(1_500);
    expect(ear.said).toEqual([]);
    ear.stop();
  });

  it('a burst of 300 messages is told in few words, at most one a second, and scrolling through old pages in none', async () => {
    const { chat, peer } = await openChatWindow({ history: roomHistory(300) });
    const bo = await peer();
    const ear = listen();
    const begun = performance.now();
    await Promise.all(Array.from({ length: 300 }, (_, number) => bo.say(`burst ${number}`)));
    await pause(2_500);
    const seconds = (performance.now() - begun) / 1_000;
    expect(ear.said.length).toBeGreaterThan(0);
    expect(ear.said.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
    const before = ear.said.length;
    for (let page = 0; page < 5; page += 1) await chat.commands.loadOlder('room');
    rows()[0]?.scrollIntoView();
    await pause(1_200);
    expect(ear.said).toHaveLength(before);
    ear.stop();
  });

  it('not one’s own words, and not the words of another conversation', async () => {
    const { chat, peer } = await openChatWindow({ history: roomHistory(5) });
    const bo = await peer();
    const ear = listen();
    await chat.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text: 'my own' } }).sent;
    await bo.connector.conversations.list({ limit: 5 }, SIGNAL);
    await pause(1_500);
    expect(ear.said).toEqual([]);
    ear.stop();
  });
});
