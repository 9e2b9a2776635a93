/**
 * What a chat must show, said once more and apart from `src`: facts as a set, the visible state as a pure function of them.
 * The order of the facts and how often each is named make no difference; whoever compares with it imports nothing of ours.
 */
export type Fact =
  | {
      readonly fact: 'message';
      readonly id: string;
      readonly conversationId: string;
      readonly senderId: string;
      readonly clientId?: string | undefined;
      readonly order: number;
      readonly text: string;
    }
  | { readonly fact: 'edit'; readonly messageId: string; readonly revision: number; readonly text: string }
  | { readonly fact: 'recall'; readonly messageId: string }
  | { readonly fact: 'hide'; readonly messageId: string; readonly userId: string }
  | ReactionFact
  | { readonly fact: 'read'; readonly conversationId: string; readonly userId: string; readonly order: number };

export interface ReactionFact {
  readonly fact: 'react';
  readonly messageId: string;
  readonly userId: string;
  readonly key: string;
  readonly added: boolean;
  readonly order: number;
}

/** What the viewer did that is not settled, in the order of acting. */
export type PendingAct =
  | { readonly act: 'send'; readonly conversationId: string; readonly clientId: string; readonly text: string }
  | { readonly act: 'edit'; readonly messageId: string; readonly text: string }
  | { readonly act: 'recall'; readonly messageId: string }
  | { readonly act: 'hide'; readonly messageId: string }
  | { readonly act: 'react'; readonly messageId: string; readonly key: string; readonly added: boolean }
  | { readonly act: 'read'; readonly conversationId: string; readonly order: number };

export interface SeenMessage {
  readonly id: string;
  readonly senderId: string;
  /** `null`: recalled. */
  readonly text: string | null;
  /** Who holds each key, by key; people in alphabetical order. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
}

export interface SeenConversation {
  readonly messages: readonly SeenMessage[];
  readonly unread: number;
  /** How far each person has read, by order. */
  readonly readBy: Readonly<Record<string, number>>;
}

export type Seen = Readonly<Record<string, SeenConversation>>;

/** What `viewer` sees in these conversations. */
export function seenBy(
  viewer: string,
  conversationIds: readonly string[],
  facts: readonly Fact[],
  pending: readonly PendingAct[] = [],
): Seen {
  return Object.fromEntries(conversationIds.map((id) => [id, seenConversation(viewer, id, facts, pending)]));
}

function seenConversation(
  viewer: string,
  conversationId: string,
  facts: readonly Fact[],
  pending: readonly PendingAct[],
): SeenConversation {
  const messages = uniqueBy(
    facts.filter((fact) => fact.fact === 'message').filter((fact) => fact.conversationId === conversationId),
    ({ id }) => id,
  ).sort((a, b) => a.order - b.order);
  const readBy = readMarkers(viewer, conversationId, facts, pending);
  const shown = messages.flatMap((message) => {
    const seen = seenMessage(viewer, message, facts, pending);
    return seen ? [{ ...seen, order: message.order }] : [];
  });
  const arrived = new Set(messages.map(({ clientId }) => clientId));
  const waiting = pending
    .filter((act) => act.act === 'send')
    .filter((act) => act.conversationId === conversationId && !arrived.has(act.clientId))
    .map(({ clientId, text }): SeenMessage => ({ id: clientId, senderId: viewer, text, reactions: {} }));
  const marker = readBy[viewer] ?? 0;
  const unread = shown.filter(({ senderId, text, order }) => senderId !== viewer && text !== null && order > marker);
  return {
    messages: [...shown.map(({ order: _order, ...seen }) => seen), ...waiting],
    unread: unread.length,
    readBy,
  };
}

function seenMessage(
  viewer: string,
  message: Extract<Fact, { fact: 'message' }>,
  facts: readonly Fact[],
  pending: readonly PendingAct[],
): SeenMessage | undefined {
  const { id, senderId } = message;
  const about = facts.filter((fact) => 'messageId' in fact && fact.messageId === id);
  const acts = pending.filter((act) => 'messageId' in act && act.messageId === id);
  if (about.some((fact) => fact.fact === 'hide' && fact.userId === viewer)) return undefined;
  if (acts.some(({ act }) => act === 'hide')) return undefined;
  if ([...about.map(({ fact }) => fact), ...acts.map(({ act }) => act)].includes('recall'))
    return { id, senderId, text: null, reactions: {} };
  const lastEdit = about.filter((fact) => fact.fact === 'edit').sort((a, b) => b.revision - a.revision)[0];
  const ownEdit = acts.filter((act) => act.act === 'edit').at(-1);
  const text = ownEdit?.text ?? lastEdit?.text ?? message.text;
  const own = acts.filter((act) => act.act === 'react').map((act) => ({ ...act, userId: viewer }));
  return {
    id,
    senderId,
    text,
    reactions: heldKeys(
      about.filter((fact) => fact.fact === 'react'),
      own,
    ),
  };
}

function heldKeys(
  facts: readonly ReactionFact[],
  own: readonly { readonly userId: string; readonly key: string; readonly added: boolean }[],
): Record<string, readonly string[]> {
  const last = new Map<string, { readonly userId: string; readonly key: string; readonly added: boolean }>();
  for (const reaction of [...facts.toSorted((a, b) => a.order - b.order), ...own])
    last.set(JSON.stringify([reaction.key, reaction.userId]), reaction);
  const held = [...last.values()].filter(({ added }) => added);
  const keys = [...new Set(held.map(({ key }) => key))].sort();
  return Object.fromEntries(
    keys.map((key) => [
      key,
      held
        .filter((reaction) => reaction.key === key)
        .map(({ userId }) => userId)
        .sort(),
    ]),
  );
}

function readMarkers(
  viewer: string,
  conversationId: string,
  facts: readonly Fact[],
  pending: readonly PendingAct[],
): Record<string, number> {
  const markers: Record<string, number> = {};
  const advance = (userId: string, order: number): void => {
    if (order > (markers[userId] ?? 0)) markers[userId] = order;
  };
  for (const fact of facts)
    if (fact.fact === 'read' && fact.conversationId === conversationId) advance(fact.userId, fact.order);
  for (const act of pending)
    if (act.act === 'read' && act.conversationId === conversationId) advance(viewer, act.order);
  return markers;
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
