import type { StateDraft } from '../stateDraft.js';
import { removeFromTimeline } from '../timeline.js';
import type { WaitingFact } from '../waitingFacts.js';
import { applyFact } from './applyWaiting.js';
import type { ReducerContext } from './reducer.js';

/** A fact about one message: applied when it is here, else it waits, and the cache is told. */
export function messageChanged(draft: StateDraft, messageId: string, fact: WaitingFact, context: ReducerContext): void {
  const known = draft.messages.get(messageId);
  if (!known) {
    context.waiting.add(messageId, fact);
    context.onAbsentTarget(messageId, fact);
    return;
  }
  const merged = applyFact(known, fact, context);
  if (merged === known) return;
  draft.messages.set(messageId, merged);
  if (merged.deletedForMe && !known.deletedForMe) removeFromTimeline(draft, known.conversationId, messageId);
}
