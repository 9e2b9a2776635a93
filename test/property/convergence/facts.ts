import type { ScriptedServer, World } from 'chatloom/testing';
import type { Message } from '../../../src/model/message.js';
import type { Fact } from '../../model/referenceModel.ts';

export const textOf = (content: Message['content']): string => (content.type === 'text' ? content.text : content.type);

/** Everything that happened on the server as this account is concerned, in the words of the reference model. */
export function factsOf(server: ScriptedServer, world: World, userId: string): readonly Fact[] {
  const orders = new Map<string, number>();
  for (const { id } of world.conversations)
    for (const message of server.messages(id)) orders.set(message.id, message.order ?? 0);

  const messageFact = (message: Message): Fact => ({
    fact: 'message',
    id: message.id,
    conversationId: message.conversationId,
    senderId: message.senderId,
    clientId: message.clientId,
    order: orders.get(message.id) ?? Number.NaN,
    text: textOf(message.content),
  });

  const initial = world.conversations.flatMap(({ id: conversationId }): Fact[] => {
    const messages = world.messages.get(conversationId) ?? [];
    const read: Fact = { fact: 'read', conversationId, userId, order: messages.length };
    return messages.length > 0 ? [...messages.map(messageFact), read] : [];
  });

  const later = server.published.flatMap(({ userId: told, event }): Fact[] => {
    if (told !== userId) return [];
    switch (event.type) {
      case 'message.received':
        return [messageFact(event.message)];
      case 'message.edited':
        return [{ fact: 'edit', messageId: event.messageId, revision: event.revision, text: textOf(event.content) }];
      case 'message.recalled':
        return [{ fact: 'recall', messageId: event.messageId }];
      case 'message.deleted':
        return event.messageIds.map((messageId): Fact => ({ fact: 'hide', messageId, userId }));
      case 'message.reacted':
        return [
          {
            fact: 'react',
            messageId: event.messageId,
            userId: event.userId,
            key: event.key,
            added: event.added,
            order: event.order,
          },
        ];
      case 'receipt.advanced': {
        const order = orders.get(event.upTo.messageId ?? '') ?? event.upTo.order ?? 0;
        return [{ fact: 'read', conversationId: event.conversationId, userId: event.userId, order }];
      }
      default:
        return [];
    }
  });
  return [...initial, ...later];
}
