import { mergeEdit, mergeReaction, mergeRecall } from '../mergeMessage.js';
import type { MessageRecord } from '../state.js';
import type { WaitingFact } from '../waitingFacts.js';
import type { ReducerContext } from './reducer.js';

/** The message with the facts that came before it. Those by people without the right are dropped (P27). */
export function applyWaiting(record: MessageRecord, context: ReducerContext): MessageRecord {
  let merged = record;
  for (const fact of context.waiting.take(record.id)) merged = applyFact(merged, fact, context);
  return merged;
}

/** One fact about a message that is here. */
export function applyFact(record: MessageRecord, fact: WaitingFact, context: ReducerContext): MessageRecord {
  if (fact.conversationId !== record.conversationId) return record;
  switch (fact.type) {
    case 'message.edited':
      return mayChange(record, fact.editorId, context) ? mergeEdit(record, fact) : record;
    case 'message.recalled': {
      const { recalledBy, recalledAt } = fact;
      return mayChange(record, recalledBy, context) ? mergeRecall(record, { recalledBy, recalledAt }) : record;
    }
    case 'message.reacted': {
      const { userId, key, added, order, count } = fact;
      return mergeReaction(record, { userId, key, added, order, ...(count === undefined ? {} : { count }) });
    }
    case 'message.deleted':
      return record.deletedForMe ? record : { ...record, deletedForMe: true };
    default:
      fact satisfies never;
      return record;
  }
}

/** What the server enforces is trusted; for the rest only the author changes a message. */
function mayChange(record: MessageRecord, actorId: string, { enforces }: ReducerContext): boolean {
  return enforces.authorship || actorId === record.senderId;
}
