import type { Conversation } from './conversation.js';
import { isMember } from './conversation.js';
import type { ChatErrorCode } from './errors.js';
import type { LimitName, Limits } from './limits.js';
import type { Message } from './message.js';

/**
 * Whether something may be done. `unsupported` and `expired` will not change by themselves: such a control is not
 * shown. `not-allowed` and `blocked` are shown with their reason.
 */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: ChatErrorCode };

export const ALLOWED: Verdict = { allowed: true };

export function refused(reason: ChatErrorCode): Verdict {
  return { allowed: false, reason };
}

/** The limit that holds in a conversation: the room's own where it has one, else the connector's. */
export function limitOf<K extends LimitName>(
  name: K,
  limits: Limits,
  conversation?: Pick<Conversation, 'limits'>,
): NonNullable<Limits[K]> | undefined {
  const own = conversation?.limits?.[name];
  if (own === null) return undefined;
  return (own ?? limits[name]) as NonNullable<Limits[K]> | undefined;
}

/** Who asks, about which conversation, and when. */
export interface Asking {
  readonly userId: string;
  readonly limits: Limits;
  readonly conversation: Conversation | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function canSendMessage({ conversation, limits }: Asking): Verdict {
  if (!conversation || !isMember(conversation)) return refused('not-allowed');
  return limitOf('text', limits, conversation) ? ALLOWED : refused('not-allowed');
}

export function canSendFiles(asking: Asking): Verdict {
  const sending = canSendMessage(asking);
  if (!sending.allowed) return sending;
  return limitOf('files', asking.limits, asking.conversation) ? ALLOWED : refused('unsupported');
}

export function canReply(message: Message, asking: Asking): Verdict {
  if (!isActionable(message)) return refused('not-found');
  if (!limitOf('reply', asking.limits, asking.conversation)) return refused('unsupported');
  return canSendMessage(asking);
}

export function canReact(message: Message, asking: Asking): Verdict {
  if (!isActionable(message)) return refused('not-found');
  if (!limitOf('reactions', asking.limits, asking.conversation)) return refused('unsupported');
  return canSendMessage(asking);
}

export function canEditMessage(message: Message, asking: Asking): Verdict {
  const limit = limitOf('edit', asking.limits, asking.conversation);
  if (!limit || message.senderId !== asking.userId || !isActionable(message)) return refused('unsupported');
  if (!limit.types.includes(message.content.type)) return refused('unsupported');
  return withinWindow(message, limit.windowMs, asking);
}

export function canRecallMessage(message: Message, asking: Asking): Verdict {
  const limit = limitOf('recall', asking.limits, asking.conversation);
  if (!limit || message.senderId !== asking.userId || !isActionable(message)) return refused('unsupported');
  return withinWindow(message, limit.windowMs, asking);
}

export function canDeleteForMe(message: Message, asking: Asking): Verdict {
  return limitOf('deleteForMe', asking.limits, asking.conversation) && message.content.type !== 'system'
    ? ALLOWED
    : refused('unsupported');
}

/** System notices and what is left of a recall can be looked at only. */
function isActionable(message: Message): boolean {
  return message.recall === undefined && message.content.type !== 'system' && message.content.type !== 'recalled';
}

function withinWindow(message: Message, windowMs: number | undefined, asking: Asking): Verdict {
  if (!asking.conversation || !isMember(asking.conversation)) return refused('not-allowed');
  return windowMs !== undefined && asking.now - message.sentAt > windowMs ? refused('expired') : ALLOWED;
}
