import type { ConnectorEventMap, ConnectorEventOf, ConnectorEventType } from '../../connector/events.js';
import { makeConversation } from './makeConversation.js';
import { BUILT_AT, makeMessage } from './makeMessage.js';
import { makeUser } from './makeUser.js';

/** An event of the given type about the message `m1` of `bo` in `c1`, with the given fields instead. */
export function makeEvent<K extends ConnectorEventType>(
  type: K,
  overrides: Partial<ConnectorEventMap[K]> = {},
): ConnectorEventOf<K> {
  return { ...DEFAULTS[type](), ...overrides, type } as unknown as ConnectorEventOf<K>;
}

const target = { conversationId: 'c1', messageId: 'm1' };

const DEFAULTS: { readonly [K in ConnectorEventType]: () => ConnectorEventMap[K] } = {
  'connection.changed': () => ({ state: 'offline' }),
  'sync.progressed': () => ({ done: true }),
  'conversation.changed': () => ({ conversation: makeConversation() }),
  'conversation.removed': () => ({ conversationId: 'c1' }),
  'message.received': () => ({ message: makeMessage() }),
  'message.edited': () => ({
    ...target,
    editorId: 'bo',
    revision: 1,
    editedAt: BUILT_AT,
    content: { type: 'text', text: 'edited' },
  }),
  'message.recalled': () => ({ ...target, recalledBy: 'bo', recalledAt: BUILT_AT }),
  'message.deleted': () => ({ conversationId: 'c1', messageIds: ['m1'] }),
  'message.reacted': () => ({ ...target, userId: 'bo', key: '👍', added: true, order: 1 }),
  'receipt.advanced': () => ({
    conversationId: 'c1',
    userId: 'bo',
    kind: 'read',
    upTo: { messageId: 'm1', order: 1 },
  }),
  'typing.changed': () => ({ conversationId: 'c1', userId: 'bo', typing: true }),
  'presence.changed': () => ({ userId: 'bo', presence: { state: 'online' } }),
  'profile.changed': () => ({ user: makeUser({ id: 'bo' }) }),
  'file.progressed': () => ({ uploadId: 'u1', sentBytes: 1, totalBytes: 2 }),
  'capabilities.changed': () => ({ limits: { text: { maxLength: 16_384 } } }),
  'notice.received': () => ({ noticeId: 'n1', text: 'The server restarts at noon.' }),
};
