import { ChatError } from '../../model/errors.js';
import type { Message } from '../../model/message.js';
import type { Asking } from '../../model/permissions.js';
import { createId } from '../../shared/ids.js';
import type { PendingBase } from '../pending.js';
import { selectAsking, selectCurrentId, selectMessage } from '../selectors/selectors.js';
import type { ChatState } from '../state.js';
import type { CommandContext } from './command.js';

/** The message that a person acts on, under the id that it has now. */
export interface Target {
  readonly state: ChatState;
  readonly messageId: string;
  readonly message: Message;
  readonly asking: Asking;
}

/** Throws `not-found`. */
export function requireTarget(context: CommandContext, id: string, operation: string): Target {
  const state = context.read();
  const messageId = selectCurrentId(state, id);
  const message = selectMessage(state, messageId);
  if (!message) throw new ChatError('not-found', operation);
  return { state, messageId, message, asking: selectAsking(state, message.conversationId, context.clock.now()) };
}

/** What every change has: a name of its own, when it was made, and its place in the order of acting. */
export function beginChange(
  { clock, nextSequence }: Pick<CommandContext, 'clock' | 'nextSequence'>,
  conversationId: string,
): PendingBase {
  return { id: createId(), conversationId, createdAt: clock.now(), sequence: nextSequence() };
}
