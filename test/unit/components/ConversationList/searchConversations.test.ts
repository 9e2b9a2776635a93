import { expect, it } from 'vitest';
import { createConversationSearch } from '../../../../src/components/ConversationList/searchConversations.js';
import { makeConversation } from '../../../../src/testing/builders/makeConversation.js';
import { makeUser } from '../../../../src/testing/builders/makeUser.js';
import { makeState } from '../makeState.js';

const state = makeState({
  users: [
    makeUser({ id: 'ines', name: 'Inês Carvalho' }),
    makeUser({ id: 'chen', name: '陈屿' }),
    makeUser({ id: 'layla', name: 'ليلى قاسم' }),
    makeUser({ id: 'bo', name: 'Bo' }),
  ],
  conversations: [
    makeConversation({ id: 'with-ines', peerId: 'ines' }),
    makeConversation({ id: 'with-chen', peerId: 'chen' }),
    makeConversation({ id: 'with-layla', peerId: 'layla' }),
    makeConversation({ id: 'hiking', kind: 'group', title: 'Straße 12' }),
    makeConversation({ id: 'nameless', kind: 'group', title: undefined, memberIds: ['ana', 'bo', 'ines'] }),
  ],
});

const find = (query: string): readonly string[] => createConversationSearch().find(state, state.conversationIds, query);

it.each([
  ['INES', ['with-ines', 'nameless']],
  ['ｉnes', ['with-ines', 'nameless']],
  ['屿', ['with-chen']],
  ['ليلى', ['with-layla']],
  ['strasse', ['hiking']],
  ['.*', []],
  ['   ', []],
])('finds %s whatever its case, width and accents, in titles and people', (query, ids) => {
  expect(find(query)).toEqual(ids);
});

it('does not find a nameless group by the account itself', () => {
  expect(find('ana')).toEqual([]);
});

it('looks through 10 000 conversations within a key press', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
  const big = makeState({
    conversations: ids.map((id) => makeConversation({ id, kind: 'group', title: `Room ${id}` })),
  });
  const search = createConversationSearch();
  search.find(big, big.conversationIds, 'x');
  const begun = performance.now();
  expect(search.find(big, big.conversationIds, 'c9999')).toEqual(['c9999']);
  // 50 ms is the promise; five times that is the test.
  expect(performance.now() - begun).toBeLessThan(250);
});
