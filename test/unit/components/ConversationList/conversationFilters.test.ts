import { createFilterCounter } from '../../../../src/components/ConversationList/createFilterCounter.js';
import { expect, it } from 'vitest';
import { filterConversations } from '../../../../src/components/ConversationList/conversationFilters.js';
import { tableSet } from '../../../../src/shared/table.js';
import { makeConversation } from '../../../../src/testing/builders/makeConversation.js';
import { makeState } from '../makeState.js';

const state = makeState({
  conversations: [
    makeConversation({ id: 'unread' }),
    makeConversation({ id: 'read' }),
    makeConversation({ id: 'marked', markedUnread: true }),
    makeConversation({ id: 'mentioned', kind: 'group' }),
  ],
  unread: { unread: { count: 2, mentions: 0 }, mentioned: { count: 1, mentions: 1 }, read: { count: 0, mentions: 0 } },
});

it('narrows to what is unread, what mentions the person, and groups, in the order of the list', () => {
  expect(filterConversations(state, 'all', undefined)).toBe(state.conversationIds);
  expect(filterConversations(state, 'unread', undefined)).toEqual(['unread', 'marked', 'mentioned']);
  expect(filterConversations(state, 'mentions', undefined)).toEqual(['mentioned']);
  expect(filterConversations(state, 'groups', undefined)).toEqual(['mentioned']);
});

it('keeps the open conversation, though reading it took it out of the filter', () => {
  expect(filterConversations(state, 'unread', 'read')).toEqual(['unread', 'read', 'marked', 'mentioned']);
});

it('counts conversations, not messages, and gives the same object while the counts are the same', () => {
  const count = createFilterCounter();
  const first = count(state);
  expect(first).toEqual({ unread: 3, mentions: 1 });
  expect(count({ ...state })).toBe(first);
  const read = { ...state, unread: tableSet(state.unread, 'unread', { count: 0, mentions: 0 }) };
  expect(count(read)).toEqual({ unread: 2, mentions: 1 });
});

it('counts what a person sees: pending settings on top, and not what they have just deleted', () => {
  const count = createFilterCounter();
  const shown = tableSet(state.shownConversations, 'marked', makeConversation({ id: 'marked', markedUnread: false }));
  expect(count({ ...state, shownConversations: shown })).toEqual({ unread: 2, mentions: 1 });
  const removal = { kind: 'remove', id: 'p1', conversationId: 'mentioned', createdAt: 0, sequence: 1 } as const;
  const pending = { ...state.pending, changes: new Map([['p1', removal]]) };
  expect(count({ ...state, pending })).toEqual({ unread: 2, mentions: 0 });
});

it('counts 10 000 conversations once, and then the changed slice alone', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
  const big = makeState({
    conversations: ids.map((id) => makeConversation({ id })),
    unread: Object.fromEntries(ids.map((id, index) => [id, { count: index % 2, mentions: 0 }])),
  });
  const count = createFilterCounter();
  expect(count(big).unread).toBe(5_000);
  let next = big;
  const begun = performance.now();
  for (let turn = 0; turn < 100; turn += 1) {
    next = { ...next, unread: tableSet(next.unread, `c${turn * 2}`, { count: 1, mentions: 0 }) };
    count(next);
  }
  expect(count(next).unread).toBe(5_100);
  // A millisecond each on a slow machine, five times over; a full count takes several.
  expect((performance.now() - begun) / 100).toBeLessThan(5);
});
