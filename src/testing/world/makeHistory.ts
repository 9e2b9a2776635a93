import type { Conversation } from '../../model/conversation.js';
import type { Message } from '../../model/message.js';
import type { Random } from '../../shared/random.js';
import { pick, sentence } from './prose.js';

interface HistoryPlan {
  readonly random: Random;
  readonly room: Conversation;
  readonly count: number;
  readonly endsAt: number;
}

/** A conversation's messages, oldest first: turns of one to four by one sender, pauses of minutes and of days. */
export function makeHistory({ random, room, count, endsAt }: HistoryPlan): readonly Message[] {
  const members = room.memberIds?.length ? room.memberIds : ['ana'];
  const newestFirst: Message[] = [];
  let sentAt = endsAt;
  let senderId = pick(random, members);
  for (let order = count; order >= 1; order -= 1) {
    newestFirst.push(makeOne(random, room.id, order, senderId, sentAt, members));
    sentAt -= Math.floor(random() < 0.04 ? random() * 3 * 86_400_000 : 5_000 + random() * 240_000);
    if (random() < 0.45) senderId = pick(random, members);
  }
  return newestFirst.reverse().map((message, index, all) => withReply(random, message, all[index - 3]));
}

function makeOne(
  random: Random,
  conversationId: string,
  order: number,
  senderId: string,
  sentAt: number,
  members: readonly string[],
): Message {
  const base = { id: `${conversationId}-m${order}`, conversationId, senderId, sentAt, order };
  const chance = random();
  if (chance < 0.02)
    return { ...base, content: { type: 'recalled' }, recall: { recalledBy: senderId, recalledAt: sentAt + 30_000 } };
  const text = sentence(random);
  if (chance < 0.06)
    return { ...base, content: { type: 'text', text }, edit: { revision: 1, editedAt: sentAt + 60_000 } };
  if (chance < 0.14) {
    const userId = pick(random, members);
    const reactions = [{ key: pick(random, ['👍', '❤️', '😂']), count: 1, userIds: [userId] }];
    return { ...base, content: { type: 'text', text }, reactions, reactionsOrder: 1 };
  }
  return { ...base, content: { type: 'text', text } };
}

function withReply(random: Random, message: Message, original: Message | undefined): Message {
  if (!original || message.recall || original.content.type !== 'text' || random() > 0.08) return message;
  const text = original.content.text.slice(0, 120);
  return { ...message, replyTo: { messageId: original.id, senderId: original.senderId, text, type: 'text' } };
}
