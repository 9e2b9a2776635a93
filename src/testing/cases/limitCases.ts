import type { LimitName } from '../../model/limits.js';
import { METHOD_NAMES, methodOf, type MethodName } from '../contract/contractMethods.js';
import { assert, assertSame } from './assert.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

export const limitCases: readonly CaseDefinition[] = [
  defineCase('every limit that shows a control has its method', [], async (t) => {
    const { connector } = await t.client(0);
    for (const [limit, method] of Object.entries(METHOD_OF_LIMIT) as [LimitName, MethodName][])
      if (connector.limits[limit] !== undefined)
        assert(methodOf(connector, method), `limits.${limit} is given, but ${method} is missing`);
  }),

  defineCase('a missing method is left out, never a placeholder', [], async (t) => {
    const device = await t.backend.createConnector(t.backend.accounts[0]);
    for (const name of METHOD_NAMES) {
      const [noun, verb = ''] = name.split('.') as [keyof typeof device, string?];
      const group = device[noun] as unknown as Readonly<Record<string, unknown>> | undefined;
      assert(group !== null, `${noun} is null; a missing group is left out`);
      const method = group?.[verb];
      assert(method === undefined || typeof method === 'function', `${name} is neither a function nor undefined`);
    }
  }),

  defineCase('what a connector says of itself is plain data', [], async (t) => {
    const { connector } = await t.client(0);
    const { name, userId, ordering, idempotency, enforces, limits } = connector;
    assertSame(structuredClone(limits), limits, 'limits');
    assert(name.length > 0 && userId.length > 0, 'name or userId is empty');
    assert(ordering === 'sequence' || ordering === 'adjacency', `ordering is '${String(ordering)}'`);
    assert(idempotency.windowMs >= 0, 'idempotency.windowMs is negative');
    assert(typeof enforces.authorship === 'boolean' && typeof enforces.timestamps === 'boolean', 'enforces has holes');
  }),
];

const METHOD_OF_LIMIT: Readonly<Partial<Record<LimitName, MethodName>>> = {
  files: 'files.upload',
  edit: 'messages.edit',
  recall: 'messages.recall',
  deleteForMe: 'messages.deleteForMe',
  reactions: 'messages.react',
  typing: 'presence.sendTyping',
  presence: 'presence.watch',
  readReceipts: 'receipts.markRead',
  markUnread: 'conversations.setMarkedUnread',
  pinConversation: 'conversations.setPinned',
  notifyLevels: 'conversations.setNotifyLevel',
  removeConversation: 'conversations.remove',
  createGroup: 'groups.create',
  findPeople: 'contacts.find',
};
