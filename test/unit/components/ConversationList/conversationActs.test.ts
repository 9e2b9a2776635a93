import { expect, it } from 'vitest';
import { conversationActs } from '../../../../src/components/ConversationList/conversationActs.js';
import type { Conversation } from '../../../../src/model/conversation.js';
import type { Limits } from '../../../../src/model/limits.js';
import { createFakeConnector } from '../../../../src/testing/scripted/createFakeConnector.js';
import { SCRIPTED_LIMITS } from '../../../../src/testing/scripted/scriptedOptions.js';
import { makeConversation } from '../../../../src/testing/builders/makeConversation.js';
import { makeState, type StateParts } from '../makeState.js';

const connector = createFakeConnector();

function acts(changes: Partial<Conversation>, limits: Limits = SCRIPTED_LIMITS, parts: StateParts = {}): string[] {
  const state = makeState({ conversations: [makeConversation(changes)], limits, ...parts });
  return conversationActs(state, connector, 'c1').map((act) =>
    act.type === 'notify' ? `notify ${act.level}` : act.type,
  );
}

it('offers what can be done, in the order of the menu', () => {
  expect(acts({})).toEqual(['pin', 'notify none', 'unread', 'delete']);
  expect(acts({ kind: 'group', notify: 'mentions' })).toEqual(['pin', 'notify all', 'notify none', 'unread', 'delete']);
});

it('does not show what the backend lacks, nor what the room takes away', () => {
  expect(acts({}, { text: { maxLength: 10 } })).toEqual([]);
  expect(acts({ limits: { removeConversation: null } })).toEqual(['pin', 'notify none', 'unread']);
  expect(acts({}, { ...SCRIPTED_LIMITS, notifyLevels: ['all', 'mentions'] })).toEqual(['pin', 'unread', 'delete']);
});

it('offers to mark as read what is unread, also by hand', () => {
  const lastMessage = { id: 'm1' } as Conversation['lastMessage'];
  expect(acts({ lastMessage }, SCRIPTED_LIMITS, { unread: { c1: { count: 1, mentions: 0 } } })).toContain('read');
  expect(acts({ markedUnread: true })).toContain('read');
});
