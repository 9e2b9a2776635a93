import type { Message } from '../model/message.js';
import type { MessageRecord } from '../store/state.js';

/** What the cache keeps of a message: the effective reactions with the order up to which they hold. */
export function toStored(record: MessageRecord): Message {
  const { reactionBase, reactionFacts, ...message } = record;
  const order = reactionFacts?.at(-1)?.order ?? reactionBase?.order;
  return order === undefined || order < 0 ? message : { ...message, reactionsOrder: Math.floor(order) };
}
