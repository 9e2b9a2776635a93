import type { Reaction } from '../model/message.js';
import type { ReactionFact } from './state.js';

/**
 * Reactions are sets of (key, person); of two facts about one person and key the higher order wins (P28). `count` stands
 * beside the list of people because a backend may page that list.
 */
export function applyReactionFacts(base: readonly Reaction[], facts: readonly ReactionFact[]): readonly Reaction[] {
  let reactions = base;
  for (const fact of facts) reactions = applyReaction(reactions, fact);
  return reactions;
}

export function applyReaction(
  reactions: readonly Reaction[],
  fact: Pick<ReactionFact, 'key' | 'userId' | 'added' | 'count'>,
): readonly Reaction[] {
  const at = reactions.findIndex((reaction) => reaction.key === fact.key);
  const current = reactions[at];
  if (!current) {
    return fact.added ? [...reactions, { key: fact.key, count: fact.count ?? 1, userIds: [fact.userId] }] : reactions;
  }
  const had = current.userIds.includes(fact.userId);
  if (had === fact.added && fact.count === undefined) return reactions;
  const userIds = had === fact.added ? current.userIds : toggled(current.userIds, fact);
  const isListComplete = current.userIds.length === current.count;
  const step = had === fact.added || (!fact.added && isListComplete && !had) ? 0 : fact.added ? 1 : -1;
  const count = Math.max(fact.count ?? current.count + step, userIds.length);
  if (count <= 0) return reactions.filter((_, index) => index !== at);
  return reactions.with(at, { key: fact.key, count, userIds });
}

/** Keeps the newest fact for each person and key, in order. */
export function addReactionFact(facts: readonly ReactionFact[], fact: ReactionFact): readonly ReactionFact[] {
  const at = facts.findIndex((other) => other.userId === fact.userId && other.key === fact.key);
  const known = facts[at];
  if (known && known.order >= fact.order) return facts;
  const rest = known ? facts.toSpliced(at, 1) : facts;
  let place = rest.length;
  while (place > 0 && (rest[place - 1]?.order ?? 0) > fact.order) place -= 1;
  return rest.toSpliced(place, 0, fact);
}

function toggled(userIds: readonly string[], fact: Pick<ReactionFact, 'userId' | 'added'>): readonly string[] {
  return fact.added ? [...userIds, fact.userId] : userIds.filter((id) => id !== fact.userId);
}
