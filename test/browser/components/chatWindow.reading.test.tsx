import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { selectConversation, selectTimeline, selectUnread } from '../../../src/store/selectors/selectors.js';
import type { Chat } from '../../../src/sync/createChat.js';
import { createMemoryStorage } from '../../../src/testing/storage/createMemoryStorage.js';
import {
  field,
  isAtEnd,
  NOON,
  offsetOf,
  openChatWindow,
  roomHistory,
  rowOf,
  rows,
  scroller,
  scrollTo,
  slowHistory,
  settled,
  textsOf,
} from './openChatWindow.js';

const DAY_MS = 86_400_000;
afterEach(() => {
  vi.restoreAllMocks();
});

const readOrder = (chat: Chat): number => selectConversation(chat.store.getState(), 'room')?.readUpTo?.order ?? -1;

describe('opening', () => {
  it('P60 stands at the first unread message, under its divider', async () => {
    const { chat } = await openChatWindow({ history: roomHistory(120), readUpTo: 80 });
    expect(selectTimeline(chat.store.getState(), 'room').dividerId).toBe('w82');
    const divider = document.querySelector('.cl-UnreadDivider');
    expect(divider?.getAttribute('aria-label')).toBe('New messages start here');
    expect(rowOf('Message 82')?.contains(divider)).toBe(true);
    expect(offsetOf('Message 82')).toBeGreaterThan(0);
    expect(offsetOf('Message 82')).toBeLessThan(160);
  });

  it('P60 stands at the newest message when nothing is unread', async () => {
    await openChatWindow();
    expect(isAtEnd()).toBe(true);
    expect(document.querySelector('.cl-UnreadDivider')).toBeNull();
  });

  it('P60 stands at a message that a link names, however far back', async () => {
    await openChatWindow({ history: roomHistory(400), window: { messageId: 'w30' } });
    await vi.waitFor(() => expect(offsetOf('Message 30')).toBeGreaterThan(100));
    expect(offsetOf('Message 30')).toBeLessThan(500);
    await vi.waitFor(() => expect(rowOf('Message 30')?.querySelector('[data-highlight]')).not.toBeNull());
  });

  it('comes back to where the reader was', async () => {
    const { chat, screen, draw } = await openChatWindow();
    await scrollTo(scroller().scrollTop - 900);
    const [held] = rows().filter((row) => row.getBoundingClientRect().top > scroller().getBoundingClientRect().top);
    const text = held?.querySelector('.cl-Bubble-text')?.firstChild?.textContent ?? '';
    const before = offsetOf(text);
    await screen.rerender(draw({ conversationId: 'other' }));
    await vi.waitFor(() => expect(rows().length).toBe(3));
    await screen.rerender(draw({ conversationId: 'room' }));
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(5));
    await settled();
    expect(Math.abs(offsetOf(text) - before)).toBeLessThan(2);
    expect(selectTimeline(chat.store.getState(), 'room').isOpen).toBe(true);
  });

  it('survives StrictMode, and closes the conversation when the window goes', async () => {
    const { chat, screen } = await openChatWindow({ isStrict: true });
    await settled();
    expect(selectTimeline(chat.store.getState(), 'room').isOpen).toBe(true);
    await screen.unmount();
    await vi.waitFor(() => expect(selectTimeline(chat.store.getState(), 'room').isOpen).toBe(false));
  });

  it('says so where nobody wrote yet', async () => {
    await openChatWindow({ history: [] });
    await expect.element(page.getByText('No messages yet')).toBeVisible();
  });
});

