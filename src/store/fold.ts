import { RECALLED } from '../message-kinds/recalled/content.js';
import type { Conversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { furthest } from './markers.js';
import type { PendingChange } from './pending.js';
import { applyReaction } from './reactions.js';

/**
 * What a person sees of a message: what the server said with the unsettled changes on top, in the order of acting.
 * `undefined`: it has no row. Nothing pending gives back `confirmed` itself.
 */
export function foldMessage(
  confirmed: Message | undefined,
  changes: readonly PendingChange[],
  userId: string,
): Message | undefined {
  let message = confirmed;
  for (const change of changes) {
    if (change.kind === 'send') message ??= change.message;
    else if (message) message = applyChange(message, change, userId);
  }
  return message;
}

function applyChange(message: Message, change: PendingChange, userId: string): Message {
  if (message.recall) return message;
  switch (change.kind) {
    case 'edit':
      return {
        ...message,
        content: change.content,
        mentions: change.mentions,
        edit: { revision: message.edit?.revision ?? 0, editedAt: change.editedAt },
      };
    case 'recall':
      return {
        ...message,
        content: RECALLED,
        mentions: undefined,
        reactions: undefined,
        replyTo: undefined,
        recall: { recalledBy: userId, recalledAt: change.recalledAt },
      };
    case 'react':
      return { ...message, reactions: applyReaction(message.reactions ?? [], { ...change, userId, count: undefined }) };
    case 'delete':
      return { ...message, deletedForMe: true };
    case 'send':
    case 'read':
    case 'settings':
    case 'remove':
      return message;
    default:
      change satisfies never;
      return message;
  }
}

/** What a person sees of a conversation; `undefined`: it is off the list. */
export function foldConversation(confirmed: Conversation, changes: readonly PendingChange[]): Conversation | undefined {
  let conversation: Conversation | undefined = confirmed;
  for (const change of changes) {
    if (!conversation) return undefined;
    if (change.kind === 'remove') conversation = undefined;
    else if (change.kind === 'read') {
      conversation = { ...conversation, readUpTo: furthest(conversation.readUpTo, change.upTo), markedUnread: false };
    } else if (change.kind === 'settings') conversation = applySettings(conversation, change.patch, change.createdAt);
  }
  return conversation;
}

export function applySettings(
  conversation: Conversation,
  patch: {
    readonly pinned?: boolean | undefined;
    readonly notify?: Conversation['notify'];
    readonly markedUnread?: boolean | undefined;
  },
  at: number,
): Conversation {
  return {
    ...conversation,
    ...(patch.pinned === undefined ? {} : { pinnedAt: patch.pinned ? at : undefined }),
    ...(patch.notify === undefined ? {} : { notify: patch.notify }),
    ...(patch.markedUnread === undefined ? {} : { markedUnread: patch.markedUnread }),
  };
}
