import { expect, it, vi } from 'vitest';
import { selectConversation } from '../../../src/store/selectors/selectors.js';
import { NOON, openChatWindow, roomHistory, rowOf, scroller, scrollTo, settled } from './openChatWindow.js';

const DAY_MS = 86_400_000;

const floatingDay = (): HTMLElement | null => document.querySelector('.cl-FloatingDay:not([data-hidden])');

it('P61 the day of what is read floats above it, and makes room for the day’s own label', async () => {
  // Sixty messages yesterday, sixty today.
  const history = roomHistory(120, (order) => ({
    sentAt: NOON - (120 - order) * 60_000 - (order > 60 ? 0 : DAY_MS),
  }));
  await openChatWindow({ history });
  await vi.waitFor(() => expect(document.querySelector('.cl-VirtualList-row')).not.toBeNull());
  await scrollTo(scroller().scrollHeight);
  const today = await vi.waitFor(() => {
    const label = floatingDay()?.textContent;
    expect(label).toBeTruthy();
    return label;
  });
  await vi.waitFor(async () => {
    await scrollTo(scroller().scrollTop - 300);
    expect(rowOf('Message 50')).toBeDefined();
    expect(floatingDay()?.textContent).toBeTruthy();
    expect(floatingDay()?.textContent).not.toBe(today);
  });
  const own = await vi.waitFor(async () => {
    const label = [...document.querySelectorAll('.cl-Day')].find(({ textContent }) => textContent === today);
    expect(label).toBeDefined();
    return label as HTMLElement;
  });
  await scrollTo(scroller().scrollTop + own.getBoundingClientRect().top - scroller().getBoundingClientRect().top - 8);
  await settled();
  await vi.waitFor(() => expect(floatingDay()).toBeNull());
});

it('P60 the unread divider stays where it stood at opening, while what is below it is read and more comes in', async () => {
  const { chat, peer } = await openChatWindow({ history: roomHistory(90), readUpTo: 86 });
  const isMarked = (): boolean => rowOf('Message 88')?.querySelector('.cl-UnreadDivider') != null;
  expect(isMarked()).toBe(true);
  await scrollTo(scroller().scrollHeight);
  await vi.waitFor(() =>
    expect(selectConversation(chat.store.getState(), 'room')?.readUpTo?.order).toBeGreaterThanOrEqual(90),
  );
  expect(isMarked()).toBe(true);
  const bo = await peer();
  await bo.say('one more');
  await vi.waitFor(() => expect(rowOf('one more')).toBeDefined());
  expect(isMarked()).toBe(true);
  expect(document.querySelectorAll('.cl-UnreadDivider')).toHaveLength(1);
});