describe('P34 reading', () => {
  it('marks what was seen, and only that', async () => {
    const { chat } = await openChatWindow({ history: roomHistory(120), readUpTo: 80 });
    await vi.waitFor(() => expect(readOrder(chat)).toBeGreaterThan(80));
    const lastSeen = rows()
      .filter((row) => {
        const view = scroller().getBoundingClientRect();
        const { top, height } = row.getBoundingClientRect();
        return view.bottom - top >= height / 2 && top < view.bottom;
      })
      .map((row) => Number(row.dataset['key']?.slice(1)));
    expect(readOrder(chat)).toBe(Math.max(...lastSeen));
    expect(selectUnread(chat.store.getState(), 'room').count).toBeGreaterThan(0);
  });

  it('marks nothing while the page does not have the focus, and catches up when it gets it', async () => {
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { chat } = await openChatWindow({ history: roomHistory(70), readUpTo: 66 });
    await settled();
    expect(readOrder(chat)).toBe(66);
    focus.mockReturnValue(true);
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(readOrder(chat)).toBe(70));
  });

  it('marks nothing while the page is hidden, and sends what was seen when it goes', async () => {
    const { chat, peer } = await openChatWindow();
    const bo = await peer();
    await bo.say('one');
    await vi.waitFor(() => expect(readOrder(chat)).toBe(61));
    // Within the second: it waits.
    await bo.say('two');
    await vi.waitFor(() => expect(rowOf('two')).toBeDefined());
    await settled();
    expect(readOrder(chat)).toBe(61);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(readOrder(chat)).toBe(62);
    await bo.say('three');
    await vi.waitFor(() => expect(rowOf('three')).toBeDefined());
    await settled();
    expect(readOrder(chat)).toBe(62);
  });

  it('leaves a conversation unread that is marked so while it is open', async () => {
    const { chat } = await openChatWindow();
    await settled();
    await chat.commands.setMarkedUnread('room', true);
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(selectConversation(chat.store.getState(), 'room')?.markedUnread).toBe(true);
  });
});

describe('P59 the place', () => {
  it('holds when older messages come above, their days and groups included', async () => {
    // The first page ends at midnight, the second in the middle of a group.
    const history = roomHistory(200, (order) => ({
      senderId: order % 7 < 5 ? 'bo' : 'cy',
      sentAt: NOON - (200 - order) * 60_000 - (order > 150 ? 0 : DAY_MS),
      text: order % 5 === 0 ? `Message ${order}\nwith a second line` : `Message ${order}`,
    }));
    const { chat } = await openChatWindow({ history, alter: slowHistory(200) });
    for (let page = 0; page < 3; page += 1) {
      const loaded = selectTimeline(chat.store.getState(), 'room').segments[0]?.ids.length ?? 0;
      await scrollTo(0);
      const first = rows().find(
        (row) => row.getBoundingClientRect().top >= scroller().getBoundingClientRect().top + 60,
      );
      const key = first?.dataset['key'] ?? '';
      const place = (): number =>
        rows()
          .find((row) => row.dataset['key'] === key)
          ?.querySelector('.cl-Bubble')
          ?.getBoundingClientRect().top ?? Number.NaN;
      const before = place();
      const seen: number[] = [];
      await vi.waitFor(async () => {
        seen.push(place());
        await new Promise(requestAnimationFrame);
        expect(selectTimeline(chat.store.getState(), 'room').segments[0]?.ids.length).toBeGreaterThan(loaded);
      });
      await settled();
      seen.push(place());
      for (const at of seen) expect(Math.abs(at - before)).toBeLessThan(2);
    }
  });

  it('is the end while the reader is there, and stays where it is when not, with a count', async () => {
    const { peer } = await openChatWindow();
    const bo = await peer();
    await bo.say('followed');
    await vi.waitFor(() => expect(rowOf('followed')).toBeDefined());
    await settled();
    expect(isAtEnd()).toBe(true);
    await scrollTo(scroller().scrollTop - 800);
    const before = scroller().scrollTop;
    for (const text of ['a', 'b', 'c']) await bo.say(text);
    await expect.element(page.getByRole('button', { name: '3 new messages' })).toBeVisible();
    expect(scroller().scrollTop).toBe(before);
    await page.getByRole('button', { name: '3 new messages' }).click();
    await vi.waitFor(() => expect(isAtEnd()).toBe(true));
    await vi.waitFor(() => expect(document.querySelector('.cl-NewPill')).toBeNull());
  });

  it('goes to the end with what the reader sends from further up', async () => {
    await openChatWindow();
    await scrollTo(scroller().scrollTop - 800);
    await field().click();
    await userEvent.keyboard('mine{Enter}');
    await vi.waitFor(() => expect(rowOf('mine')).toBeDefined());
    await settled();
    expect(isAtEnd()).toBe(true);
  });
});

