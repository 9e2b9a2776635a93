import type { Conversation } from '../../../../src/model/conversation.js';
import type { Message } from '../../../../src/model/message.js';
import type { OutboxRow, StorageOptions } from '../../../../src/sync/storage/storage.js';

export function makeMessage(order: number, changes: Partial<Message> = {}): Message {
  const conversationId = changes.conversationId ?? 'c1';
  return {
    id: `${conversationId}-m${order}`,
    conversationId,
    senderId: 'ana',
    sentAt: 1_700_000_000_000 + order,
    order,
    content: { type: 'text', text: `Message ${order}` },
    ...changes,
  };
}

export function makeMessages(first: number, last: number, changes: Partial<Message> = {}): Message[] {
  return Array.from({ length: last - first + 1 }, (_, index) => makeMessage(first + index, changes));
}

export function makeConversation(id: string, changes: Partial<Conversation> = {}): Conversation {
  return { id, kind: 'direct', peerId: 'bo', activityAt: 1, revision: 1, ...changes };
}

export function makeOutboxRow(sequence: number, changes: Partial<OutboxRow> = {}): OutboxRow {
  const change = { kind: 'remove', id: `o${sequence}`, conversationId: 'c1', createdAt: 1, sequence };
  return { id: `o${sequence}`, sequence, owner: 'tab', change, ...changes };
}

/** As the store's: a recall stays for ever, an edit with the higher revision wins, nothing new gives the same object. */
export const mergeMessages: StorageOptions['mergeMessages'] = (stored, incoming) => {
  const known = stored as Message;
  if (known.recall) return known;
  if (incoming.recall) return incoming;
  return (incoming.edit?.revision ?? -1) > (known.edit?.revision ?? -1) ? incoming : known;
};

export function idsOf(rows: readonly unknown[]): string[] {
  return rows.map((row) => (row as { id: string }).id);
}
