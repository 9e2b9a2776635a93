import type { Marker } from '../../model/conversation.js';
import type { Message } from '../../model/message.js';
import { assert, assertSame, declared } from './assert.js';
import type { CaseClient } from './caseContext.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

export const receiptCases: readonly CaseDefinition[] = [
  defineCase(
    'P31 reading is told to the sender and to every device of the reader',
    ['receipts.markRead'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const phone = await t.client(1);
      const sent = await t.send(ana, conversationId, 'read me');
      await markRead(bo, sent);
      const own = await phone.waitFor('receipt.advanced', isRead(bo, sent));
      assertSame(own.conversationId, conversationId, 'the conversation of the receipt');
      if (ana.connector.limits.readReceipts) await ana.waitFor('receipt.advanced', isRead(bo, sent));
    },
  ),

  defineCase('P31 the marker never moves back', ['receipts.markRead'], async (t) => {
    const { ana, bo, conversationId } = await t.pair();
    const first = await t.send(ana, conversationId, 'first');
    const second = await t.send(ana, conversationId, 'second');
    await markRead(bo, second);
    await markRead(bo, first);
    const { conversations } = await bo.connector.conversations.list({ limit: 50 }, bo.options);
    const conversation = conversations.find(({ id }) => id === conversationId);
    if (!conversation?.readUpTo) return;
    assert(isAt(conversation.readUpTo, second), `the marker moved back to ${JSON.stringify(conversation.readUpTo)}`);
  }),

  defineCase(
    "P32 the server's count holds others' messages after the marker, not one's own",
    ['receipts.markRead'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const counted = async (): Promise<number | undefined> => {
        const { conversations } = await bo.connector.conversations.list({ limit: 50 }, bo.options);
        return conversations.find(({ id }) => id === conversationId)?.unread?.count;
      };
      const start = await counted();
      if (start === undefined) return;
      await t.send(ana, conversationId, 'one');
      const last = await t.send(ana, conversationId, 'two');
      assertSame(await counted(), start + 2, 'unread after two messages');
      await markRead(bo, last);
      await t.send(bo, conversationId, 'an answer');
      assertSame(await counted(), 0, 'unread after reading and answering');
    },
  ),
];

function markRead(client: CaseClient, message: Message): Promise<void> {
  const { id: messageId, order, conversationId } = message;
  const upTo: Marker = { messageId, ...(order === undefined ? {} : { order }) };
  return declared(client.connector.receipts?.markRead)({ conversationId, upTo }, client.options);
}

function isRead(reader: CaseClient, message: Message) {
  return (event: { readonly userId: string; readonly kind: string; readonly upTo: Marker }): boolean =>
    event.userId === reader.userId && event.kind === 'read' && isAt(event.upTo, message);
}

function isAt(marker: Marker, message: Message): boolean {
  return marker.messageId === message.id || (marker.order !== undefined && marker.order === message.order);
}