describe('jumping', () => {
  const far = () =>
    roomHistory(500, (order) =>
      order === 499
        ? { senderId: 'bo', replyTo: { messageId: 'w20', senderId: 'bo', text: 'Message 20', type: 'text' } }
        : {},
    );

  it('P60 goes to an original far back and to where the jump began, without loading what lies between', async () => {
    const { chat } = await openChatWindow({ history: far() });
    await page.getByRole('button', { name: /Message 20/ }).click();
    await vi.waitFor(() => expect(offsetOf('Message 20')).toBeGreaterThan(100));
    expect(selectTimeline(chat.store.getState(), 'room').segments.length).toBe(2);
    await page.getByRole('button', { name: 'Back to where you were' }).click();
    await vi.waitFor(() => expect(rowOf('Message 499')).toBeDefined());
    await vi.waitFor(() => expect(isAtEnd()).toBe(true));
    expect(selectTimeline(chat.store.getState(), 'room').isDetached).toBeUndefined();
  });

  /** Back through the history until the newest pages have left the window. */
  async function readFarBack(chat: Chat): Promise<void> {
    for (let page = 0; page < 8 && !selectTimeline(chat.store.getState(), 'room').isDetached; page += 1)
      await chat.commands.loadOlder('room');
    await settled();
    expect(textsOf(chat)).not.toContain('Message 600');
  }

  it('P17 shows what is sent from far back after the newest message, not after the page that was read', async () => {
    const { chat } = await openChatWindow({ history: roomHistory(600), chatOptions: { timelineWindow: 100 } });
    await readFarBack(chat);
    await field().click();
    await userEvent.keyboard('from far back{Enter}');
    await vi.waitFor(() => expect(textsOf(chat).slice(-2)).toEqual(['Message 600', 'from far back']));
    await vi.waitFor(() => expect(rowOf('from far back')).toBeDefined());
    await vi.waitFor(() => expect(isAtEnd()).toBe(true));
    expect(document.querySelector('.cl-Timeline')?.textContent).not.toContain('missing');
  });

  it('goes from far back to the newest message, also without a line', async () => {
    const chatOptions = { timelineWindow: 100, storage: createMemoryStorage };
    const { chat, client } = await openChatWindow({ history: roomHistory(600), chatOptions });
    await chat.flush();
    await readFarBack(chat);
    client.refuse('network');
    client.cut();
    await vi.waitFor(() => expect(chat.store.getState().connection.status).not.toBe('online'));
    await page.getByRole('button', { name: 'Go to the newest message' }).click();
    await vi.waitFor(() => expect(rowOf('Message 600')).toBeDefined());
    await vi.waitFor(() => expect(isAtEnd()).toBe(true));
  });

  it('never leaves the focus nowhere when the pill that was pressed goes', async () => {
    await openChatWindow({ history: far() });
    await page.getByRole('button', { name: /Message 20/ }).click();
    await vi.waitFor(() => expect(offsetOf('Message 20')).toBeGreaterThan(100));
    expect(document.activeElement).toBe(rowOf('Message 20'));
    await page.getByRole('button', { name: 'Back to where you were' }).click();
    await vi.waitFor(() => expect(rowOf('Message 499')).toBeDefined());
    await vi.waitFor(() => expect(document.querySelector('.cl-NewPill')).toBeNull());
    expect(document.activeElement?.closest('.cl-VirtualList-row, .cl-Composer')).not.toBeNull();
  });

  it('says so when the original is gone', async () => {
    const history = roomHistory(60, (order) =>
      order === 60
        ? { senderId: 'bo', replyTo: { messageId: 'nowhere', senderId: 'bo', text: 'Lost', type: 'text' } }
        : {},
    );
    await openChatWindow({ history });
    await page.getByRole('button', { name: /Lost/ }).click();
    await expect.element(page.getByText('The original message is no longer available.').first()).toBeInTheDocument();
  });
});
