import type { Marker, NotifyLevel } from '../model/conversation.js';
import type { ChatErrorInfo } from '../model/errors.js';
import type { Mention, Message, MessageContent } from '../model/message.js';

/** What a person did that the server has not settled yet. Plain data: it is a row of the outbox as it stands. */
export type PendingChange =
  | PendingSend
  | PendingEdit
  | PendingRecall
  | PendingReaction
  | PendingDelete
  | PendingRead
  | PendingSettings
  | PendingRemoval;

export interface PendingBase {
  /** Unique; for a send it is the message's client id. */
  readonly id: string;
  readonly conversationId: string;
  /** Milliseconds since the epoch, this device's clock: the outbox gives up 24 h later (P10). */
  readonly createdAt: number;
  /** Ascending on this device: the order of acting. */
  readonly sequence: number;
  /**
   * Client ids among its targets, and of what a send answers: those messages had no other name yet. The echo names them,
   * or a look-up where another tab has to carry the change out that has not seen the message.
   */
  readonly unnamed?: readonly string[] | undefined;
}

/** A message that the server does not have yet, or whose answer is not in. */
export interface PendingSend extends PendingBase {
  readonly kind: 'send';
  /** The message as it is shown; its id is the client id until the server gives one. */
  readonly message: Message;
  /** Attachments whose bytes wait in the outbox, by local id. */
  readonly blobIds: readonly string[];
  readonly state: 'queued' | 'sending' | 'failed' | 'acknowledged';
  readonly error?: ChatErrorInfo | undefined;
  /** When the first try began: beyond the connector's idempotency window the message is looked up first (P2). */
  readonly firstTriedAt?: number | undefined;
  /** The row is in the outbox. Until then the bubble says 'not stored yet' (P1). */
  readonly stored: boolean;
  /** The server's id, once known: the row stays until the message has its place in the viewed run (P3). */
  readonly acknowledgedId?: string | undefined;
  /** The person took it back while it was on its way: recall it when it turns out to have arrived (P12). */
  readonly cancelled?: boolean | undefined;
}

export interface PendingEdit extends PendingBase {
  readonly kind: 'edit';
  readonly messageId: string;
  readonly content: MessageContent;
  readonly mentions?: readonly Mention[] | undefined;
  readonly editedAt: number;
}

export interface PendingRecall extends PendingBase {
  readonly kind: 'recall';
  readonly messageId: string;
  readonly recalledAt: number;
}

export interface PendingReaction extends PendingBase {
  readonly kind: 'react';
  readonly messageId: string;
  readonly key: string;
  readonly added: boolean;
  /** The newest fact about this key of ours when the change began: a newer one at the end speaks for itself. */
  readonly baseOrder: number;
}

export interface PendingDelete extends PendingBase {
  readonly kind: 'delete';
  readonly messageIds: readonly string[];
}

export interface PendingRead extends PendingBase {
  readonly kind: 'read';
  readonly upTo: Marker;
}

export interface PendingSettings extends PendingBase {
  readonly kind: 'settings';
  readonly patch: SettingsPatch;
  readonly baseRevision: number;
}

/** Exactly one of them. */
export interface SettingsPatch {
  readonly pinned?: boolean | undefined;
  readonly notify?: NotifyLevel | undefined;
  readonly markedUnread?: boolean | undefined;
}

export interface PendingRemoval extends PendingBase {
  readonly kind: 'remove';
}

/** The messages that a change alters. */
export function targetMessageIds(change: PendingChange): readonly string[] {
  switch (change.kind) {
    case 'send':
      return [change.id];
    case 'edit':
    case 'recall':
    case 'react':
      return [change.messageId];
    case 'delete':
      return change.messageIds;
    case 'read':
    case 'settings':
    case 'remove':
      return [];
    default:
      change satisfies never;
      return [];
  }
}

/** The change, about a message that now has the server's id. Without one an answer goes as a message of its own. */
export function retargeted(change: PendingChange, clientId: string, messageId: string | undefined): PendingChange {
  const names = { unnamed: change.unnamed?.filter((id) => id !== clientId) };
  if (change.kind === 'send') {
    const { message } = change;
    if (message.replyTo?.messageId !== clientId) return change;
    const replyTo = messageId === undefined ? undefined : { ...message.replyTo, messageId };
    return { ...change, ...names, message: { ...message, replyTo } };
  }
  if (messageId === undefined) return change;
  if ('messageId' in change) return change.messageId === clientId ? { ...change, ...names, messageId } : change;
  if (!('messageIds' in change)) return change;
  return { ...change, ...names, messageIds: change.messageIds.map((id) => (id === clientId ? messageId : id)) };
}

/** Whether a change alters how its conversation is listed. */
export function altersConversation(change: PendingChange): boolean {
  return change.kind === 'read' || change.kind === 'settings' || change.kind === 'remove';
}
