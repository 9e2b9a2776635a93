import { makeConversation, makeMessage } from 'chatloom/testing';
import { expect, test } from 'vitest';
import { isMember, isMuted } from '../../../src/model/conversation.js';
import { isDraftEmpty } from '../../../src/model/draft.js';
import { isRecalled, MESSAGE_STATUS_RANK, rowKey } from '../../../src/model/message.js';

test('a conversation without a level or a membership is loud and joined', () => {
  expect([isMuted(makeConversation()), isMember(makeConversation())]).toEqual([false, true]);
});

test('mentions only and nothing at all are both muted', () => {
  expect((['all', 'mentions', 'none'] as const).map((notify) => isMuted({ notify }))).toEqual([false, true, true]);
});

test('who left or was removed is no member', () => {
  expect((['joined', 'left', 'removed'] as const).map((membership) => isMember({ membership }))).toEqual([
    true,
    false,
    false,
  ]);
});

test('P3 a row keeps the client id as its key, so an echo never remounts it', () => {
  expect(rowKey(makeMessage({ clientId: 'client' }))).toBe('client');
  expect(rowKey(makeMessage({ id: 'm1' }))).toBe('m1');
});

test('P9 statuses rise from queued to read', () => {
  const { queued, sending, sent, delivered, read } = MESSAGE_STATUS_RANK;
  expect([queued, sending, sent, delivered, read]).toEqual([0, 1, 2, 3, 4]);
});

test('a message is recalled once it says by whom', () => {
  expect([isRecalled(makeMessage()), isRecalled(makeMessage({ recall: { recalledBy: 'bo', recalledAt: 0 } }))]).toEqual(
    [false, true],
  );
});

test('a draft with a space in it is not empty: the person typed it (P62)', () => {
  expect(isDraftEmpty({ text: '' })).toBe(true);
  expect(isDraftEmpty({ text: ' ' })).toBe(false);
  expect(isDraftEmpty({ text: '', editing: 'm1' })).toBe(false);
  expect(isDraftEmpty({ text: '', replyTo: { messageId: 'm1', senderId: 'bo' } })).toBe(false);
});
