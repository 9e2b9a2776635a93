import { describe, expect, it } from 'vitest';
import { selectDraft, selectMessage, selectMessageStatus } from '../../../src/store/selectors/selectors.js';
import { createMemoryDisk } from '../../../src/testing/storage/createMemoryStorage.js';
import { onServer, openRoom, ROOM, type Room, type RoomOptions, send, startChat, text } from './openRoom.js';

/** An answer to a message of one's own that the server has not named yet. */

function answer({ chat }: Room, to: string, value: string): string {
  const replyTo = { messageId: to, senderId: 'ana', type: 'text', text: 'the original' };
  const { clientId, sent, stored } = chat.commands.sendMessage({ conversationId: ROOM, content: text(value), replyTo });
  sent.catch(() => undefined);
  stored.catch(() => undefined);
  return clientId;
}

/** What each message on the server answers: the text of its original. */
function answeredOnServer({ server }: Room): readonly (string | undefined)[] {
  const messages = server.messages(ROOM);
  return messages.map(({ replyTo }) => {
    const original = replyTo && messages.find(({ id }) => id === replyTo.messageId);
    return original?.content.type === 'text' ? original.content.text : undefined;
  });
}

async function openOffline(options?: RoomOptions): Promise<Room> {
  const room = await openRoom(options);
  room.client.refuse('network');
  room.client.cut();
  await room.clock.advance(100);
  return room;
}

async function comeBack(room: Room): Promise<void> {
  room.client.refuse(undefined);
  await room.clock.advance(120_000);
}

describe.each(['sequence', 'adjacency'] as const)('with %s', (ordering) => {
  it('P1 P7 arrives after it, and names it as the server does', async () => {
    const room = await openOffline({ ordering });
    const first = send(room, 'first');
    const second = answer(room, first, 'second');
    answer(room, second, 'third');
    await comeBack(room);
    expect(onServer(room)).toEqual(['first', 'second', 'third']);
    expect(answeredOnServer(room)).toEqual([undefined, 'first', 'second']);
    const state = room.chat.store.getState();
    const [one, two] = room.server.messages(ROOM);
    expect(selectMessage(state, two?.id ?? '')?.replyTo?.messageId).toBe(one?.id);
  });

  it('P1 P5 does so after a reload', async () => {
    const disk = createMemoryDisk();
    const before = await openOffline({ ordering, disk });
    answer(before, send(before, 'first'), 'second');
    await before.clock.advance(100);
    await before.chat.dispose();
    const room = startChat(before.server, before.clock, { disk }, before.bo);
    await room.clock.advance(1_000);
    expect(answeredOnServer(room)).toEqual([undefined, 'first']);
  });

  it('P2 P37 does so when the answer to the first one was lost', async () => {
    const room = await openRoom({ ordering });
    room.connector.faults.nextCall({ fault: 'throw-after-effect', code: 'network' }, 'messages.send');
    answer(room, send(room, 'first'), 'second');
    await room.clock.advance(10_000);
    expect(answeredOnServer(room)).toEqual([undefined, 'first']);
  });
});

it('P1 begun while the first one was on its way is sent after it has arrived', async () => {
  const room = await openRoom();
  const first = send(room, 'first');
  await room.clock.advance(1_000);
  answer(room, first, 'second');
  await room.clock.advance(1_000);
  expect(answeredOnServer(room)).toEqual([undefined, 'first']);
});

it('P1 P11 goes as a message of its own when the first one was refused, or taken back before it left', async () => {
  const room = await openRoom();
  room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.send');
  const refused = answer(room, send(room, 'refused'), 'said all the same');
  await room.clock.advance(1_000);
  expect(onServer(room)).toEqual(['said all the same']);
  expect(answeredOnServer(room)).toEqual([undefined]);
  expect(selectMessageStatus(room.chat.store.getState(), refused)).not.toBe('failed');

  const offline = await openOffline();
  const first = send(offline, 'first');
  answer(offline, first, 'second');
  offline.chat.commands.cancelMessage(first);
  await comeBack(offline);
  expect(onServer(offline)).toEqual(['second']);
});

it('P62 a draft that answers it is kept under the name that it has by then', async () => {
  const disk = createMemoryDisk();
  const before = await openRoom({ disk });
  const first = send(before, 'first');
  const replyTo = { messageId: first, senderId: 'ana', type: 'text', text: 'first' };
  before.chat.commands.saveDraft({ conversationId: ROOM, text: 'half', replyTo });
  await before.clock.advance(1_000);
  await before.chat.dispose();
  const room = startChat(before.server, before.clock, { disk }, before.bo);
  await room.clock.advance(1_000);
  const kept = selectDraft(room.chat.store.getState(), ROOM)?.replyTo;
  expect(kept?.messageId).toBe(room.server.messages(ROOM)[0]?.id);
});
