import type { Message } from '../../model/message.js';
import { ChatError } from '../../model/errors.js';
import type { MethodName } from '../contract/contractMethods.js';
import type { ScriptedFeatures } from './scriptedOptions.js';
import type { Streams } from './streams.js';
import { findMessage, type Room, type Truth } from './truth.js';
import { viewConversation } from './views.js';

/** What every act of the server works with. */
export interface ServerContext {
  readonly truth: Truth;
  readonly streams: Streams;
  readonly features: ScriptedFeatures;
  now(): number;
  /** `m1`, `m2`, …: readable in a failing test. */
  nextId(prefix: string): string;
}

/** Who calls what: the first argument of each act. */
export interface Caller {
  readonly userId: string;
  readonly operation: MethodName;
}

/** The room, if the caller sits in it. */
export function roomOf({ truth }: ServerContext, caller: Caller, conversationId: string): Room {
  const room = truth.rooms.get(conversationId);
  if (!room) throw new ChatError('not-found', caller.operation);
  if (!room.memberIds.includes(caller.userId)) throw new ChatError('not-allowed', caller.operation);
  return room;
}

export function messageOf(room: Room, caller: Caller, messageId: string): Message {
  const message = findMessage(room, messageId);
  if (!message) throw new ChatError('not-found', caller.operation);
  return message;
}

/** Tells these people how the conversation is for them now. */
export function announceRoom({ streams, features }: ServerContext, room: Room, userIds: readonly string[]): void {
  room.revision += 1;
  streams.publish(userIds, (userId) => ({
    type: 'conversation.changed',
    conversation: viewConversation(room, userId, features.ordering),
  }));
}
