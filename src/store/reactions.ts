import type { Reaction } from '../model/message.js';
import type { ReactionFact } from './state.js';

/**
 * Reactions are sets of (key, person); of two facts about one person and key the higher order wins (P28). `count` stands
 * beside the list of people because a backend may page that list.
 */
export function applyReactionFacts(base: readonly Reaction[], facts: readonly ReactionFact[]): readonly Reaction[] {
  if (facts.length === 0) return base;
  const tallies = new Map<string, Tally>(
    base.map(({ key, count, userIds }) => [key, { count, userIds: new Set(userIds) }]),
  );
  for (const fact of facts) {
    const tally = tallied(tallies.get(fact.key), fact);
    if (tally) tallies.set(fact.key, tally);
    else tallies.delete(fact.key);
  }
  return [...tallies].map(([key, { count, userIds }]) => ({ key, count, userIds: [...userIds] }));
}

/** One fact on top: the same rule without making a set of thousands of people. Returns `reactions` when nothing changes. */
export function applyReaction(reactions: readonly Reaction[], fact: Counted): readonly Reaction[] {
  const at = reactions.findIndex((reaction) => reaction.key === fact.key);
  const current = reactions[at];
  if (!current) {
    return fact.added ? [...reactions, { key: fact.key, count: fact.count ?? 1, userIds: [fact.userId] }] : reactions;
  }
  const isNews = current.userIds.includes(fact.userId) !== fact.added;
  if (!isNews && fact.count === undefined) return reactions;
  const userIds = isNews ? toggled(current.userIds, fact) : current.userIds;
  const count = countAfter(current.count, isNews, fact, userIds.length);
  if (count <= 0) return reactions.filter((_, index) => index !== at);
  return reactions.with(at, { key: fact.key, count, userIds });
}

type Counted = Pick<ReactionFact, 'key' | 'userId' | 'added' | 'count'>;

interface Tally {
  readonly userIds: Set<string>;
  count: number;
}

/** What one fact makes of the tally of its key; `undefined`: nobody holds it. Writes into the given tally. */
function tallied(tally: Tally | undefined, fact: Counted): Tally | undefined {
  if (!tally) return fact.added ? { userIds: new Set([fact.userId]), count: fact.count ?? 1 } : undefined;
  const { userIds } = tally;
  const isNews = userIds.has(fact.userId) !== fact.added;
  if (fact.added) userIds.add(fact.userId);
  else userIds.delete(fact.userId);
  tally.count = countAfter(tally.count, isNews, fact, userIds.size);
  return tally.count > 0 ? tally : undefined;
}

/** What the server says; else one more or less. Never below the number of those who are named. */
function countAfter(before: number, isNews: boolean, { count, added }: Counted, named: number): number {
  const step = isNews ? (added ? 1 : -1) : 0;
  return Math.max(count ?? before + step, named);
}

function toggled(userIds: readonly string[], fact: Counted): readonly string[] {
  return fact.added ? [...userIds, fact.userId] : userIds.filter((id) => id !== fact.userId);
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
