import type { Limits } from '../../model/limits.js';

const HOUR_MS = 3_600_000;

/** What the embedded backend allows. It is told to the kit and enforced by the server from this one place. */
export const EMBEDDED_LIMITS = {
  text: { maxLength: 16_384 },
  files: { maxBytes: 100_000_000 },
  reply: {},
  mentions: { all: true },
  edit: { windowMs: 24 * HOUR_MS, types: ['text'] },
  recall: { windowMs: 120_000 },
  deleteForMe: {},
  reactions: { maxPerMessage: 20 },
  typing: {},
  presence: {},
  readReceipts: { maxMembers: 200 },
  deliveryReceipts: {},
  markUnread: {},
  pinConversation: { max: 20 },
  notifyLevels: ['all', 'mentions', 'none'],
  removeConversation: {},
  createGroup: { maxMembers: 200 },
  findPeople: { minLength: 0 },
} as const satisfies Limits;

/** Longest page of history, of conversations and of members. */
export const MAX_PAGE = 200;

/** Longest group title, in UTF-16 units. */
export const MAX_TITLE_LENGTH = 100;

/** A content of a kind that the server does not know, as JSON units. */
export const MAX_CUSTOM_CONTENT = 256 << 10;

/** Most users that a message names for one reaction; `listReactors` pages the rest. */
export const MAX_SHOWN_REACTORS = 100;

/** Most mentions in one message, and most messages deleted in one call. */
export const MAX_MENTIONS = 100;
export const MAX_DELETIONS = 1_000;

/** Events kept for each account; a line that was away for longer starts anew. */
export const LOG_LENGTH = 2_000;
