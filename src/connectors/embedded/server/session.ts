import type { User } from '../../../model/user.js';
import type { AccountRow } from '../store/rows.js';
import type { Handler, OwnMethod, ServerRequest } from './request.js';
import { toUser } from './users.js';

export interface SessionStart {
  readonly user: User;
  readonly resumed: boolean;
  readonly epoch: string;
  /** The place in the account's log from which on events are delivered. */
  readonly place: number;
}

export type ConnectMethod = OwnMethod<{ readonly since?: string | undefined }, SessionStart>;

export const startSession: Handler<ConnectMethod> = async (request, { since }) => {
  const { tx, userId } = request;
  const account = await openAccount(request);
  const epoch = (await tx.get('meta', ['world']))?.epoch ?? '';
  const head = (await tx.get('logHeads', [userId]))?.place ?? 0;
  const place = readCursor(since, epoch);
  const resumed = place !== undefined && place <= head && (await isKept(request, place, head));
  return { user: toUser(account), resumed, epoch, place: resumed ? place : head };
};

export type DisconnectMethod = OwnMethod<Record<string, never>, void>;

export const endSession: Handler<DisconnectMethod> = async ({ tx, userId, now }) => {
  const account = await tx.get('accounts', [userId]);
  if (account) tx.put('accounts', [userId], { ...account, lastSeenAt: now });
};

export function cursorOf(epoch: string, place: number): string {
  return `${epoch}:${place}`;
}

function readCursor(since: string | undefined, epoch: string): number | undefined {
  const digits = since?.startsWith(`${epoch}:`) ? since.slice(epoch.length + 1) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Whether every event after `place` is still in the log. */
async function isKept({ tx, userId }: ServerRequest, place: number, head: number): Promise<boolean> {
  if (place === head) return true;
  const next = await tx.list('log', { prefix: [userId], from: place + 1 }, 1);
  return next[0]?.place === place + 1;
}

/** An id that nobody has yet is a new account. A person who is here no longer shows what the world made up for them. */
async function openAccount({ tx, userId }: ServerRequest): Promise<AccountRow> {
  const known = await tx.get('accounts', [userId]);
  if (known && known.presence === undefined) return known;
  const account: AccountRow = { ...(known ?? { id: userId, name: userId, revision: 1 }), presence: undefined };
  tx.put('accounts', [userId], account);
  return account;
}
