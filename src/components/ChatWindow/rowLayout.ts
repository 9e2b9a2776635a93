import type { Message } from '../../model/message.js';

/** How a row stands among its neighbours. Everything in a row that another message can change. */
export interface RowLayout {
  readonly messageId: string;
  readonly senderId: string;
  readonly isOwn: boolean;
  /** A line in the middle: no bubble, no sender. */
  readonly isNotice: boolean;
  /** First and last of what one person wrote in one go. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The time of the day that begins with this row; `undefined` when it began before. */
  readonly dayAt: number | undefined;
  /** The unread divider stands above it. */
  readonly isFirstUnread: boolean;
  readonly sentAt: number;
}

/** What the layout of rows depends on, beside the messages. */
export interface RowLayoutRules {
  readonly userId: string;
  readonly dividerId: string | undefined;
  /** Nothing comes before the first row. */
  readonly isComplete: boolean;
  isNotice(message: Message): boolean;
  /** Equal for times of one local day; empty for a time that is none. */
  dayOf(message: Message): string;
}

/** The messages of the rows around one. */
export interface RowNeighbours {
  readonly previous: Message | undefined;
  readonly message: Message;
  readonly next: Message | undefined;
  /** Messages before `previous`, nearest first. */
  readonly earlier: Iterable<Message>;
}

/** What one person writes within this time is one group. */
export const GROUP_MS = 5 * 60_000;

export function rowLayout({ previous, message, next, earlier }: RowNeighbours, rules: RowLayoutRules): RowLayout {
  const isNotice = rules.isNotice(message);
  return {
    messageId: message.id,
    senderId: message.senderId,
    isOwn: message.senderId === rules.userId,
    isNotice,
    isFirst: !previous || !isOneGroup(previous, message, rules),
    isLast: !next || !isOneGroup(message, next, rules),
    dayAt: startsDay(previous, message, earlier, rules) ? message.sentAt : undefined,
    isFirstUnread: message.id === rules.dividerId,
    sentAt: message.sentAt,
  };
}

function isOneGroup(one: Message, two: Message, rules: RowLayoutRules): boolean {
  return (
    one.senderId === two.senderId &&
    two.id !== rules.dividerId &&
    // Clocks of devices differ: what counts is how far apart, not which comes first.
    Math.abs(two.sentAt - one.sentAt) <= GROUP_MS &&
    !rules.isNotice(one) &&
    !rules.isNotice(two) &&
    rules.dayOf(one) === rules.dayOf(two)
  );
}

/**
 * One label for each local day (P61). A sender's clock may be off, so that days go back and forth: the label is left out
 * when the same day was there a short way above. Above the first loaded row it is left to the floating date, since the
 * page before it may end on the same day.
 */
function startsDay(
  previous: Message | undefined,
  message: Message,
  earlier: Iterable<Message>,
  rules: RowLayoutRules,
): boolean {
  const day = rules.dayOf(message);
  if (day === '') return false;
  if (!previous) return rules.isComplete;
  if (rules.dayOf(previous) === day) return false;
  for (const other of earlier) if (rules.dayOf(other) === day) return false;
  return true;
}

export function isSameLayout(a: RowLayout, b: RowLayout): boolean {
  return (
    a.messageId === b.messageId &&
    a.senderId === b.senderId &&
    a.isOwn === b.isOwn &&
    a.isNotice === b.isNotice &&
    a.isFirst === b.isFirst &&
    a.isLast === b.isLast &&
    a.dayAt === b.dayAt &&
    a.isFirstUnread === b.isFirstUnread &&
    a.sentAt === b.sentAt
  );
}
