import type { ContactMethods, PresenceMethods, PresenceOf } from '../../../connector/connector.js';
import type { AccountRow } from '../store/rows.js';
import { requireMembership } from './access.js';
import type { Handler, OwnMethod } from './request.js';
import { profilesOf, toUser } from './users.js';

const MAX_PROFILES = 1_000;

export const readProfiles: Handler<NonNullable<ContactMethods['profiles']>> = async (request, { userIds }) => {
  if (userIds.length > MAX_PROFILES) throw request.refuse('too-large');
  return profilesOf(request, userIds);
};

export const findPeople: Handler<NonNullable<ContactMethods['find']>> = async (request, { query, limit }) => {
  const wanted = fold(query.trim());
  const accounts = await request.tx.list('accounts', { prefix: [] });
  return accounts
    .filter((account) => account.id !== request.userId && rankOf(account, wanted) !== undefined)
    .sort((a, b) => (rankOf(a, wanted) ?? 0) - (rankOf(b, wanted) ?? 0) || a.name.localeCompare(b.name))
    .slice(0, Math.min(Math.max(Math.trunc(limit) || 0, 0), MAX_PROFILES))
    .map(toUser);
};

/** Who may see that the account types; refused where it may not write. */
export type TypingMethod = OwnMethod<{ readonly conversationId: string }, readonly string[]>;

export const listTypingReaders: Handler<TypingMethod> = async (request, { conversationId }) => {
  const { conversation } = await requireMembership(request, conversationId);
  return conversation.memberIds.filter((userId) => userId !== request.userId);
};

/** What is known of people whom nobody plays just now. */
export const readAbsence: Handler<NonNullable<PresenceMethods['watch']>> = async ({ tx }, { userIds }) => {
  const presences: PresenceOf[] = [];
  for (const userId of userIds.slice(0, MAX_PROFILES)) {
    const account = await tx.get('accounts', [userId]);
    if (!account) {
      presences.push({ userId, presence: { state: 'unknown' } });
      continue;
    }
    const state = account.isBot ? 'online' : (account.presence ?? 'offline');
    const { lastSeenAt } = account;
    const isAway = state !== 'online' && lastSeenAt !== undefined;
    presences.push({ userId, presence: { state, ...(isAway ? { lastSeenAt } : {}) } });
  }
  return presences;
};

/** 0: the name or id begins with it, 1: a word does, 2: it occurs; `undefined`: no match. */
function rankOf({ name, id }: AccountRow, wanted: string): number | undefined {
  const texts = [fold(name), fold(id)];
  if (texts.some((text) => text.startsWith(wanted))) return 0;
  if (texts.some((text) => text.includes(` ${wanted}`))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 2 : undefined;
}

/** Wide and narrow forms, case and accents make no difference. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
