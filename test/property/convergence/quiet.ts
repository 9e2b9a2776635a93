import { expect } from 'vitest';
import { tableEntries } from '../../../src/shared/table.js';
import { selectMessage, selectTimeline, selectViewedSegment } from '../../../src/store/selectors/selectors.js';
import type { Chat } from '../../../src/sync/createChat.js';
import { seenBy } from '../../model/referenceModel.ts';
import { createOfflineChat } from './offlineChat.ts';
import { factsOf } from './facts.ts';
import { ROOMS, type Run } from './run.ts';
import { failedSends, seenOf } from './seenOf.ts';

/** Rounds of 30 s until nothing is left to do; backoff ends well before. */
const MOST_ROUNDS = 60;

/** A message more in each room, whose order tells of those that were lost before it (P23). */
async function revealGaps(run: Run): Promise<void> {
  if (!run.alive().some(({ hasGap }) => hasGap)) return;
  for (const room of ROOMS.keys()) await run.peer.perform({ op: 'peerSend', room });
}

/** No fault any more: every line is up, everything is delivered, every timer that has something to do has run. */
async function makeQuiet(run: Run): Promise<void> {
  for (const page of run.alive()) {
    page.connector.faults.stop();
    page.client.refuse(undefined);
    // What was lost on a line that stays up comes again only where a hole in the orders tells of it.
    if (page.hasHole) page.client.cut();
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const page of run.alive()) page.client.deliver();
    await run.clock.advance(500);
    for (const page of run.alive()) page.client.deliver();
    await run.clock.advance(30_000);
    if (round > 3 && run.alive().every(({ chat, client }) => isQuiet(chat) && client.queue.length === 0)) return;
  }
}

function isQuiet(chat: Chat): boolean {
  const { connection, pending } = chat.store.getState();
  const isDone = [...pending.changes.values()].every((change) => change.kind === 'send' && change.state === 'failed');
  return isDone && connection.status === 'online';
}

/** Looks at everything: both conversations, back to their start. */
async function readAll(run: Run, chat: Chat): Promise<void> {
  for (const room of ROOMS) {
    void chat.commands.openConversation(room);
    await run.clock.advance(2_000);
    void chat.commands.returnToLive(room).catch(() => undefined);
    await run.clock.advance(2_000);
    for (let page = 0; page < 8 && selectViewedSegment(chat.store.getState(), room)?.before; page += 1) {
      void chat.commands.loadOlder(room).catch(() => undefined);
      await run.clock.advance(1_000);
    }
  }
}

/** After the last step: store, second replica and cache show what the model says, and no promise was broken on the way. */
export async function checkAtEnd(run: Run): Promise<void> {
  const { server, world } = run;
  await revealGaps(run);
  await makeQuiet(run);
  for (const page of run.alive()) await readAll(run, page.chat);
  await makeQuiet(run);
  const facts = factsOf(server, world, 'ana');
  const orders = new Map(
    ROOMS.flatMap((room) => server.messages(room).map(({ id, order }) => [id, order ?? 0] as const)),
  );
  const orderOf = (id: string): number => orders.get(id) ?? Number.NaN;

  for (const [index, page] of run.alive().entries()) {
    const state = page.chat.store.getState();
    expect(state.connection.status, `page ${index}: the line`).toBe('online');
    expect(
      [...state.pending.changes.values()].filter((change) => !(change.kind === 'send' && change.state === 'failed')),
      `page ${index}: changes that never settle`,
    ).toEqual([]);
    for (const room of ROOMS) {
      const segment = selectViewedSegment(state, room);
      expect([segment?.before ?? null, segment?.after ?? null], `page ${index}: ends of ${room}`).toEqual([null, null]);
      expect(selectTimeline(state, room).isDetached ?? false, `page ${index}: ${room} is detached`).toBe(false);
    }
    const unknown = [...state.pending.changes.values()].filter(
      (change) => change.kind === 'send' && change.error?.code === 'not-found',
    );
    expect(unknown, `page ${index}: answers to nothing`).toEqual([]);
    expect(seenOf(state, ROOMS, orderOf), `page ${index}: what is shown`).toEqual(
      seenBy('ana', ROOMS, facts, failedSends(state)),
    );
    await page.chat.flush();
    await run.clock.advance(500);
  }
  await checkCache(run, orderOf);
  const failed = run.alive().flatMap(({ chat }) => failedSends(chat.store.getState()));
  for (const index of [0, 1, 2] as const) run.end(index);
  checkSends(run, new Set(failed.flatMap((act) => (act.act === 'send' ? act.clientId : []))));
  checkOrder(run);
  checkAnswers(run);
  expect([...new Set(run.faults)], 'promises broken on the way').toEqual([]);
}

