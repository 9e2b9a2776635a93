import { RECALLED } from '../../../message-kinds/recalled/content.js';
import type { Message, MessageContent, Quote, Reaction } from '../../../model/message.js';
import { MAX_SHOWN_REACTORS } from '../limits.js';
import type { MessageRow, ReactionRow } from '../store/rows.js';
import { messageIdOf } from './access.js';
import type { Viewer } from './request.js';

/** How much of the original a quote says. */
const QUOTE_LENGTH = 280;

/** A message as one account sees it: the client id for its sender only, nothing of what was recalled or deleted. */
export async function viewMessage(viewer: Viewer, row: MessageRow): Promise<Message> {
  const deletion = await viewer.tx.get('deletions', [viewer.userId, row.conversationId, row.order]);
  return describeMessage(viewer, row, deletion !== undefined);
}

/** A run of messages of one conversation, with one look for the deleted ones among them. */
export async function viewMessages(viewer: Viewer, rows: readonly MessageRow[]): Promise<Message[]> {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return [];
  const deletions = await viewer.tx.list('deletions', {
    prefix: [viewer.userId, first.conversationId],
    from: first.order,
    to: last.order,
  });
  const deleted = new Set(deletions.map((deletion) => deletion.order));
  const messages: Message[] = [];
  for (const row of rows) messages.push(await describeMessage(viewer, row, deleted.has(row.order)));
  return messages;
}

async function describeMessage(viewer: Viewer, row: MessageRow, isDeleted: boolean): Promise<Message> {
  const { conversationId, order, senderId, sentAt } = row;
  const isGone = isDeleted || row.recall !== undefined;
  return {
    id: messageIdOf(conversationId, order),
    ...(row.clientId !== undefined && senderId === viewer.userId ? { clientId: row.clientId } : {}),
    conversationId,
    senderId,
    sentAt,
    order,
    content: isGone ? RECALLED : row.content,
    ...(row.recall ? { recall: row.recall } : {}),
    ...(isDeleted ? { deletedForMe: true } : {}),
    ...(isGone ? {} : await describeDetails(viewer, row)),
  };
}

async function describeDetails(viewer: Viewer, row: MessageRow): Promise<Partial<Message>> {
  const replyTo = row.replyTo === undefined ? undefined : await quote(viewer, row.conversationId, row.replyTo);
  return {
    ...(replyTo ? { replyTo } : {}),
    ...(row.mentions ? { mentions: row.mentions } : {}),
    ...(row.edit ? { edit: row.edit } : {}),
    ...(row.reactions?.length ? { reactions: row.reactions.map((reaction) => shorten(reaction, viewer.userId)) } : {}),
    ...(row.reactionsOrder === undefined ? {} : { reactionsOrder: row.reactionsOrder }),
  };
}

async function quote(viewer: Viewer, conversationId: string, order: number): Promise<Quote | undefined> {
  const original = await viewer.tx.get('messages', [conversationId, order]);
  if (!original) return undefined;
  const messageId = messageIdOf(conversationId, order);
  if (original.recall) return { messageId, senderId: original.senderId, type: RECALLED.type };
  const text = wordsOf(original.content);
  return {
    messageId,
    senderId: original.senderId,
    type: original.content.type,
    ...(text ? { text: text.slice(0, QUOTE_LENGTH) } : {}),
  };
}

/** What a person wrote in a content: its text, or the caption or name of a file. */
export function wordsOf(content: MessageContent): string | undefined {
  if (content.type === 'text') return content.text;
  if (content.type === 'image') return content.caption;
  if (content.type === 'file') return content.caption ?? content.source.name;
  return undefined;
}

function shorten({ key, userIds }: ReactionRow, userId: string): Reaction {
  const shown = userIds.slice(0, MAX_SHOWN_REACTORS);
  const isLeftOut = !shown.includes(userId) && userIds.includes(userId);
  return { key, count: userIds.length, userIds: isLeftOut ? [userId, ...shown.slice(1)] : shown };
}
