import { RECALLED } from '../message-kinds/recalled/content.js';
import type { Mention, Message, MessageContent, Reaction } from '../model/message.js';
import { addReactionFact, applyReaction, applyReactionFacts } from './reactions.js';
import type { MessageRecord, ReactionFact } from './state.js';

/**
 * Two versions of one message become one, in either order with the same result: a recall and a deletion stay for ever,
 * the highest edit wins, of reactions the newer snapshot with the facts after it. Returns `known` itself when nothing is new.
 */
export function mergeMessage(known: MessageRecord | undefined, incoming: Message): MessageRecord {
  if (!known) return incoming.recall ? recalled(incoming, incoming.recall) : withBase(incoming);
  // The same id from another sender is a forgery or a fault: the first one stands.
  if (known.senderId !== incoming.senderId || known.conversationId !== incoming.conversationId) return known;
  let merged = known;
  if (!known.clientId && incoming.clientId) merged = { ...merged, clientId: incoming.clientId };
  if (known.order === undefined && incoming.order !== undefined) merged = { ...merged, order: incoming.order };
  if (incoming.deletedForMe && !known.deletedForMe) merged = { ...merged, deletedForMe: true };
  if (merged.recall) return merged;
  if (incoming.recall) return recalled(merged, incoming.recall);
  if (incoming.edit && incoming.edit.revision > (merged.edit?.revision ?? -1)) {
    merged = { ...merged, content: incoming.content, mentions: incoming.mentions, edit: incoming.edit };
  }
  return mergeReactionSnapshot(merged, incoming);
}

export interface EditFact {
  readonly revision: number;
  readonly editedAt: number;
  readonly content: MessageContent;
  readonly mentions?: readonly Mention[] | undefined;
}

export function mergeEdit(known: MessageRecord, edit: EditFact): MessageRecord {
  if (known.recall || edit.revision <= (known.edit?.revision ?? -1)) return known;
  const { revision, editedAt, content, mentions } = edit;
  return { ...known, content, mentions, edit: { revision, editedAt } };
}

export function mergeRecall(known: MessageRecord, recall: NonNullable<Message['recall']>): MessageRecord {
  return known.recall ? known : recalled(known, recall);
}

export function mergeReaction(known: MessageRecord, fact: ReactionFact): MessageRecord {
  if (known.recall) return known;
  const base = known.reactionBase ?? NO_BASE;
  if (fact.order <= base.order) return known;
  const before = known.reactionFacts ?? [];
  const facts = addReactionFact(before, fact);
  if (facts === before) return known;
  // The usual one is the newest and replaces none: it goes on top of what is there, whatever the number of them.
  if (facts.length > before.length && facts.at(-1) === fact)
    return {
      ...known,
      reactionBase: base,
      reactionFacts: facts,
      reactions: applyReaction(known.reactions ?? [], fact),
    };
  return withReactions(known, base, facts);
}

const NO_BASE = { reactions: [] as readonly Reaction[], order: -1 };

function withBase(message: Message): MessageRecord {
  if (!message.reactions) return message;
  return { ...message, reactionBase: { reactions: message.reactions, order: message.reactionsOrder ?? -1 } };
}

function mergeReactionSnapshot(known: MessageRecord, incoming: Message): MessageRecord {
  if (incoming.reactions === undefined) return known;
  const order = incoming.reactionsOrder ?? -1;
  const base = known.reactionBase ?? NO_BASE;
  if (order < base.order || (order === base.order && known.reactionBase)) return known;
  const facts = (known.reactionFacts ?? []).filter((fact) => fact.order > order);
  return withReactions(known, { reactions: incoming.reactions, order }, facts);
}

function withReactions(
  known: MessageRecord,
  base: { readonly reactions: readonly Reaction[]; readonly order: number },
  facts: readonly ReactionFact[],
): MessageRecord {
  return { ...known, reactionBase: base, reactionFacts: facts, reactions: applyReactionFacts(base.reactions, facts) };
}

/** Nothing of what it said stays: not the text, the quote, the names in it, the reactions (P26). */
function recalled(message: MessageRecord, recall: NonNullable<Message['recall']>): MessageRecord {
  const { id, clientId, conversationId, senderId, sentAt, order, deletedForMe } = message;
  return {
    id,
    ...(clientId === undefined ? {} : { clientId }),
    conversationId,
    senderId,
    sentAt,
    ...(order === undefined ? {} : { order }),
    ...(deletedForMe ? { deletedForMe } : {}),
    content: RECALLED,
    recall,
  };
}
