import { expect, it } from 'vitest';
import { stepFrom } from '../../../../src/components/ConversationList/listShortcuts.js';

const ids = ['a', 'b', 'c', 'd'];
const unread =
  (...of: string[]) =>
  (id: string) =>
    of.includes(id);

it('goes to the neighbour, and stops at the ends', () => {
  expect(stepFrom(ids, 'b', 'nextConversation', unread())).toBe('c');
  expect(stepFrom(ids, 'b', 'previousConversation', unread())).toBe('a');
  expect(stepFrom(ids, 'd', 'nextConversation', unread())).toBeUndefined();
  expect(stepFrom(ids, 'a', 'previousConversation', unread())).toBeUndefined();
});

it('begins at an end when nothing is open, or what is open is not in the list', () => {
  expect(stepFrom(ids, undefined, 'nextConversation', unread())).toBe('a');
  expect(stepFrom(ids, 'x', 'previousConversation', unread())).toBe('d');
});

it('goes round among unread ones, and never to the open one', () => {
  expect(stepFrom(ids, 'c', 'nextUnread', unread('a', 'c'))).toBe('a');
  expect(stepFrom(ids, 'b', 'previousUnread', unread('d', 'c'))).toBe('d');
  expect(stepFrom(ids, 'a', 'nextUnread', unread('a'))).toBeUndefined();
  expect(stepFrom(ids, undefined, 'nextUnread', unread('a'))).toBe('a');
  expect(stepFrom(ids, undefined, 'previousUnread', unread('a', 'd'))).toBe('d');
  expect(stepFrom([], undefined, 'nextUnread', unread())).toBeUndefined();
});
