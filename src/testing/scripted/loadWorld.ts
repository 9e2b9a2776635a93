import type { World } from '../world/createWorld.js';
import type { ServerContext } from './serverContext.js';
import { addRoom, seatOf } from './truth.js';

/** Puts a world on the server. The settings of its conversations are those of its first user. */
export function loadWorld(context: ServerContext, world: World): void {
  const self = world.users[0]?.id ?? '';
  for (const conversation of world.conversations) {
    const { id, kind, title, memberIds = [] } = conversation;
    const room = addRoom(context.truth, { id, kind, title, memberIds }, context.now());
    room.messages.push(...(world.messages.get(id) ?? []));
    const seat = seatOf(room, self);
    seat.pinnedAt = conversation.pinnedAt;
    seat.notify = conversation.notify ?? 'all';
    seat.markedUnread = conversation.markedUnread ?? false;
    seat.readUpTo = conversation.readUpTo?.order ?? room.messages.at(-1)?.order ?? 0;
  }
}
