import type { ConnectorEventType } from '../../connector/events.js';
import { METHOD_NAMES, methodOf, type MethodName } from '../contract/contractMethods.js';
import { assert, assertRefused, assertSame, declared } from './assert.js';
import type { CaseClient } from './caseContext.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

export const sessionCases: readonly CaseDefinition[] = [
  defineCase('session.connect answers with the account, not resumed without a cursor', [], async (t) => {
    const ana = await t.device(0);
    const info = await ana.connect();
    assertSame(info.user.id, ana.connector.userId, 'the user of session.connect');
    assertSame(ana.connector.userId, t.backend.accounts[0], 'userId of the connector');
    assertSame(info.resumed, false, 'resumed without a cursor');
  }),

  defineCase('P24 a disconnected device hears nothing', [], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const second = await t.client(1);
    await bo.disconnect();
    const before = bo.events.length;
    await t.fence(ana, conversationId, second);
    assertSame(bo.events.length, before, 'events after session.disconnect');
  }),

  defineCase('a device that connects again hears what happens from then on', [], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    await bo.disconnect();
    await bo.connect();
    await t.fence(ana, conversationId, bo);
  }),

  defineCase('the undo of subscribe ends the stream for that listener only', [], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    let heard = 0;
    const undo = bo.connector.subscribe(() => {
      heard += 1;
    });
    undo();
    await t.fence(ana, conversationId, bo);
    assertSame(heard, 0, 'batches after the undo');
  }),

  defineCase('P16 a resumed stream holds everything since the cursor, otherwise connect says so', [], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    await t.fence(ana, conversationId, bo);
    const since = bo.cursor;
    await bo.disconnect();
    const missed = await Promise.all(['one', 'two', 'three'].map((text) => t.send(ana, conversationId, text)));
    const info = await bo.connect(since);
    assert(since !== undefined || !info.resumed, 'resumed without ever having given a cursor');
    if (info.resumed)
      for (const { id } of missed) await bo.waitFor('message.received', ({ message }) => message.id === id);
    else {
      const page = await bo.connector.messages.history(
        { conversationId, anchor: { at: 'latest' }, limit: 20 },
        bo.options,
      );
      for (const { id } of missed)
        assert(
          page.messages.some((message) => message.id === id),
          `${id}, sent while the device was away, is not in the latest page`,
        );
    }
  }),

  defineCase('an unknown cursor is answered with resumed: false or without holes', [], async (t) => {
    const bo = await t.device(1);
    const info = await bo.connect('a cursor of nobody');
    assertSame(info.resumed, false, 'resumed from a cursor that was never given');
  }),

  defineCase('a call whose signal has fired rejects with aborted and does nothing', [], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const inputs = inputsOf(conversationId, ana, bo);
    const signal = AbortSignal.abort();
    const before = ana.events.length;
    for (const name of METHOD_NAMES) {
      const method = methodOf(ana.connector, name);
      if (!method || name.startsWith('session.')) continue;
      await assertRefused(method(inputs[name], { signal }), `${name} with a fired signal`, ['aborted']);
    }
    await t.fence(bo, conversationId, ana);
    const made = ana.events.slice(before).filter((event) => ACTS.includes(event.type));
    assertSame(made.length, 1, 'events after aborted calls, the fence among them');
  }),

  defineCase('a signal that fires during a call settles it', ['messages.send'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const aborting = new AbortController();
    const call = declared(methodOf(ana.connector, 'messages.send'))(
      inputsOf(conversationId, ana, bo)['messages.send'],
      {
        signal: aborting.signal,
      },
    );
    aborting.abort();
    // Either is right: the message may have gone out already. What is wrong is to hang, or another error.
    const isSent = await call.then(
      () => true,
      () => false,
    );
    if (!isSent) await assertRefused(call, 'messages.send aborted on its way', ['aborted']);
  }),

  defineCase('an unknown conversation is refused, whatever its id', [], async (t) => {
    const { ana } = await t.pair();
    for (const conversationId of ['no such conversation', '__proto__', 'constructor', '..']) {
      await assertRefused(t.send(ana, conversationId, 'hello'), `messages.send to '${conversationId}'`, REFUSED);
      await assertRefused(
        ana.connector.messages.history({ conversationId, anchor: { at: 'latest' }, limit: 1 }, ana.options),
        `messages.history of '${conversationId}'`,
        REFUSED,
      );
    }
  }),
];

const REFUSED = ['not-found', 'not-allowed', 'invalid'] as const;

const ACTS: readonly ConnectorEventType[] = [
  'message.received',
  'message.edited',
  'message.recalled',
  'message.deleted',
  'message.reacted',
  'conversation.removed',
  'receipt.advanced',
];

/** An input for each method that would do something. */
function inputsOf(conversationId: string, ana: CaseClient, bo: CaseClient): Readonly<Record<MethodName, unknown>> {
  const target = { conversationId, messageId: 'none' };
  return {
    'session.connect': {},
    'session.disconnect': {},
    'conversations.list': { limit: 10 },
    'conversations.get': { conversationId },
    'conversations.ensure': { userId: bo.userId },
    'conversations.setPinned': { conversationId, pinned: true },
    'conversations.setNotifyLevel': { conversationId, level: 'none' },
    'conversations.setMarkedUnread': { conversationId, unread: true },
    'conversations.remove': { conversationId },
    'messages.history': { conversationId, anchor: { at: 'latest' }, limit: 10 },
    'messages.send': { conversationId, clientId: 'aborted', content: { type: 'text', text: 'aborted' } },
    'messages.lookup': { conversationId, clientId: 'aborted' },
    'messages.edit': { ...target, content: { type: 'text', text: 'aborted' } },
    'messages.recall': target,
    'messages.deleteForMe': { conversationId, messageIds: [] },
    'messages.react': { ...target, key: '👍', added: true },
    'messages.listReactors': { ...target, key: '👍' },
    'receipts.markRead': { conversationId, upTo: { messageId: 'none' } },
    'presence.sendTyping': { conversationId, typing: true },
    'presence.watch': { userIds: [ana.userId] },
    'contacts.profiles': { userIds: [ana.userId] },
    'contacts.find': { query: bo.userId, limit: 10 },
    'groups.create': { clientId: 'aborted', title: 'Aborted', memberIds: [bo.userId] },
    'groups.members': { conversationId, limit: 10 },
    'files.upload': {
      conversationId,
      uploadId: 'aborted',
      blob: new Blob(['aborted']),
      name: 'aborted.txt',
      mimeType: 'text/plain',
    },
    'files.download': { url: 'none' },
  };
}
