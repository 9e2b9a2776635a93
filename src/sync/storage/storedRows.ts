import type { Draft } from '../../model/draft.js';
import type { PendingChange } from '../../store/pending.js';
import type { OutboxRow, StoredReceipts } from './storage.js';

/**
 * What a person wrote and how far people have read, as older code, another tab or a broken disk may have left it: the
 * shape that the sync counts on. What passes the door again (messages, conversations, people) is not looked at here.
 */
export function isOutboxRow(row: unknown): row is OutboxRow {
  return (
    isRecord(row) && isText(row['id']) && isNumber(row['sequence']) && isText(row['owner']) && isChange(row['change'])
  );
}

function isChange(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['id']) || !isText(value['conversationId'])) return false;
  if (!isNumber(value['createdAt']) || !isNumber(value['sequence'])) return false;
  const { messageId, messageIds, content, message, blobIds, key, upTo, patch } = value;
  const kind = value['kind'] as PendingChange['kind'];
  switch (kind) {
    case 'send':
      return isTexts(blobIds) && isRecord(message) && isText(message['senderId']) && isContent(message['content']);
    case 'edit':
      return isText(messageId) && isContent(content);
    case 'recall':
      return isText(messageId);
    case 'react':
      return isText(messageId) && isText(key);
    case 'delete':
      return isTexts(messageIds);
    case 'read':
      return isRecord(upTo);
    case 'settings':
      return isRecord(patch);
    case 'remove':
      return true;
    default:
      kind satisfies never;
      return false;
  }
}

export function isDraft(row: unknown): row is Draft {
  if (!isRecord(row) || !isText(row['conversationId']) || !isNumber(row['updatedAt'])) return false;
  const { text, mentions, attachments, replyTo } = row;
  return (
    typeof text === 'string' &&
    (mentions === undefined || isRecords(mentions)) &&
    (attachments === undefined || isRecords(attachments)) &&
    (replyTo === undefined || (isRecord(replyTo) && isText(replyTo['messageId'])))
  );
}

export function isReceipts(row: unknown): row is StoredReceipts {
  return isRecord(row) && isText(row['conversationId']) && isMarkers(row['read']) && isMarkers(row['delivered']);
}

function isMarkers(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => Array.isArray(entry) && isText(entry[0]) && isRecord(entry[1]));
}

function isContent(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['type'])) return false;
  const { type, text, source } = value;
  if (type === 'text') return typeof text === 'string';
  return source === undefined || (isRecord(source) && typeof source['url'] === 'string' && isNumber(source['size']));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecords = (value: unknown): boolean => Array.isArray(value) && value.every(isRecord);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
