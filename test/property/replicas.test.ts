import {
  createScriptedServer,
  createVirtualClock,
  makeMessages,
  makeUser,
  type ScriptedClient,
  type World,
} from 'chatloom/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChat, type Chat } from '../../src/sync/createChat.js';
import { seenBy } from '../model/referenceModel.ts';
import { factsOf } from './convergence/facts.ts';
import { createPeer } from './convergence/peer.ts';
import { ROOMS } from './convergence/run.ts';
import { seenOf } from './convergence/seenOf.ts';
import { runs } from './runs.ts';

const REPLICAS = 3;
const room = fc.constantFrom(0, 1);
const pick = fc.nat(6);

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ op: fc.constant('peerSend' as const), room }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('peerRead' as const), room }) },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constantFrom('peerEdit' as const, 'peerEdit' as const, 'peerRecall' as const),
      room,
      pick,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constant('peerReact' as const), room, pick, key: fc.nat(1), added: fc.boolean() }),
  },
);

/** One step of a delivery: which of what waits, and whether it comes again later. */
const delivery = fc.record({ place: fc.nat(30), again: fc.boolean() });

test('P18 P25 P26 P28 replicas that get the same events in any order, some of them twice, end in the same state', async () => {
  const cases = { runs: 0, overtaken: 0, duplicate: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(true, false),
      fc.array(act, { minLength: 4, maxLength: 25 }),
      fc.array(fc.array(delivery, { minLength: 60, maxLength: 60 }), { minLength: REPLICAS, maxLength: REPLICAS }),
      async (contiguous, acts, deliveries) => {
        const clock = createVirtualClock();
        const server = createScriptedServer({ clock, contiguous, delivery: 'manual', world: WORLD });
        const [bo, cy] = await Promise.all([createPeer(server, 'bo'), createPeer(server, 'cy')]);
        const replicas = deliveries.map((steps) => ({ steps, ...openReplica(server.client('ana'), clock) }));
        await clock.advance(200);
        for (const { chat } of replicas) for (const id of ROOMS) void chat.commands.openConversation(id);
        await clock.advance(200);
        for (const [index, each] of acts.entries()) await (index % 3 === 0 && each.room === 1 ? cy : bo).perform(each);
        cases.runs += 1;
        if (deliveries.flat().some(({ again }) => again)) cases.duplicate += 1;
        if (replicas.map(({ client, steps }) => deliverInAnyOrder(client, steps)).includes(true)) cases.overtaken += 1;
        // A frame, not the second after which a gap would be asked for: what is shown comes from the events alone.
        await clock.advance(100);
        const expected = seenBy('ana', ROOMS, factsOf(server, WORLD, 'ana'));
        const orders = new Map(
          ROOMS.flatMap((id) => server.messages(id).map((each) => [each.id, each.order ?? 0] as const)),
        );
        for (const { chat } of replicas) {
          expect(seenOf(chat.store.getState(), ROOMS, (id) => orders.get(id) ?? Number.NaN)).toEqual(expected);
          void chat.dispose();
        }
        await clock.advance(5_000);
      },
    ),
    runs(150),
  );
  console.info(`replicas: ${JSON.stringify(cases)}`);
  for (const count of [cases.overtaken, cases.duplicate]) expect(count / cases.runs).toBeGreaterThanOrEqual(0.05);
});

function openReplica(
  client: ScriptedClient,
  clock: ReturnType<typeof createVirtualClock>,
): { client: ScriptedClient; chat: Chat } {
  const chat = createChat({ connector: client.connector, clock, random: () => 0.5, storage: 'memory', tabs: false });
  chat.start();
  return { client, chat };
}

/** Empties the queue; true when a change came before the message that it is about. */
function deliverInAnyOrder(
  client: ScriptedClient,
  steps: readonly { readonly place: number; readonly again: boolean }[],
): boolean {
  let isOvertaken = false;
  for (const { place, again } of steps) {
    const at = client.queue.length === 0 ? 0 : place % client.queue.length;
    const event = client.queue[at]?.event;
    if (event && 'messageId' in event) {
      isOvertaken ||= client.queue.some(
        (other, index) =>
          index < at && other.event.type === 'message.received' && other.event.message.id === event.messageId,
      );
    }
    if (again) client.duplicate(at);
    client.deliverAt(at);
  }
  client.deliver();
  return isOvertaken;
}

const WORLD: World = {
  users: ['ana', 'bo', 'cy'].map((id) => makeUser({ id })),
  conversations: [
    { id: 'c1', kind: 'direct', peerId: 'bo', memberIds: ['ana', 'bo'], activityAt: 2, revision: 1 },
    { id: 'c2', kind: 'group', title: 'Hiking', memberIds: ['ana', 'bo', 'cy'], activityAt: 1, revision: 1 },
  ],
  // One message each, so that a replica knows where the live end is and needs no page.
  messages: new Map(
    ROOMS.map((conversationId) => [conversationId, makeMessages(1, 1, { conversationId, id: `${conversationId}-1` })]),
  ),
};