/** P2, P12: each message that was sent is on the server once; one taken back is not, or is recalled. */
function checkSends({ server, sent, refusals }: Run, failed: ReadonlySet<string>): void {
  for (const { clientId, room, text, cancelled, mayBeLost } of sent) {
    const count = server.countByClientId(clientId);
    expect(count, `P2 '${text}' on the server`).toBeLessThanOrEqual(1);
    const arrived = server.messages(room).find((message) => message.clientId === clientId);
    if (cancelled && !refusals.takingBack)
      expect(arrived === undefined || arrived.recall !== undefined, `P12 '${text}' was taken back`).toBe(true);
    else if (!cancelled && !failed.has(clientId) && !mayBeLost) expect(count, `P1 '${text}' on the server`).toBe(1);
  }
}

/** What was said in one tab waits no longer than this for what another tab has to send before it (P7). */
const OTHERS_WAIT_MS = 60_000;

/** P1: what answers a message names it as the server does; one that never came there, or came later, is not named. */
function checkAnswers({ server, sent }: Run): void {
  for (const { clientId, room, text, answers } of sent) {
    const messages = server.messages(room);
    const arrived = messages.find((message) => message.clientId === clientId);
    if (!arrived || arrived.recall || answers === undefined) continue;
    const original = messages.find((message) => message.clientId === answers || message.id === answers);
    if (!arrived.replyTo && (!original || (original.order ?? 0) > (arrived.order ?? 0))) continue;
    expect(arrived.replyTo?.messageId, `P1 what '${text}' answers`).toBe(original?.id);
  }
}

/** P7: of one device the messages stand in the order in which they were sent, but for those that the person touched. */
function checkOrder({ server, sent, failedOnce, setting }: Run): void {
  for (const room of ROOMS) {
    for (const device of [0, 1, 2] as const) {
      const own = sent.filter(
        (send) => send.room === room && send.device === device && !send.touched && !failedOnce.has(send.clientId),
      );
      const places = own.flatMap(({ clientId, text, saidAt }) => {
        const { order, sentAt = 0 } = server.messages(room).find((message) => message.clientId === clientId) ?? {};
        const isOvertaking = setting.tabs === 2 && sentAt - saidAt >= OTHERS_WAIT_MS;
        return order === undefined || isOvertaking ? [] : [{ text, order }];
      });
      const inOrder = places.toSorted((a, b) => a.order - b.order).map(({ text }) => text);
      expect(inOrder, `P7 order of what device ${device} sent to ${room}`).toEqual(places.map(({ text }) => text));
    }
  }
}

/** What a page without a line shows from the disk alone. */
async function checkCache(run: Run, orderOf: (id: string) => number): Promise<void> {
  for (const [index, machine] of run.machines.entries()) {
    const { chat, close } = createOfflineChat(run, machine.disk);
    await readAll(run, chat);
    const state = chat.store.getState();
    const facts = factsOf(run.server, run.world, 'ana');
    const expected = seenBy('ana', ROOMS, facts, failedSends(state));
    const cached = seenOf(state, ROOMS, orderOf);
    for (const room of ROOMS)
      expect(cached[room]?.messages, `cache ${index}: ${room}`).toEqual(expected[room]?.messages);
    expect(
      ROOMS.map((room) => cached[room]?.unread),
      `cache ${index}: unread`,
    ).toEqual(ROOMS.map((room) => expected[room]?.unread));
    const secrets = [...tableEntries(state.messages)].map(([id]) => id);
    for (const id of secrets) expect(selectMessage(state, id)?.id, 'a cached row').toBe(id);
    await close();
  }
}
