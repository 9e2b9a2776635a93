import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConnectorEvent } from '../../../src/connector/events.js';
import { selectDraft } from '../../../src/store/selectors/selectors.js';
import type { Chat } from '../../../src/sync/createChat.js';
import type { StorageOptions } from '../../../src/sync/storage/storage.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';
import { field, openChatWindow, roomHistory, textsOf } from './openChatWindow.tsx';

/** P62 says 200 ms and 1 s. Timed promises are asserted at five times the figure; the figures themselves are printed. */
const BLOCKED_MS = 5 * 200;
const SAVED_MS = 5 * 1_000;

const PER_SECOND = 500;

const undos: (() => void)[] = [];

afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

/** A room with a history, into which a busy server pours; and how long each letter waited. */
async function openUnderLoad() {
  const saved: { readonly text: string; readonly at: number }[] = [];
  const storage = (options: StorageOptions): ReturnType<typeof createMemoryStorage> => {
    const inner = createMemoryStorage(options);
    return {
      ...inner,
      async write(batch, how) {
        await inner.write(batch, how);
        for (const { text } of batch.drafts ?? []) saved.push({ text, at: performance.now() });
      },
    };
  };
  const opened = await openChatWindow({ history: roomHistory(200), chatOptions: { storage } });
  return { ...opened, saved, waits: watchLetters(), pour: () => pourInto(opened.client) };
}

type Client = Awaited<ReturnType<typeof openChatWindow>>['client'];

/** Until the undo: messages, receipts and typing, half of them in the room that is open. Gives the last text of that room. */
function pourInto(client: Client): () => string {
  const orders = { room: 200, other: 3 };
  let said = 0;
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * PER_SECOND);
    const events: ConnectorEvent[] = [];
    for (; said < due; said += 1) events.push(nextEvent(said, orders));
    if (events.length > 0) client.injectBatch({ events });
  }, 10);
  const stop = (): string => {
    clearInterval(timer);
    return `Load ${orders.room}`;
  };
  undos.push(() => void stop());
  return stop;
}

function nextEvent(index: number, orders: { room: number; other: number }): ConnectorEvent {
  const conversationId = index % 2 === 0 ? 'room' : 'other';
  const userId = conversationId === 'room' ? 'bo' : 'cy';
  const turn = index % 10;
  if (turn >= 8) return { type: 'typing.changed', conversationId, userId, typing: index % 20 < 10 };
  if (turn >= 6) {
    const upTo = { order: orders[conversationId] };
    return { type: 'receipt.advanced', conversationId, userId, kind: 'read', upTo };
  }
  orders[conversationId] += 1;
  const order = orders[conversationId];
  const id = `${conversationId}-${order}`;
  return {
    type: 'message.received',
    message: makeMessage({ id, conversationId, senderId: userId, order, text: `Load ${order}` }),
  };
}

/** From each key press to the next frame after it, in milliseconds. */
function watchLetters(): number[] {
  const waits: number[] = [];
  const onKey = ({ timeStamp }: KeyboardEvent): void =>
    void requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - timeStamp)));
  window.addEventListener('keydown', onKey, { capture: true });
  undos.push(() => window.removeEventListener('keydown', onKey, { capture: true }));
  return waits;
}

/** Letter by letter: the next is not pressed before the page has answered. */
async function type(text: string): Promise<void> {
  for (const letter of text) await userEvent.keyboard(letter);
}

function expectFree(waits: readonly number[]): void {
  const longest = Math.max(...waits);
  console.log(`the longest of ${waits.length} letters waited ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(BLOCKED_MS);
}

const value = (): string => (field().element() as HTMLTextAreaElement).value;

const draftOf = (chat: Chat, conversationId: string): string | undefined =>
  selectDraft(chat.store.getState(), conversationId)?.text;

describe(`typing while ${PER_SECOND} events a second come in`, () => {
  it('P62 no letter waits, none is lost, and the draft is on disk within a second', async () => {
    const { chat, pour, waits, saved } = await openUnderLoad();
    await field().click();
    const stop = pour();
    const text = 'Nobody has to wait for the others to stop talking, and no letter goes missing.';
    const beganAt = performance.now();
    await type(text);
    expect(value()).toBe(text);
    const endedAt = performance.now();
    await vi.waitFor(() => expect(saved.at(-1)?.text).toBe(text), { timeout: SAVED_MS });
    // The first letters did not wait for the last.
    const savedMs = Math.max((saved[0]?.at ?? 0) - beganAt, (saved.at(-1)?.at ?? 0) - endedAt);
    console.log(`saved ${Math.round(savedMs)} ms later at the most`);
    expect(savedMs).toBeLessThan(SAVED_MS);
    const last = stop();
    expectFree(waits);
    await vi.waitFor(() => expect(textsOf(chat).at(-1)).toBe(last));
    console.log(`up to '${last}'`);
    expect(draftOf(chat, 'room')).toBe(text);
    expect(document.activeElement).toBe(field().element());
  });

  it('P62 a switch of the conversation, and a lost line, leave each draft where it was', async () => {
    const { chat, client, screen, draw, pour, waits } = await openUnderLoad();
    await field().click();
    pour();
    await type('half of a thought');
    await screen.rerender(draw({ conversationId: 'other' }));
    await field().click();
    expect(value()).toBe('');
    await type('for somebody else');
    client.cut();
    await type(', without a line');
    expect(value()).toBe('for somebody else, without a line');
    await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'), { timeout: 10_000 });
    expect(value()).toBe('for somebody else, without a line');
    await screen.rerender(draw({ conversationId: 'room' }));
    await field().click();
    expect(value()).toBe('half of a thought');
    await type(', and the other half');
    expect(value()).toBe('half of a thought, and the other half');
    expectFree(waits);
    await screen.rerender(draw({ conversationId: 'other' }));
    expect(value()).toBe('for somebody else, without a line');
  });
});
