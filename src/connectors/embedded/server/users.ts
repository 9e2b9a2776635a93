import type { Message } from '../../../model/message.js';
import type { User } from '../../../model/user.js';
import type { AccountRow } from '../store/rows.js';
import type { Viewer } from './request.js';

export function toUser({ id, name, avatarUrl, isBot, revision }: AccountRow): User {
  return {
    id,
    name,
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
    ...(isBot ? { isBot } : {}),
    revision,
  };
}

/** The profiles behind some ids; unknown ids are left out. */
export async function profilesOf({ tx }: Pick<Viewer, 'tx'>, userIds: Iterable<string>): Promise<User[]> {
  const users: User[] = [];
  for (const userId of new Set(userIds)) {
    const account = await tx.get('accounts', [userId]);
    if (account) users.push(toUser(account));
  }
  return users;
}

/** Everybody whom a message names. */
export function peopleIn({ senderId, content, replyTo, mentions, reactions, recall }: Message): string[] {
  const system = content.type === 'system' ? [content.actorId ?? senderId, ...(content.targetIds ?? [])] : [];
  return [
    senderId,
    ...system,
    ...(replyTo ? [replyTo.senderId] : []),
    ...(mentions ?? []).map((mention) => mention.userId),
    ...(reactions ?? []).flatMap((reaction) => reaction.userIds),
    ...(recall ? [recall.recalledBy] : []),
  ];
}
